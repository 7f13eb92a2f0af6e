/** The kinds of points. */
import type { Condition, Words } from './word'

/**
 * When the points of a lot stop being usable. `months`: the day before the anniversary is the last usable one.
 * `monthEnd`, `yearEnd`: the end of the n-th month or year after that of earning. `inactivity`: so long after the member's
 * last order or doing; each one prolongs all that is there.
 */
export type Expiry =
  | { kind: 'never' }
  | { kind: 'days'; days: number }
  | { kind: 'months'; months: number }
  | { kind: 'monthEnd'; months: number }
  | { kind: 'yearEnd'; years: number }
  | Inactivity

/** Either days or months. */
export interface Inactivity {
  kind: 'inactivity'
  days?: number
  months?: number
}

/** What the points of a wallet may be used for. That they cannot be passed on or paid out is the same everywhere. */
export interface WalletRights {
  tender: boolean
  gifts: boolean
  /** Whether points earned count in conditions of tiers. */
  tierProgress: boolean
  transfer: false
  cashOut: false
}

/** How points pay, in whole points. An order never pays with what it earns itself, nor with what later orders earned. */
export interface TenderRules {
  /** Of what is to be paid after discounts and coupons, in percent. */
  shareAtMost?: number
  least?: number
  step?: number
  most?: number
}

/**
 * Earned points that stand apart at first: for so many days, or until the order is completed, or for `atMost` days; `when`:
 * of which orders, without it of all.
 */
export type Hold = ({ until: 'days'; days: number } | { until: 'completed'; atMost: number }) & { when?: Condition }

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
  /** Without it the wallet pays where `tenderFen` says so, and may be used for gifts and tiers. */
  rights?: WalletRights
  tender?: TenderRules
  /** Without it what an order earns is usable at once. */
  hold?: Hold
  /** Days before the last usable day on which the member is to be reminded. */
  reminders?: number[]
}
