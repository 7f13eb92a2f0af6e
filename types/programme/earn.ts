/** How points are earned. */
import type { Condition, Ratio, Words } from './word'

export type CapPeriod = 'order' | 'day' | 'week' | 'month' | 'lifetime'

/** At most so many points by one rule, for an order or for a member in a calendar period; weeks begin on Monday. */
export interface EarnCap {
  per: CapPeriod
  points: number
}

interface AnyEarnRule<K extends string> {
  id: string
  kind: K
  wallet: string
  name: Words
  /** In the wallet's smallest unit. */
  points: number
  /** Without it the rule holds for every order. */
  when?: Condition
  caps?: EarnCap[]
  /** Of the rules of one group, all of one wallet, only the one that gives most acts. */
  group?: string
  /** Rules of the same wallet that do not act where this one does; never in a circle. */
  excludes?: string[]
  /** Points at most that the rule gives to all members together on one calendar day of payment. */
  dailyBudget?: number
}

/** Points per so many fen; `lines`: only on the share of the lines that this query of line facts chooses. */
export type PerAmountRule = AnyEarnRule<'perAmount'> & { perFen: number; lines?: Condition }
/** Points an order. */
export type FixedRule = AnyEarnRule<'fixed'>
/** Points a piece of the lines chosen, of all lines without a choice. */
export type PerQuantityRule = AnyEarnRule<'perQuantity'> & { lines?: Condition }
/** Points for the first order of a calendar day. */
export type PerVisitRule = AnyEarnRule<'perVisit'>
/** Points per so many fen, times the ratio of the band that the balance before the order lies in. `to`: inclusive. */
export type SteppedRule = AnyEarnRule<'stepped'> & {
  perFen: number
  balanceOf: string
  bands: { from: number; to: number | null; times: Ratio }[]
}

export type EarnRule = PerAmountRule | FixedRule | PerQuantityRule | PerVisitRule | SteppedRule

/**
 * Multiplies what the rules of a wallet give. Of one `group` only the best acts. All with `multiply` multiply with each
 * other; one with `best` stands alone, and acts when it gives more than they do together. `order` is the order in which
 * they are applied and told.
 */
export interface Multiplier {
  id: string
  wallet: string
  name: Words
  times: Ratio
  order: number
  when?: Condition
  group?: string
  stack: 'multiply' | 'best'
  /** What it multiplies; left out: orders. */
  on?: 'orders' | 'activities'
}
