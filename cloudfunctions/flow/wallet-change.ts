import { standingOf } from '../core/ledger'
import type { AccountRecord, EntryRecord, WalletChange } from '../../types/record'

/** What an event changed in one wallet, and what stands after it. */
export const changeOf = (account: AccountRecord, entries: readonly EntryRecord[], wallet: string): WalletChange => {
  const { balance, debt } = standingOf(account, wallet)
  let points = 0
  for (const entry of entries) if (entry.wallet === wallet) points += entry.points
  return { wallet, points, balance, debt }
}
