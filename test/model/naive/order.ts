import type { ProgrammeDocument } from '../../../types/programme'
import type { AskedLine, OrderAnswer, OrderLine, RefundAnswer } from '../../../types/record'
import type { Result } from '../../../types/result'

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
}

export interface AskedReturn {
  number: string
  order: string
  refundedAt: number
  refundFen: number | null
  lines: AskedLine[]
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
  birthday: string | null
  balances: Record<string, number>
  /** What the rules had given by then in the day, week, month and life of this order. */
  givenBefore: Record<string, Record<string, number>>
  leftFen: number
  lines: Line[]
  given: Given[]
  returns: Returned[]
  answer: Result<OrderAnswer>
}

export const isGone = ({ leftFen, returns }: Order): boolean => leftFen === 0 && returns.length > 0
