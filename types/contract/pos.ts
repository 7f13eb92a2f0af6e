import type { AskedLine, OrderAnswer, RefundAnswer } from '../record'

/** Exactly one way of saying who buys. */
export type PosMember = { card: string } | { phone: string } | { code: string }

export interface PosLine {
  sku: string
  name: string
  quantity: number
  amountFen: number
  /** The shop's own name of a kind of goods; earning rules may choose by it. */
  category?: string
}

/** POST /pos/v1/orders */
export interface PosOrder {
  number: string
  store: string
  member: PosMember
  /** Epoch milliseconds; not in the future. */
  paidAt: number
  totalFen: number
  discountFen?: number
  lines?: PosLine[]
}

/**
 * POST /pos/v1/refunds: what is left of an order, a part by money (`refundFen`), or a part by lines. Lines state prices
 * before the order's discount; `refundFen` beside them must be what was received for them.
 */
export interface PosRefund {
  number: string
  store: string
  order: string
  refundedAt: number
  refundFen?: number
  lines?: AskedLine[]
}

export interface PosContract extends Record<string, { input: unknown; output: unknown }> {
  'order.post': { input: PosOrder; output: OrderAnswer }
  'refund.post': { input: PosRefund; output: RefundAnswer }
}
