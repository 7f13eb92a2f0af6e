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
  const tracks: TrackStanding[] = []
  for (const { id, tiers } of programme.tracks ?? []) {
    const before = account.tier.tracks?.find(({ track }) => track === id)
    const after = look(tiers, begun(before ?? outside(id, now), order), ground, now, order)
    if (before || after.id !== null || after.eligible) tracks.push(after)
  }
  const assessed = { ...account }
  assessed.tier = withTracks(own, tracks)
  assessed.nextReviewAt = nextReviewAt(assessed.tier, ground.zone)
  return assessed
}

/** The account with the reviews done that are due; every decision looks at it first, whether the nightly job ran or not. */
export const duly = (programme: Programme, account: AccountRecord, now: number): AccountRecord =>
  account.nextReviewAt != null && account.nextReviewAt <= now ? assess(programme, account, now) : account

/** Somebody who stands in no track is a standing without any; most do, and theirs is left as it is. */
const withTracks = (standing: TierStanding, tracks: TrackStanding[]): TierStanding => {
  if (tracks.length === 0 && !('tracks' in standing)) return standing
  const own = { ...standing }
  if (tracks.length > 0) own.tracks = tracks
  else delete own.tracks
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

const nextReviewAt = (standing: TierStanding, zone: string): number | null => {
  let due = dueOn(standing)
  for (const track of standing.tracks ?? []) due = Math.min(due, dueOn(track))
  return due === Infinity ? null : startOfDayNumber(due, zone)
}

/** The first day after a review's period or its grace. */
const dueOn = ({ review }: LadderStanding): number => (review ? (review.graceTo ?? review.to) + 1 : Infinity)

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

