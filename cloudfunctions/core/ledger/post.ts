import type { AccountRecord, EntryRecord } from '../../../types/record'
import { entryOf, withWallets, type EventCause } from './account'
import type { Moved } from './settle'
import type { WalletMove } from './lot'
import { emptyWallet } from './wallet'

/** What one rule does to one wallet. */
export interface Move {
  wallet: string
  rule: string
  /** Fen that the move is reckoned from, where it differs from what the event says. */
  baseFen?: number
  move: (standing: AccountRecord['wallets'][string]) => WalletMove
}

/**
 * Does an event's moves one after the other: an entry each, those with nothing included. The event takes the account's
 * next number, also when it moves nothing.
 */
export const postMoves = (before: AccountRecord, cause: EventCause, moves: readonly Move[]): Moved => {
  const sequence = before.sequence + 1
  const wallets = { ...before.wallets }
  const entries = moves.map(({ wallet, rule, baseFen = cause.baseFen, move }, n): EntryRecord => {
    const moved = move(wallets[wallet] ?? emptyWallet())
    wallets[wallet] = moved.standing
    return entryOf(cause, { sequence, rule, n, wallet, baseFen }, moved)
  })
  const account = withWallets(before, wallets)
  account.sequence = sequence
  return { account, entries }
}
