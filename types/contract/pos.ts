import type { Words } from '../programme'
import type { CouponQuote } from './coupon'
import type { AskedCoupon, AskedLine, AskedTender, BenefitQuote, CompletionAnswer, OrderAnswer, QuoteFacts, RefundAnswer, TenderQuote } from '../record'

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
  /** Points that pay a part, in the wallet's smallest unit. */
  tender?: AskedTender[]
  excluded?: PosExcluded
  /** Coupons of the member, each with what a quote said that it takes off; what they take off does not earn. */
  coupons?: AskedCoupon[]
  /** The chain's currency where it is stated. */
  currency?: string
}

/** Parts of the price that were paid neither by money nor by points; they do not earn. */
export interface PosExcluded {
  couponFen?: number
  bonusFen?: number
}

/** POST /pos/v1/quotes: how many points may pay this order. Changes nothing. */
export interface PosQuote {
  store: string
  member: PosMember
  paidAt?: number
  totalFen: number
  discountFen?: number
  excluded?: PosExcluded
  lines?: PosLine[]
  /** Of the order that is being rung up, where coupons may be held for it. */
  number?: string
}

export interface TenderAnswers {
  member: string
  /** What is to be paid after discounts, coupons and stored value. */
  openFen: number
  /** Each wallet by itself; two of them together pay no more than is open. */
  wallets: TenderQuote[]
}

export interface QuoteAnswer extends TenderAnswers {
  coupons: CouponQuote
}

/** POST /pos/v1/benefit-quotes: what prices of the member's tier come to for a visit. Changes nothing. */
export interface PosBenefitQuote {
  store: string
  member: PosMember
  benefits: string[]
  facts: QuoteFacts
}

export interface BenefitQuoteAnswer extends BenefitQuote {
  member: string
  /** What each benefit gives, in a sentence. */
  says: Words[]
}

/** POST /pos/v1/holds and /pos/v1/releases: coupons set aside for an order that is not paid yet, and let go again. */
export interface PosHold {
  store: string
  member: PosMember
  number: string
  coupons: string[]
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
  /** The chain's currency where it is stated. */
  currency?: string
}

/** POST /pos/v1/completions: an order is done, such as delivered; points held back until then are released. */
export interface PosCompletion {
  store: string
  order: string
  completedAt: number
}

export interface PosContract extends Record<string, { input: unknown; output: unknown }> {
  'order.post': { input: PosOrder; output: OrderAnswer }
  'quote.post': { input: PosQuote; output: QuoteAnswer }
  'benefitQuote.post': { input: PosBenefitQuote; output: BenefitQuoteAnswer }
  'hold.post': { input: PosHold; output: { until: number } }
  'release.post': { input: PosHold; output: { released: number } }
  'completion.post': { input: PosCompletion; output: CompletionAnswer }
  'refund.post': { input: PosRefund; output: RefundAnswer }
}
