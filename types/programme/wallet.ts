/** The kinds of points. */
import type { Words } from './word'

/** When the points of a lot stop being usable. `months`: the day before the anniversary is the last usable one. */
export type Expiry =
  | { kind: 'never' }
  | { kind: 'days'; days: number }
  | { kind: 'months'; months: number }
  | { kind: 'yearEnd'; years: number }

export interface Wallet {
  id: string
  name: Words
  /** What one and several points are called. */
  unit: { one: Words; other: Words }
  /** Decimal places: the ledger counts in units of 10^-scale points. */
  scale: number
  /** What the points are for, in words on the card. */
  purpose: Words
  /** Fen that one whole point is worth as tender; null when the wallet cannot pay. */
  tenderFen: number | null
  expiry: Expiry
}
