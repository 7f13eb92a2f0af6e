/** Why an entry of the ledger is there. */
import type { Ratio, Words } from '../programme'
import type { EarnStep, PointsKind } from '../record'

export interface WhyStep {
  kind: EarnStep['kind']
  name: Words
  /** Fen for the base and before the rule, smallest units of the wallet after it. */
  before: number
  after: number
  ratio: Ratio | null
}

/** `repaid`: went against what was owed. `lapsed`: its last day has passed. */
export interface WhyLot {
  deed: 'spent' | 'back' | 'repaid' | 'released' | 'lapsed'
  points: number
  lastDay: string | null
}

/** A rule that would have given so many points. `group`: the better one counts; `excluded`: another acts in its place. */
export interface WhyOther {
  name: Words
  points: number
  why: 'group' | 'excluded'
}

export interface WhyView {
  /** As in `LedgerRow`. */
  earlierCard?: string
  kind: PointsKind
  store: string | null
  orderNumber: string | null
  at: number
  /** Lines of the sum that leads to the base, the last; of a return, to what the order keeps, if anything. */
  sum: { kind: 'total' | 'discount' | 'coupon' | 'bonus' | 'tender' | 'base' | 'refunded' | 'refund'; amountFen: number }[]
  tiles: {
    wallet: string
    points: number
    /** `null` where no formula made the points: expiry, and a return whose points come of rounding what was kept. */
    formula: { baseFen: number; points: number; perFen: number; rounded: boolean } | null
    /** For a return: points of the order by this rule before it, and on the money that was kept after it. */
    kept: { before: number; after: number } | null
    /** What the joining order rule or the debt did to this wallet, in full. */
    joining: boolean
    repaidDebt: number
    newDebt: number
    lastDay: string | null
    /** What was earned is held back until this day; null: it is not. */
    heldUntil: string | null
    /** How many points of it are held back; only there where some are. */
    held?: number
    /** Rules that held for the order as well and stood back for this one; only there where some did. */
    others?: WhyOther[]
    /** The lots that were used, came back, were let go or ended; empty for what an order earned. */
    lots: WhyLot[]
    /** From money to points, in the order it went; empty for entries that no order made. */
    steps: WhyStep[]
  }[]
  rule: { edition: string; version: number; ids: string[]; names: Words[] }
  /** Of an adjustment by hand: who made it and why; null otherwise. */
  operator: { name: string; reason: string } | null
  refundRule: Words
}
