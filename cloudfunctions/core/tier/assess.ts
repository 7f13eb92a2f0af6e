import type { Programme, Tier } from '../../../types/programme'
import type { Stats, TierStanding } from '../../../types/record'
import { measure } from './metric'
import { met } from './reach'

const qualifies = (tier: Tier, stats: Stats, today: number): boolean =>
  tier.any.some((condition) => met(condition.threshold, measure(stats, condition, today)))

/** The highest tier on application above a rank whose conditions hold. */
const openTo = (programme: Programme, rank: number, stats: Stats, today: number): Tier | undefined =>
  programme.tiers
    .filter((tier, index) => index > rank && tier.upgrade === 'application' && qualifies(tier, stats, today))
    .at(-1)

/** An eligibility counts from when it began, also when it falls to a lower tier. */
const eligibleFor = (open: Tier | undefined, before: TierStanding['eligible'], now: number): TierStanding['eligible'] =>
  open ? { id: open.id, since: before && before.id === open.id ? before.since : now } : null

/** The standing as it is on a later day without any event: an eligibility lasts only while its conditions hold. */
export const standingOn = (programme: Programme, standing: TierStanding, stats: Stats, today: number): TierStanding => {
  if (!standing.eligible) return standing
  const open = openTo(programme, rankOf(programme, standing), stats, today)
  return { ...standing, eligible: eligibleFor(open, standing.eligible, standing.eligible.since) }
}

const rankOf = (programme: Programme, standing: TierStanding): number => programme.tiers.findIndex(({ id }) => id === standing.id)

/**
 * The tier after an event at `now`. Automatic tiers whose conditions are met are taken at once, never given back here
 * (going down happens at review). A tier on application makes the member eligible while its conditions hold.
 */
export const assess = (programme: Programme, standing: TierStanding, stats: Stats, today: number, now: number): TierStanding => {
  const rank = rankOf(programme, standing)
  const taken = programme.tiers
    .filter((tier, index) => index > rank && tier.upgrade === 'automatic' && qualifies(tier, stats, today))
    .at(-1)
  const own = taken ? programme.tiers.indexOf(taken) : rank
  return {
    id: taken?.id ?? standing.id,
    since: taken ? now : standing.since,
    eligible: eligibleFor(openTo(programme, own, stats, today), standing.eligible, now),
  }
}
