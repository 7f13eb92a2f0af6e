import type { Programme, Tier } from '../../../types/programme'
import type { AccountRecord, LadderStanding, TierStanding, TrackStanding } from '../../../types/record'
import { dayNumber, startOfDayNumber } from '../kernel'
import { climbed, eligibleFor, leftBehind, openTo } from './climb'
import { groundOf, type TierGround } from './ground'
import { restored, reviewed, withReview } from './review'
import { without } from './standing'

/** An order that was just taken in, as far as tiers ask. */
export interface TierOrder {
  paidAt: number
}

/**
 * The account as it is at `now` after something happened to it, in this order: rights that waited for this order begin,
 * reviews that are due are done, a track's tier that no longer holds is left, what is reached is taken, and the next
 * review is laid out. Down goes only a review, one step, or a hand; points are never taken.
 */
export const assess = (programme: Programme, account: AccountRecord, now: number, order: TierOrder | null = null): AccountRecord => {
  const ground = groundOf(programme, account)
  const own: TierStanding = look(programme.tiers, begun(account.tier, order), ground, now, order)
  const tracks = (programme.tracks ?? []).flatMap(({ id, tiers }): TrackStanding[] => {
    const before = account.tier.tracks?.find(({ track }) => track === id)
    const after = look(tiers, begun(before ?? outside(id, now), order), ground, now, order)
    return before || after.id !== null || after.eligible ? [after] : []
  })
  const tier = tracks.length > 0 ? { ...own, tracks } : withoutTracks(own)
  return { ...account, tier, nextReviewAt: nextReviewAt(tier, ground.zone) }
}

/** The account with the reviews done that are due; every decision looks at it first, whether the nightly job ran or not. */
export const duly = (programme: Programme, account: AccountRecord, now: number): AccountRecord =>
  account.nextReviewAt != null && account.nextReviewAt <= now ? assess(programme, account, now) : account

const withoutTracks = (standing: TierStanding): TierStanding => {
  const own = { ...standing }
  delete own.tracks
  return own
}

/** Where a member stands in a track that nothing is known of. */
export const outside = (track: string, now: number): TrackStanding => ({ track, id: null, since: now, eligible: null })

/** The order is the next one after an upgrade that waited for it. */
const begun = <S extends LadderStanding>(standing: S, order: TierOrder | null): S =>
  order && standing.before && order.paidAt >= standing.before.at ? without(standing, 'before') : standing

const look = <S extends LadderStanding>(
  tiers: readonly Tier[],
  before: S,
  ground: TierGround,
  now: number,
  order: TierOrder | null,
): S => {
  const today = dayNumber(now, ground.zone)
  const due = restored(tiers, reviewed(tiers, before, ground, today), ground, today, now)
  const held = leftBehind(tiers, due, ground, today, now)
  const up = climbed(tiers, held, ground, today, now, order?.paidAt ?? now)
  return withReview(tiers, answered(up), ground, today)
}

/** An application for a tier that the member holds by now is no longer asked. */
const answered = <S extends LadderStanding>(standing: S): S =>
  standing.applied && standing.applied.id === standing.id ? without(standing, 'applied') : standing

const nextReviewAt = ({ review, tracks = [] }: TierStanding, zone: string): number | null => {
  const due = [review, ...tracks.map((one) => one.review)].flatMap((one) => (one ? [(one.graceTo ?? one.to) + 1] : []))
  return due.length === 0 ? null : startOfDayNumber(Math.min(...due), zone)
}

/**
 * The account as it is on a later day without any event: reviews that are due are done, and an eligibility lasts only
 * while its conditions hold. Nothing is taken.
 */
export const standingOn = (programme: Programme, account: AccountRecord, now: number): TierStanding => {
  const ground = groundOf(programme, account)
  const today = dayNumber(now, ground.zone)
  const later = <S extends LadderStanding>(tiers: readonly Tier[], before: S): S => {
    const standing = withReview(tiers, reviewed(tiers, before, ground, today), ground, today)
    if (!standing.eligible) return standing
    const open = openTo(tiers, standing, 'application', ground, today)
    return { ...standing, eligible: eligibleFor(open, standing.eligible, standing.eligible.since) }
  }
  const own = later(programme.tiers, account.tier)
  if (!own.tracks) return own
  const tiersOf = (id: string): readonly Tier[] => programme.tracks?.find((track) => track.id === id)?.tiers ?? []
  return { ...own, tracks: own.tracks.map((one) => later(tiersOf(one.track), one)) }
}

