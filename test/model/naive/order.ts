import type { ProgrammeDocument } from '../../../types/programme'
import type { AskedCoupon, AskedLine, AskedTender, CompletionAnswer, OrderAnswer, OrderLine, RefundAnswer } from '../../../types/record'
import type { Result } from '../../../types/result'
import type { Taken } from './coupon'
import type { Heap } from './purse'

/** A line with what is left of it. */
export interface Line extends OrderLine {
  leftPieces: number
  leftFen: number
}

/** What a rule gave and what of it the order still has. */
export interface Given {
  rule: string
  wallet: string
  points: number
  ends: number | null
  /** From when on it may be used, where it is laid aside at first. */
  from: number | null
}

export interface AskedReturn {
  number: string
  order: string
  refundedAt: number
  refundFen: number | null
  lines: AskedLine[]
}

/** Points that paid, with the heaps they came from; what came back of them is no longer among these. */
export interface Paid {
  wallet: string
  points: number
  valueFen: number
  heaps: Heap[]
}

/** One return as it was taken: what it asked, its money, and the answer that its till hears again. */
export interface Returned {
  ask: AskedReturn
  lines: { line: number; quantity: number; amountFen: number }[]
  refundFen: number
  /** Nothing of the order was left after it. */
  last: boolean
  answer: Result<RefundAnswer>
}

export interface AskedOrder {
  member: string
  number: string
  totalFen: number
  discountFen: number
  lines: OrderLine[]
  /** By the mall. */
  online?: boolean
  /** Points that are to pay a part. */
  tender?: AskedTender[]
  /** With what the till was told that each takes off. */
  coupons?: AskedCoupon[]
  paidAt: number
}

/** An order in the shop's book, with all that was so when it came. */
export interface Order {
  ask: AskedOrder
  programme: ProgrammeDocument
  receivedFen: number
  joining: boolean
  nth: number
  tier: string
  /** The tier in each track that the buyer stood in. */
  places: Record<string, string>
  birthday: string | null
  balances: Record<string, number>
  /** What the rules had given by then in the day, week, month and life of this order. */
  givenBefore: Record<string, Record<string, number>>
  leftFen: number
  lines: Line[]
  given: Given[]
  paid: Paid[]
  coupons: Taken[]
  returns: Returned[]
  /** What was heard when somebody said that it is done. */
  completed: CompletionAnswer | null
  answer: Result<OrderAnswer>
}

/** Nothing of it is left, neither money nor points that paid. */
export const isGone = ({ leftFen, returns, paid }: Order): boolean =>
  leftFen === 0 && returns.length > 0 && paid.every(({ heaps }) => heaps.every(({ points }) => points === 0))
