import type { Lot, Posting, WalletStanding } from '../../../types/record'

/** Lots a wallet keeps open; a lot a day for a year fits. Above it the two nearest expiries merge into the later one. */
export const LOTS_AT_MOST = 400
/** Expired lots kept in mind for refunds; older ones are settled for good. */
export const EXPIRED_AT_MOST = 36

/** What an operation on one wallet leaves behind, and the postings that made it. */
export interface WalletMove {
  standing: WalletStanding
  postings: Posting[]
  /** What was earned in all that a transfer takes along: less where it leaves, more where it comes. */
  carried?: number
}

/** Earliest expiry first; points that never expire last. */
export const byExpiry = (a: Lot, b: Lot): number => (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity)

const total = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.points, 0)

export const withLots = (standing: WalletStanding, lots: Lot[]): WalletStanding => {
  const open = lots.filter((lot) => lot.points > 0).sort(byExpiry)
  return { ...standing, lots: open, balance: total(open) }
}

export const withExpired = (standing: WalletStanding, expired: readonly Lot[]): WalletStanding => ({
  ...standing,
  expired: [...expired].sort(byExpiry).slice(-EXPIRED_AT_MOST),
})

/** Adds points to the lot of their expiry, which is opened where there is none. */
export const change = (lots: readonly Lot[], expiresAt: number | null, points: number): Lot[] => {
  const found = lots.some((lot) => lot.expiresAt === expiresAt)
  return found
    ? lots.map((lot) => (lot.expiresAt === expiresAt ? { expiresAt, points: lot.points + points } : lot))
    : [...lots, { expiresAt, points }]
}

/** Open lots, earliest expiry first, with more points: in the lot of their expiry, or in a new one in its place. */
export const joined = (lots: readonly Lot[], expiresAt: number | null, points: number): Lot[] => {
  const until = expiresAt ?? Infinity
  let place = lots.length
  while (place > 0 && (lots[place - 1]?.expiresAt ?? Infinity) > until) place -= 1
  const own = lots[place - 1]
  const after = [...lots]
  if (own?.expiresAt === expiresAt) after[place - 1] = { expiresAt, points: own.points + points }
  else after.splice(place, 0, { expiresAt, points })
  return after
}

/** Keeps the number of open lots bounded, in the member's favour: the earlier of the two nearest expiries is prolonged. */
export const bounded = (standing: WalletStanding, postings: Posting[]): WalletMove => {
  if (standing.lots.length <= LOTS_AT_MOST) return { standing, postings }
  const dated = standing.lots.filter((lot) => lot.expiresAt !== null)
  const gap = (index: number): number => (dated[index + 1]?.expiresAt ?? Infinity) - (dated[index]?.expiresAt ?? 0)
  let nearest = 0
  for (let index = 1; index < dated.length - 1; index += 1) if (gap(index) < gap(nearest)) nearest = index
  const [earlier, later] = [dated[nearest], dated[nearest + 1]]
  if (!earlier || !later) return { standing, postings }
  const lots = change(change(standing.lots, earlier.expiresAt, -earlier.points), later.expiresAt, earlier.points)
  return bounded(withLots(standing, lots), [
    ...postings,
    { from: 'member', to: 'adjusted', points: earlier.points, expiresAt: earlier.expiresAt },
    { from: 'adjusted', to: 'member', points: earlier.points, expiresAt: later.expiresAt },
  ])
}
