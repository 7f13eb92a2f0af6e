import type { AccountRecord, EntryRecord } from '../../../types/record'
import { entryOf, standingOf, withWallet, type EntryCause } from './account'
import type { Moved } from './settle'
import type { WalletMove } from './lot'

/** What one rule does to one wallet. */
export interface Move {
  wallet: string
  rule: string
  move: (standing: AccountRecord['wallets'][string]) => WalletMove
}

/** What an event says of its entries before it has its number. */
export type EventCause = Omit<EntryCause, 'rule' | 'sequence'>

/**
 * Does an event's moves one after the other: an entry each, those with nothing included. The event takes the account's
 * next number, also when it moves nothing.
 */
export const postMoves = (before: AccountRecord, cause: EventCause, moves: readonly Move[]): Moved => {
  let account = { ...before, sequence: before.sequence + 1 }
  const { sequence } = account
  const entries: EntryRecord[] = moves.map(({ wallet, rule, move }, n) => {
    const moved = move(standingOf(account, wallet))
    account = withWallet(account, wallet, moved.standing)
    return entryOf({ ...cause, sequence, rule }, n, wallet, moved)
  })
  return { account, entries }
}
