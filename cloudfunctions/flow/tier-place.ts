import { dayNumber, ok, refuse } from '../core/kernel'
import { groundOf, mayEnter, nearestMissing, rankOf, standingIn, tiersOf } from '../core/tier'
import type { Programme, Tier } from '../../types/programme'
import type { AccountRecord, LadderStanding } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'

/** A tier with its ladder and where a member stands in that. */
export interface TierPlace {
  tiers: readonly Tier[]
  tier: Tier
  standing: LadderStanding
}

/** Finds the tier that a request names. Refuses `tier.unknown` with those there are. */
export const placeOf = (
  programme: Programme,
  account: AccountRecord,
  { tier: id, track }: { tier: string; track: string | null },
  now: number,
): Result<TierPlace> => {
  const tiers = tiersOf(programme, track)
  const tier = tiers.find((one) => one.id === id)
  if (tier) return ok({ tiers, tier, standing: standingIn(account, track, now) })
  const known = tiers.map((one) => one.id).join(', ')
  const rule = tiers.length === 0 ? 'a track of the programme' : `one of ${known}`
  return refuse({ code: 'tier.unknown', field: tiers.length === 0 ? 'track' : 'tier', tier: tiers.length === 0 ? (track ?? id) : id, rule })
}

/** Why a tier cannot be moved up to; null where it lies above the own one. */
export const heldAlready = ({ tiers, tier, standing }: TierPlace): Refusal | null => {
  const own = tiers[rankOf(tiers, standing.id)]
  return own && rankOf(tiers, tier.id) <= rankOf(tiers, own.id)
    ? { code: 'tier.held', tier: own.id, name: own.name, since: standing.since }
    : null
}

/** Why a tier cannot be entered on application today; null where it can. */
export const notOpen = (programme: Programme, account: AccountRecord, place: TierPlace, now: number): Refusal | null => {
  const { tiers, tier, standing } = place
  const held = heldAlready(place)
  if (held) return held
  const { id, name, upgrade } = tier
  if (upgrade !== 'application') return { code: 'tier.noApplication', tier: id, name, upgrade }
  const [ground, today] = [groundOf(programme, account), dayNumber(now, programme.zone)]
  if (mayEnter(tiers, standing, tier, ground, today)) return null
  const near = nearestMissing(tiers, standing, tier, ground, today)
  const { metric, unit, current, threshold, missing } = near ?? { metric: 'grant', unit: 'times', current: 0, threshold: 1, missing: 1 }
  return { code: 'tier.notEligible', tier: id, name, metric, unit, current, threshold, missing }
}

/** Says why, or refuses `reason.required`; blanks are no reason. */
export const reasonOf = (reason: string | undefined): Result<string> => {
  const said = reason?.trim() ?? ''
  return said === '' ? refuse({ code: 'reason.required', field: 'reason', rule: 'why, in 1 to 200 characters' }) : ok(said)
}
