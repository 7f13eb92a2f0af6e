import type { Tier } from '../../../types/programme'
import type { LadderStanding } from '../../../types/record'
import type { TierGround } from './ground'
import { moved, raised, rankOf } from './standing'
import { anyHolds } from './way'
import type { Sight } from './window'

/** What lies before a tier was left does not bring it back: by hand nothing of it, by review nothing without a window. */
export const sightOf = (tiers: readonly Tier[], standing: LadderStanding, tier: Tier, today: number): Sight => {
  const { left } = standing
  if (!left || rankOf(tiers, tier.id) < rankOf(tiers, left.id)) return { day: today, to: today }
  return { day: today, to: today, cut: { from: left.day + 1, all: !left.period, past: left.largest } }
}

const qualifies = (tiers: readonly Tier[], standing: LadderStanding, tier: Tier, ground: TierGround, today: number): boolean =>
  anyHolds(tier.any, ground, sightOf(tiers, standing, tier, today))

/** The highest tier above the own one that is entered this way and whose conditions hold. */
export const openTo = (
  tiers: readonly Tier[],
  standing: LadderStanding,
  upgrade: Tier['upgrade'],
  ground: TierGround,
  today: number,
): Tier | undefined => {
  const rank = rankOf(tiers, standing.id)
  for (let index = tiers.length - 1; index > rank; index -= 1) {
    const tier = tiers[index]
    if (tier?.upgrade === upgrade && qualifies(tiers, standing, tier, ground, today)) return tier
  }
  return undefined
}

/** An eligibility counts from when it began, also when it falls to a lower tier. */
export const eligibleFor = (
  open: Tier | undefined,
  before: LadderStanding['eligible'],
  now: number,
): LadderStanding['eligible'] => (open ? { id: open.id, since: before && before.id === open.id ? before.since : now } : null)

/** Automatic tiers whose conditions are met are taken at once; one on application makes the member eligible. */
export const climbed = <S extends LadderStanding>(
  tiers: readonly Tier[],
  standing: S,
  ground: TierGround,
  today: number,
  now: number,
  paidAt: number,
): S => {
  const taken = openTo(tiers, standing, 'automatic', ground, today)
  const up = taken ? raised(standing, taken, 'reached', now, paidAt) : standing
  const open = openTo(tiers, up, 'application', ground, today)
  if (!open && up.eligible === null) return up
  return { ...up, eligible: eligibleFor(open, standing.eligible, now) }
}

/** A track's tier that is left as soon as no way into it holds: down to the next that holds, or out of the track. */
export const leftBehind = <S extends LadderStanding>(
  tiers: readonly Tier[],
  standing: S,
  ground: TierGround,
  today: number,
  now: number,
): S => {
  const rank = rankOf(tiers, standing.id)
  const tier = tiers[rank]
  if (!tier?.leaves || anyHolds(tier.any, ground, { day: today, to: today })) return standing
  const lower = tiers.slice(0, rank).findLast((one) => !one.leaves || anyHolds(one.any, ground, { day: today, to: today }))
  return moved(standing, lower?.id ?? null, 'unmet', now)
}
