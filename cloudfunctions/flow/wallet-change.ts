import { standingOf } from '../core/ledger'
import type { AccountRecord, EntryRecord, WalletChange } from '../../types/record'

/** What an event changed in one wallet, and what stands after it. */
export const changeOf = (account: AccountRecord, entries: readonly EntryRecord[], wallet: string): WalletChange => {
  const { balance, debt } = standingOf(account, wallet)
  const points = entries.filter((entry) => entry.wallet === wallet).reduce((sum, entry) => sum + entry.points, 0)
  return { wallet, points, balance, debt }
}
