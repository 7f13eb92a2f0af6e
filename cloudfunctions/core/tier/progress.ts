import type { ConditionView, ProgressView } from '../../../types/contract'
import type { Programme, TierCondition } from '../../../types/programme'
import type { Stats, TierStanding } from '../../../types/record'
import { measure, metrics } from './metric'
import { least, met } from './reach'

/** The next tier up and, for each of its alternatives, where the member stands and what exactly is missing. */
export const progress = (programme: Programme, standing: TierStanding, stats: Stats, today: number): ProgressView | null => {
  const rank = programme.tiers.findIndex((tier) => tier.id === standing.id)
  const next = programme.tiers.find((tier) => tier.id === standing.eligible?.id) ?? programme.tiers[rank + 1]
  if (!next) return null
  return {
    tier: { id: next.id, name: next.name },
    state: standing.eligible ? 'eligible' : 'climbing',
    upgrade: next.upgrade,
    any: next.any.map((condition) => view(condition, measure(stats, condition, today))),
  }
}

const view = (condition: TierCondition, current: number): ConditionView => ({
  metric: condition.metric,
  unit: metrics[condition.metric].unit,
  wallet: condition.metric === 'points' ? condition.wallet : null,
  days: condition.metric === 'singlePurchase' ? null : condition.days,
  inclusive: 'reaches' in condition.threshold,
  current,
  threshold: 'reaches' in condition.threshold ? condition.threshold.reaches : condition.threshold.over,
  missing: met(condition.threshold, current) ? 0 : least(condition.threshold) - current,
})
