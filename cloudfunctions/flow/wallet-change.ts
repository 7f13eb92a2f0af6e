import { heldIn, standingOf } from '../core/ledger'
import type { AccountRecord, EntryRecord, WalletChange } from '../../types/record'

/** What an event changed in one wallet, and what stands after it. */
export const changeOf = (account: AccountRecord, entries: readonly EntryRecord[], wallet: string): WalletChange => {
  const standing = standingOf(account, wallet)
  const { balance, debt } = standing
  let points = 0
  for (const entry of entries) if (entry.wallet === wallet) points += entry.points
  return standing.pending ? { wallet, points, balance, debt, pending: heldIn(standing) } : { wallet, points, balance, debt }
}
