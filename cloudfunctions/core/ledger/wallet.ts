import type { Lot, Posting, WalletStanding } from '../../../types/record'

/** Lots a wallet keeps open; a lot a day for a year fits. Above it the two nearest expiries merge into the later one. */
export const LOTS_AT_MOST = 400
/** Expired lots kept in mind for refunds; older ones are settled for good. */
export const EXPIRED_AT_MOST = 36

/** What an operation on one wallet leaves behind, and the postings that made it. */
export interface WalletMove {
  standing: WalletStanding
  postings: Posting[]
}

export const emptyWallet = (): WalletStanding => ({ balance: 0, debt: 0, lots: [], expired: [], earned: 0 })

/** Earliest expiry first; points that never expire last. */
const byExpiry = (a: Lot, b: Lot): number => (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity)

const total = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.points, 0)

const withLots = (standing: WalletStanding, lots: Lot[]): WalletStanding => {
  const open = lots.filter((lot) => lot.points > 0).sort(byExpiry)
  return { ...standing, lots: open, balance: total(open) }
}

const change = (lots: readonly Lot[], expiresAt: number | null, points: number): Lot[] => {
  const found = lots.some((lot) => lot.expiresAt === expiresAt)
  return found
    ? lots.map((lot) => (lot.expiresAt === expiresAt ? { expiresAt, points: lot.points + points } : lot))
    : [...lots, { expiresAt, points }]
}

/** Puts earned points in: repays debt first, the rest opens or joins the lot of its expiry. */
export const credit = (standing: WalletStanding, points: number, expiresAt: number | null): WalletMove => {
  const repaid = Math.min(points, standing.debt)
  const rest = points - repaid
  const postings: Posting[] = [
    ...(repaid > 0 ? [{ from: 'issued', to: 'debt', points: repaid, expiresAt } as const] : []),
    ...(rest > 0 ? [{ from: 'issued', to: 'member', points: rest, expiresAt } as const] : []),
  ]
  const credited = withLots(
    { ...standing, debt: standing.debt - repaid, earned: standing.earned + points },
    change(standing.lots, expiresAt, rest),
  )
  return bounded(credited, postings)
}

/** Keeps the number of open lots bounded, in the member's favour: the earlier of the two nearest expiries is prolonged. */
const bounded = (standing: WalletStanding, postings: Posting[]): WalletMove => {
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

/** Moves out every lot that is unusable at `now`. */
export const expire = (standing: WalletStanding, now: number): WalletMove => {
  const due = standing.lots.filter((lot) => lot.expiresAt !== null && lot.expiresAt <= now)
  const left = standing.lots.filter((lot) => !due.includes(lot))
  const expired = [...due.reduce((lots, lot) => change(lots, lot.expiresAt, lot.points), standing.expired)]
  return {
    standing: { ...withLots(standing, left), expired: expired.sort(byExpiry).slice(-EXPIRED_AT_MOST) },
    postings: due.map(({ points, expiresAt }) => ({ from: 'member', to: 'expired', points, expiresAt })),
  }
}

/**
 * Takes back earned points: from their own lot; from what expired of it unspent (nobody had the use of those); from the
 * other lots, earliest expiry first; what is still missing becomes debt.
 */
export const clawBack = (standing: WalletStanding, points: number, expiresAt: number | null): WalletMove => {
  const postings: Posting[] = []
  let missing = points
  const take = (from: Posting['from'], lot: Lot): number => {
    const taken = Math.min(missing, lot.points)
    if (taken > 0) postings.push({ from, to: 'reversed', points: taken, expiresAt: lot.expiresAt })
    missing -= taken
    return lot.points - taken
  }
  const reduce = (from: Posting['from'], lots: Lot[], own: boolean): Lot[] =>
    lots
      .map((lot) => ((lot.expiresAt === expiresAt) === own ? { ...lot, points: take(from, lot) } : lot))
      .filter((lot) => lot.points > 0)
  const ownTaken = reduce('member', standing.lots, true)
  const expired = reduce('expired', standing.expired, true)
  const lots = reduce('member', ownTaken, false)
  if (missing > 0) postings.push({ from: 'debt', to: 'reversed', points: missing, expiresAt })
  const next = withLots(standing, lots)
  return { standing: { ...next, expired, debt: next.debt + missing, earned: next.earned - points }, postings }
}
