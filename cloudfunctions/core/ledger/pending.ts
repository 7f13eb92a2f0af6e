import type { PendingLot, Posting, WalletStanding } from '../../../types/record'
import { bounded, joined, type WalletMove } from './lot'

/**
 * Points that were earned and are held back stand apart from the balance, in lots that are known by the moment they are
 * released and the moment they expire. Both follow from the day of earning, and a hold is half a year at most: so there
 * are never more of them than days of a hold, for each version of its rule.
 */

/** Soonest release first, then earliest expiry. */
const bySoonest = (a: PendingLot, b: PendingLot): number =>
  a.releaseAt - b.releaseAt || (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity)

const isLot = ({ releaseAt, expiresAt }: Omit<PendingLot, 'points'>) => (lot: PendingLot): boolean =>
  lot.releaseAt === releaseAt && lot.expiresAt === expiresAt

/** A wallet that holds nothing back has no such lots at all. */
const withPending = (standing: WalletStanding, lots: readonly PendingLot[]): WalletStanding => {
  const left = lots.filter(({ points }) => points > 0).sort(bySoonest)
  return { ...standing, pending: left.length === 0 ? undefined : left }
}

/** The lots with more points, or fewer, in one of them. */
export const withHeld = (standing: WalletStanding, lot: PendingLot): WalletStanding => {
  const lots = standing.pending ?? []
  const same = isLot(lot)
  const all = lots.some(same) ? lots.map((one) => (same(one) ? { ...one, points: one.points + lot.points } : one)) : [...lots, lot]
  return withPending(standing, all)
}

/** Puts earned points apart until `releaseAt`; what is owed is repaid when they are released. */
export const hold = (standing: WalletStanding, points: number, expiresAt: number | null, releaseAt: number): WalletMove => {
  if (points === 0) return { standing, postings: [] }
  const held = withHeld(standing, { releaseAt, expiresAt, points })
  const postings: Posting[] = [{ from: 'issued', to: 'pending', points, expiresAt, releaseAt }]
  return { standing: { ...held, earned: standing.earned + points }, postings }
}

/** Points of one lot that are still held back. */
export const heldOf = (standing: WalletStanding, expiresAt: number | null, releaseAt: number): number =>
  (standing.pending ?? []).find(isLot({ releaseAt, expiresAt }))?.points ?? 0

/** Lets points of one lot go: debt is repaid first, the rest opens or joins the lot of its expiry. */
export const release = (standing: WalletStanding, { points, expiresAt, releaseAt }: PendingLot): WalletMove => {
  if (points === 0) return { standing, postings: [] }
  const repaid = Math.min(points, standing.debt)
  const rest = points - repaid
  const postings: Posting[] = []
  if (repaid > 0) postings.push({ from: 'pending', to: 'debt', points: repaid, expiresAt, releaseAt })
  if (rest > 0) postings.push({ from: 'pending', to: 'member', points: rest, expiresAt, releaseAt })
  const left = withHeld(standing, { points: -points, expiresAt, releaseAt })
  const lots = rest > 0 ? joined(left.lots, expiresAt, rest) : left.lots
  return bounded({ ...left, balance: left.balance + rest, debt: left.debt - repaid, lots }, postings)
}

/** Lets go of all that is due at `now`. */
export const releaseDue = (standing: WalletStanding, now: number): WalletMove =>
  (standing.pending ?? [])
    .filter(({ releaseAt }) => releaseAt <= now)
    .reduce<WalletMove>(
      (move, lot) => {
        const next = release(move.standing, lot)
        return { standing: next.standing, postings: [...move.postings, ...next.postings] }
      },
      { standing, postings: [] },
    )

/** Takes back points that are still held, before any that are not; the rest is for the caller to take elsewhere. */
export const unhold = (standing: WalletStanding, points: number, expiresAt: number | null, releaseAt: number): WalletMove & { missing: number } => {
  const taken = Math.min(points, heldOf(standing, expiresAt, releaseAt))
  if (taken === 0) return { standing, postings: [], missing: points }
  const left = withHeld(standing, { points: -taken, expiresAt, releaseAt })
  const postings: Posting[] = [{ from: 'pending', to: 'reversed', points: taken, expiresAt, releaseAt }]
  return { standing: { ...left, earned: left.earned - taken }, postings, missing: points - taken }
}

/** All that a wallet holds back. */
export const heldIn = ({ pending = [] }: WalletStanding): number => pending.reduce((sum, { points }) => sum + points, 0)
