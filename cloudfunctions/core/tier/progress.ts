import type { ConditionView, ProgressView, WayView } from '../../../types/contract'
import type { Tier, TierCondition, TierWay } from '../../../types/programme'
import type { LadderStanding } from '../../../types/record'
import { laidBy, least } from '../programme'
import { sightOf } from './climb'
import type { TierGround } from './ground'
import { measure, metrics, toward } from './metric'
import { met } from './reach'
import { rankOf } from './standing'
import { spanOf, type Sight } from './window'

/** The next tier up and, for each of its alternatives, where the member stands and what exactly is missing. */
export const progress = (
  tiers: readonly Tier[],
  standing: LadderStanding,
  ground: TierGround,
  today: number,
): ProgressView | null => {
  const rank = rankOf(tiers, standing.id)
  const next = tiers.find((tier) => tier.id === standing.eligible?.id) ?? tiers[rank + 1]
  if (!next) return null
  return {
    tier: { id: next.id, name: next.name },
    state: standing.eligible ? 'eligible' : 'climbing',
    upgrade: next.upgrade,
    any: wayViews(next.any, ground, sightOf(tiers, standing, next, today)),
  }
}

/** Each way with the member's figures. */
export const wayViews = (ways: readonly TierWay[], ground: TierGround, sight: Sight): WayView[] =>
  ways.map((way) =>
    way.metric === 'all' ? { metric: 'all', of: way.of.map((one) => viewOf(one, ground, sight)) } : viewOf(way, ground, sight),
  )

const viewOf = (condition: TierCondition, ground: TierGround, sight: Sight): ConditionView => {
  const { metric, threshold } = condition
  const span = spanOf(condition, ground, sight)
  const figure = measure(ground, condition, span)
  const isMet = met(threshold, figure)
  const current = isMet ? figure : toward(ground, condition, span)
  const { days, within } = laidBy(condition)
  return {
    metric,
    unit: metrics[metric].unit,
    wallet: metric === 'points' ? condition.wallet : null,
    days: days ?? null,
    ...(within ? { within } : {}),
    ...(metric === 'consecutive' ? { apartDays: condition.apartDays } : {}),
    ...(metric === 'grant' ? { grant: condition.grant } : {}),
    ...(metric === 'card' ? { grant: condition.product } : {}),
    inclusive: 'reaches' in threshold,
    current,
    threshold: 'reaches' in threshold ? threshold.reaches : threshold.over,
    missing: isMet ? 0 : least(threshold) - current,
  }
}
