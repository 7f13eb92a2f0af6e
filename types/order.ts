/** Orders and what came back of them, as they are stored and answered. */
import type { Earned, EarnFacts } from './earning'
import type { Doc } from './port/store'
import type { Refusal } from './refusal'
import type { ExcludedParts, RestoredPart, TenderAnswer, TenderPart } from './tender'

/** A coupon that an order is to use, and what its caller was told that it takes off. */
export interface AskedCoupon {
  coupon: string
  offFen: number
}

export interface UsedCoupon extends AskedCoupon {
  template: string
  /** When it was given back, since the order no longer met its condition. */
  returnedAt: number | null
}

export interface OrderLine {
  sku: string
  name: string
  quantity: number
  amountFen: number
  category?: string
}

/** `_id` = `<source>:<number>`; the answer to the till is kept, so a repeat hears the same. */
export interface OrderRecord extends Doc {
  source: string
  number: string
  store: string
  staff: string | null
  till: string | null
  /** It came from the chain's mall or app by a till that posts for those; left out: `staff` and `till` say whence. */
  channel?: 'app'
  member: string
  /** Number of the sub-card it was bought with; left out for the main card. */
  card?: string
  sequence: number
  paidAt: number
  /** The calendar day it counts on, by the zone of the programme that took it in. */
  day: number
  recordedAt: number
  totalFen: number
  discountFen: number
  /** Money: the total less discount, what points paid, and what was excluded. */
  receivedFen: number
  /** Only there where points paid. */
  tender?: TenderPart[]
  /** Only there where something was. */
  excluded?: ExcludedParts
  /** Only there where some were used; what they took off is in `excluded.couponFen`. */
  coupons?: UsedCoupon[]
  lines: OrderLine[]
  /** The order that made the buyer a member; the programme says whether it earns. */
  joining: boolean
  /** Ids of what follows from it elsewhere, looked at again with every return. */
  sequels?: string[]
  /** What was true when it came in; what it earned is recomputed by it. */
  facts?: EarnFacts
  programmeVersion: number
  earned: Earned[]
  /** Received less refunded, and what `earned` comes to on it. */
  keptFen: number
  kept: Earned[]
  /** When it was said to be completed: points held back until then were released. */
  completed?: CompletedOrder
  /** By sequence; 50 at most. */
  refunds: RefundRecord[]
  answer: OrderAnswer
}

export interface CompletedOrder {
  at: number
  recordedAt: number
  /** Null where there was nothing to release. */
  sequence: number | null
  /** Returns that came before it; accounts that became one number each for itself. */
  returns: number
  answer: CompletionAnswer
}

export interface CompletionAnswer {
  order: string
  member: string
  wallets: WalletChange[]
}

export interface WalletChange {
  wallet: string
  points: number
  balance: number
  debt: number
  /** All that is held back after it; only there where some is. */
  pending?: number
}

export interface OrderAnswer {
  order: string
  member: string
  cardTail: string
  wallets: WalletChange[]
  tier: string
  eligible: string | null
  /** Only there where points paid. */
  tender?: TenderAnswer[]
  /** Only there where some were used. */
  coupons?: AskedCoupon[]
}

/** A returned part of a line as the till states it: its index from 0 or its sku, pieces, price before any discount. */
export interface AskedLine {
  line: number | string
  quantity: number
  amountFen: number
}

/** A returned part of a line, with its share of the money received. */
export interface RefundLine {
  line: number
  quantity: number
  amountFen: number
  refundFen: number
}

/** One return, whole or partial, kept inside its order. */
export interface RefundRecord {
  number: string
  at: number
  recordedAt: number
  sequence: number
  /** Whose account it acted on, where the buyer had been merged into another member by then. */
  account?: string
  /** Money given back by this return. */
  refundFen: number
  /** Empty where the return named no lines. */
  lines: RefundLine[]
  /** What the order keeps after it. */
  keptFen: number
  /** Points taken back, rule by rule; zeros included. */
  reversed: Earned[]
  /** Points given back that had paid; only there where points paid, as is `gone`. */
  restored?: RestoredPart[]
  /** Neither money nor points are left of the order after it. */
  gone?: boolean
  programmeVersion: number
  answer: RefundAnswer
}

/** While it waits for its order nobody knows whose it is: `member`, `tier` and, unless stated, `refundFen` are null. */
export interface RefundAnswer {
  order: string
  refund: string
  member: string | null
  refundFen: number | null
  wallets: WalletChange[]
  tier: string | null
  eligible: string | null
  /** True where the return came before its order, which it is held against when it comes. */
  waiting: boolean
  /** Points that had paid and came back; only there where points paid. */
  restored?: { wallet: string; points: number }[]
}

/** A return that came before its order, `_id` = `refund:<source>:<number>`; gone once the order has come and took it. */
export interface WaitingRefund extends Doc {
  source: string
  number: string
  store: string
  /** Number of the order it waits for. */
  order: string
  refundedAt: number
  refundFen: number | null
  lines: AskedLine[]
  recordedAt: number
  /** Why the order, when it came, did not take it; null while it waits. */
  refusal: Refusal | null
  answer: RefundAnswer
}

/** The returns that wait for one order, `_id` = `order:<source>:<number>`; four at most. */
export interface WaitingOrder extends Doc {
  refunds: string[]
}
