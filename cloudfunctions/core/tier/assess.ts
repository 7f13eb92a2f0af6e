import type { Programme, Tier } from '../../../types/programme'
import type { Stats, TierStanding } from '../../../types/record'
import { measure } from './metric'
import { met } from './reach'

const qualifies = (tier: Tier, stats: Stats, today: number): boolean =>
  tier.any.some((condition) => met(condition.threshold, measure(stats, condition, today)))

/** The standing as it is on a later day without any event: an eligibility lasts only while its conditions hold. */
export const standingOn = (programme: Programme, standing: TierStanding, stats: Stats, today: number): TierStanding => {
  const open = programme.tiers.find(({ id }) => id === standing.eligible?.id)
  return open && qualifies(open, stats, today) ? standing : { ...standing, eligible: null }
}

/**
 * The tier after an event at `now`. Automatic tiers whose conditions are met are taken at once, never given back here
 * (going down happens at review). A tier on application makes the member eligible while its conditions hold.
 */
export const assess = (programme: Programme, standing: TierStanding, stats: Stats, today: number, now: number): TierStanding => {
  const rank = programme.tiers.findIndex((tier) => tier.id === standing.id)
  const reached = programme.tiers.filter((tier, index) => index > rank && qualifies(tier, stats, today))
  const taken = reached.filter((tier) => tier.upgrade === 'automatic').at(-1)
  const own = taken ? programme.tiers.indexOf(taken) : rank
  const open = reached.filter((tier) => tier.upgrade === 'application' && programme.tiers.indexOf(tier) > own).at(-1)
  const kept = open && standing.eligible?.id === open.id ? standing.eligible : null
  return {
    id: taken?.id ?? standing.id,
    since: taken ? now : standing.since,
    eligible: open ? (kept ?? { id: open.id, since: now }) : null,
  }
}
