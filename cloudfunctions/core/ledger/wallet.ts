import type { Lot, Posting, WalletStanding } from '../../../types/record'
import { bounded, change, joined, withExpired, withLots, type WalletMove } from './lot'

export const emptyWallet = (): WalletStanding => ({ balance: 0, debt: 0, lots: [], expired: [], earned: 0 })

/** Puts earned points in: repays debt first, the rest opens or joins the lot of its expiry. */
export const credit = (standing: WalletStanding, points: number, expiresAt: number | null): WalletMove => {
  const repaid = Math.min(points, standing.debt)
  const rest = points - repaid
  const postings: Posting[] = []
  if (repaid > 0) postings.push({ from: 'issued', to: 'debt', points: repaid, expiresAt })
  if (rest > 0) postings.push({ from: 'issued', to: 'member', points: rest, expiresAt })
  const lots = rest > 0 ? joined(standing.lots, expiresAt, rest) : standing.lots
  const credited = {
    balance: standing.balance + rest,
    debt: standing.debt - repaid,
    lots,
    expired: standing.expired,
    pending: standing.pending,
    earned: standing.earned + points,
  } satisfies Record<keyof WalletStanding, unknown>
  return bounded(credited, postings)
}

/** Moves out every lot that is unusable at `now`. */
export const expire = (standing: WalletStanding, now: number): WalletMove => {
  const due = standing.lots.filter((lot) => lot.expiresAt !== null && lot.expiresAt <= now)
  const left = standing.lots.filter((lot) => !due.includes(lot))
  const expired = due.reduce<readonly Lot[]>((lots, lot) => change(lots, lot.expiresAt, lot.points), standing.expired)
  return {
    standing: withExpired(withLots(standing, left), expired),
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
