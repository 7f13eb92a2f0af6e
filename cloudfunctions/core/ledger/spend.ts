import type { Programme } from '../../../types/programme'
import type { AccountRecord, Lot, Posting, WalletStanding } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import { expiryOf } from '../kernel'
import { standingOf } from './account'
import { walletOf } from './earn/wallet'
import { bounded, byExpiry, change, withExpired, withLots, type WalletMove } from './lot'

/** What a wallet lacks for spending so many points now, with the figures; null when it has them. */
export const shortOf = (programme: Programme, account: AccountRecord, wallet: string, points: number): Refusal | null => {
  const { balance } = standingOf(account, wallet)
  if (points <= balance) return null
  const { name, scale } = walletOf(programme, wallet)
  return { code: 'points.short', wallet, name, scale, needed: points, has: balance, short: points - balance }
}

/**
 * Takes points out of the wallet for good, earliest expiry first, a posting a lot. Ask `shortOf` first: more than is there
 * is a fault. The lots taken stand in the postings (`spentLots`), so that they can come back as they were.
 */
export const spend = (standing: WalletStanding, points: number): WalletMove => {
  if (points > standing.balance) throw new Error(`${String(points)} points asked of ${String(standing.balance)}`)
  let missing = points
  const postings: Posting[] = []
  const lots = standing.lots.map((lot) => {
    const taken = Math.min(missing, lot.points)
    if (taken > 0) postings.push({ from: 'member', to: 'redeemed', points: taken, expiresAt: lot.expiresAt })
    missing -= taken
    return { ...lot, points: lot.points - taken }
  })
  return { standing: withLots(standing, lots), postings }
}

/** The lots that postings spent, earliest expiry first. */
export const spentLots = (postings: readonly Posting[]): Lot[] =>
  postings.flatMap(({ to, points, expiresAt }) => (to === 'redeemed' ? [{ expiresAt, points }] : []))

/** Until when points live that come back after their last day: the grace of the programme; null: they are not given any. */
export const graceUntil = ({ refund, zone }: Programme, now: number): number | null =>
  refund?.graceDays ? expiryOf(now, { kind: 'days', days: refund.graceDays }, zone) : null

/**
 * Puts spent points back. What is owed is repaid first, by the lots that end first, so that it does not matter which of
 * two orders was returned first. The rest goes to the lots it came from; those past their last day live until `grace`, and
 * without a grace they expire with what expired of their lot.
 */
export const giveBack = (standing: WalletStanding, spent: readonly Lot[], now: number, grace: number | null): WalletMove => {
  let next = standing
  const postings: Posting[] = []
  for (const { points, expiresAt } of [...spent].sort(byExpiry)) {
    const repaid = Math.min(points, next.debt)
    const rest = points - repaid
    if (repaid > 0) postings.push({ from: 'redeemed', to: 'debt', points: repaid, expiresAt })
    next = { ...next, debt: next.debt - repaid }
    if (rest === 0) continue
    const past = expiresAt !== null && expiresAt <= now
    const until = past && grace !== null ? grace : expiresAt
    const to = past && grace === null ? 'expired' : 'member'
    postings.push({ from: 'redeemed', to, points: rest, expiresAt: until })
    next =
      to === 'expired'
        ? withExpired(next, change(next.expired, until, rest))
        : withLots(next, change(next.lots, until, rest))
  }
  return bounded(next, postings)
}
