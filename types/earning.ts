/** What orders and accounts keep of earning, so that every point can be explained and recomputed. */
import type { CapPeriod, Ratio } from './programme'

/** One step of the way from money to points, in whole fen or smallest units (rounded down); `ratio` is exact. */
export interface EarnStep {
  kind: 'base' | 'joining' | 'when' | 'rule' | 'band' | 'streak' | 'visit' | 'multiplier' | 'cap' | 'budget' | 'group' | 'excluded' | 'rounding'
  /** The rule, the multiplier, or the period of the cap. */
  by: string
  before: number
  after: number
  /** What was multiplied by; for rounding the part of a unit that was exact, where whole numbers can write it. */
  ratio: Ratio | null
}

/** What one rule made of one order. */
export interface Earned {
  rule: string
  wallet: string
  points: number
  expiresAt: number | null
  /** Until when the points are held back; only there where they are. */
  releaseAt?: number
  /** The periods these points count in, for rules that are counted. */
  counted?: EarnPeriod[]
}

export interface EarnPeriod {
  per: Exclude<CapPeriod, 'order'>
  /** `2026-03-02`, the Monday of the week, `2026-03`, or nothing for a lifetime. */
  period: string
}

export interface EarnCount extends EarnPeriod {
  rule: string
  points: number
}

export type BirthdayRelation = 'day' | 'week' | 'month' | 'none'

/** What was true when the order came in and cannot be told from it later; kept so that it is recomputed the same. */
export interface EarnFacts {
  channel: 'till' | 'staff' | 'app'
  /** 1: the member's first order ever. */
  nth: number
  tier: string
  /** The tier in each track, `none` outside; only there where the programme has tracks. */
  tracks?: Record<string, string>
  birthday: BirthdayRelation[]
  /** Kinds of the coupons it used; only there where it did. */
  coupons?: string[]
  /** By wallet, before the order. */
  balances: Record<string, number>
  /** What counted rules had given in the order's periods. */
  counts: EarnCount[]
  /** For rules with a budget of the day: what was left of it for this order, as far as the order asked. */
  rooms?: BudgetRoom[]
  /** For a sign-in: days signed in without a gap. */
  streak?: number
}

export interface BudgetRoom {
  rule: string
  points: number
}
