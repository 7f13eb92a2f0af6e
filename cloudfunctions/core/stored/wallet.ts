import type { AccountRecord, StoredParts } from '../../../types/record'
import { credit, giveBack, spend, standingOf, type Move } from '../ledger'

/** The two parts as wallets of the ledger, in fen. No programme can name a wallet so: those have no capitals. */
export const REAL = 'storedReal'
export const BONUS = 'storedBonus'
export const storedWallets: readonly string[] = [REAL, BONUS]

/** What a member has stored. */
export const storedOf = (account: AccountRecord): StoredParts => ({
  realFen: standingOf(account, REAL).balance,
  bonusFen: standingOf(account, BONUS).balance,
})

const each = (parts: StoredParts, move: (fen: number) => Move['move']): Move[] =>
  [
    { wallet: REAL, fen: parts.realFen },
    { wallet: BONUS, fen: parts.bonusFen },
  ].flatMap(({ wallet, fen }) => (fen === 0 ? [] : [{ wallet, rule: 'stored', move: move(fen) }]))

/** Pays both parts in; they never expire. */
export const paidIn = (parts: StoredParts): Move[] => each(parts, (fen) => (standing) => credit(standing, fen, null))

/** Takes both parts out; ask first whether they are there. */
export const paidOut = (parts: StoredParts): Move[] => each(parts, (fen) => (standing) => spend(standing, fen))

/** Puts back what was paid out. */
export const paidBack = (parts: StoredParts): Move[] =>
  each(parts, (fen) => (standing) => giveBack(standing, [{ points: fen, expiresAt: null }], 0, null))
