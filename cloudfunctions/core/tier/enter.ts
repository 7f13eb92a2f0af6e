import type { ConditionView } from '../../../types/contract'
import type { Tier } from '../../../types/programme'
import type { LadderStanding } from '../../../types/record'
import { sightOf } from './climb'
import type { TierGround } from './ground'
import { wayViews } from './progress'
import { rankOf } from './standing'
import { anyHolds } from './way'

/** Whether a member may enter a tier on application: it lies above the own one, and its conditions hold today. */
export const mayEnter = (tiers: readonly Tier[], standing: LadderStanding, tier: Tier, ground: TierGround, today: number): boolean =>
  rankOf(tiers, tier.id) > rankOf(tiers, standing.id) && anyHolds(tier.any, ground, sightOf(tiers, standing, tier, today))

/** The condition that stands nearest to being met, by the share of its figure that is there; null where there is none. */
export const nearestMissing = (
  tiers: readonly Tier[],
  standing: LadderStanding,
  tier: Tier,
  ground: TierGround,
  today: number,
): ConditionView | null => {
  const all = wayViews(tier.any, ground, sightOf(tiers, standing, tier, today)).flatMap((way) => (way.metric === 'all' ? way.of : [way]))
  const share = ({ current, threshold }: ConditionView): number => current / Math.max(threshold, 1)
  return all.filter(({ missing }) => missing > 0).sort((a, b) => share(b) - share(a))[0] ?? null
}
