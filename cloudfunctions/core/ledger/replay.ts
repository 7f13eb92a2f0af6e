import type { EntryRecord, Lot, PendingLot, WalletStanding } from '../../../types/record'
import { EXPIRED_AT_MOST } from './lot'

/**
 * Rebuilds every wallet from its entries alone, posting by posting. Written apart from the operations that made the
 * entries, so that the two can be held against each other. Entries must come in the order of their sequence.
 */
export const replay = (entries: readonly EntryRecord[]): Record<string, WalletStanding> => {
  const wallets: Record<string, Books> = {}
  for (const { wallet, postings, carried = 0 } of entries) {
    const books = (wallets[wallet] ??= { open: new Map(), expired: new Map(), held: new Map(), debt: 0, earned: 0 })
    for (const { from, to, points, expiresAt, releaseAt = 0 } of postings) {
      if (to === 'member') add(books.open, expiresAt, points)
      if (from === 'member') add(books.open, expiresAt, -points)
      if (to === 'expired') add(books.expired, expiresAt, points)
      if (from === 'expired') add(books.expired, expiresAt, -points)
      if (to === 'pending') keep(books.held, { releaseAt, expiresAt, points })
      if (from === 'pending') keep(books.held, { releaseAt, expiresAt, points: -points })
      if (to === 'debt') books.debt -= points
      if (from === 'debt') books.debt += points
      if (from === 'issued') books.earned += points
      if (to === 'reversed') books.earned -= points
    }
    books.earned += carried
    forget(books.expired)
  }
  return Object.fromEntries(Object.entries(wallets).map(([wallet, books]) => [wallet, standing(books)]))
}

interface Books {
  open: Map<number | null, number>
  expired: Map<number | null, number>
  /** By the two moments that a lot is known by. */
  held: Map<string, PendingLot>
  debt: number
  earned: number
}

const add = (lots: Map<number | null, number>, expiresAt: number | null, points: number): void => {
  const left = (lots.get(expiresAt) ?? 0) + points
  if (left === 0) lots.delete(expiresAt)
  else lots.set(expiresAt, left)
}

const keep = (held: Map<string, PendingLot>, lot: PendingLot): void => {
  const name = `${String(lot.releaseAt)} ${String(lot.expiresAt)}`
  const points = (held.get(name)?.points ?? 0) + lot.points
  if (points === 0) held.delete(name)
  else held.set(name, { ...lot, points })
}

const heldOf = (held: Map<string, PendingLot>): Pick<WalletStanding, 'pending'> => {
  const pending = [...held.values()].sort(
    (a, b) => a.releaseAt - b.releaseAt || (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity),
  )
  return pending.length === 0 ? {} : { pending }
}

const lotsOf = (lots: Map<number | null, number>): Lot[] =>
  [...lots]
    .map(([expiresAt, points]) => ({ expiresAt, points }))
    .sort((a, b) => (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity))

const forget = (expired: Map<number | null, number>): void => {
  for (const { expiresAt } of lotsOf(expired).slice(0, Math.max(0, expired.size - EXPIRED_AT_MOST))) expired.delete(expiresAt)
}

const standing = ({ open, expired, held, debt, earned }: Books): WalletStanding => {
  const lots = lotsOf(open)
  return { balance: lots.reduce((sum, lot) => sum + lot.points, 0), debt, lots, expired: lotsOf(expired), ...heldOf(held), earned }
}
