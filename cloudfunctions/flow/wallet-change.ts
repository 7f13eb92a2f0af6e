import { heldIn, standingOf } from '../core/ledger'
import type { AccountRecord, EntryRecord, WalletChange } from '../../types/record'

/** What an event changed in one wallet, and what stands after it. */
export const changeOf = (account: AccountRecord, entries: readonly EntryRecord[], wallet: string): WalletChange => {
  let points = 0
  for (const entry of entries) if (entry.wallet === wallet) points += entry.points
  return standingIn(account, wallet, points)
}

/** A change of so many points, with what stands in the wallet now. */
export const standingIn = (account: AccountRecord, wallet: string, points: number): WalletChange => {
  const standing = standingOf(account, wallet)
  const { balance, debt } = standing
  return standing.pending ? { wallet, points, balance, debt, pending: heldIn(standing) } : { wallet, points, balance, debt }
}
