import type { CouponTemplate, Ratio, Words } from '../programme'
import type { AskedCoupon, CouponRecord, CouponState, OrderLine } from '../record'
import type { Refusal } from '../refusal'

/** A coupon as its member and the counter see it. What its kind does not have is null. */
export interface CouponView {
  coupon: string
  kind: CouponTemplate['kind']
  name: Words
  scope: Words
  state: CouponState
  offFen: number | null
  percent: number | null
  ceilingFen: number | null
  priceFen: number | null
  pieces: number | null
  times: Ratio | null
  minimumFen: number | null
  validFrom: number
  /** The first moment at which it is over. */
  expiresAt: number
  stackable: boolean
  occasion: CouponTemplate['occasion'] | null
  /** Why the member has it: the words of the rule that gave it and the order that brought it, or what a manager said. */
  source: { kind: CouponRecord['source']['kind']; name: Words | null; order: string | null; reason: string | null }
  transferable: boolean
  hold: { store: string; until: number } | null
  /** `order`: the number on its receipt. */
  used: { store: string; at: number; offFen: number; order: string | null } | null
  withdrawn: { at: number; reason: string } | null
}

/** `open`: usable, held or not yet; `past`: the others, of which `used` were used and `over` ended unused. */
export type CouponsWhich = 'open' | 'past' | 'used' | 'over'

export interface CouponPage {
  zone: string
  now: number
  rows: CouponView[]
  next: string | null
}

/** What a member's coupons would do to an order: each by itself, or why it would not; and the best legal combination. */
export interface CouponQuote {
  rows: { coupon: string; name: Words; offFen: number; refusal: Refusal | null }[]
  best: { coupons: AskedCoupon[]; offFen: number }
}

/** A coupon that may be had for points; `points` in the wallet's smallest unit. */
export interface CouponOffer {
  template: string
  name: Words
  scope: Words
  perMember: number | null
  points: number
  wallet: string
  walletName: Words
  unit: { one: Words; other: Words }
  scale: number
}

/** What became of a row of codes. */
export type ImportedCode = { row: number; state: 'waiting' | 'given' } | { row: number; state: 'refused'; refusal: Refusal }

interface Issued {
  coupon: string
  validFrom: number
  expiresAt: number
}

/** What a shopper may do with coupons. */
export interface MemberCouponContract {
  /** Of `open` the soonest to end first, of the others the latest. */
  'coupon.mine': { input: { which?: CouponsWhich; after?: string; limit?: number }; output: CouponPage }
  'coupon.offers': { input: Record<string, never>; output: { rows: CouponOffer[] } }
  /** For points; `points`: what the member was shown that it costs. */
  'coupon.exchange': { input: { template: string; points: number }; output: Issued }
  /** The coupon that a printed or partner's code is good for. */
  'coupon.claim': { input: { code: string }; output: Issued }
  /** To another member, by card number or phone. */
  'coupon.give': { input: { coupon: string; card?: string; phone?: string }; output: { coupon: string; cardTail: string } }
}

/** What staff may do with coupons. */
export interface StaffCouponContract {
  'coupon.find': { input: { coupon: string }; output: CouponView & { member: string } }
  'coupon.of': { input: { member: string; which?: 'open' | 'past'; after?: string; limit?: number }; output: CouponPage }
  'coupon.quote': {
    input: { member: string; totalFen: number; discountFen?: number; lines?: OrderLine[]; number?: string }
    output: CouponQuote
  }
  /** Sets coupons aside for an order that is being rung up, for a quarter of an hour; `number`: of that order. */
  'coupon.hold': { input: { member: string; coupons: string[]; number: string }; output: { until: number } }
  'coupon.release': { input: { member: string; coupons: string[]; number: string }; output: { released: number } }
  /** `reason`: the member reads it. */
  'coupon.issue': { input: { member: string; template: string; reason: string }; output: Issued }
  /** Kinds of coupons that may be given by hand. */
  'coupon.templates': { input: Record<string, never>; output: { rows: { template: string; name: Words; scope: Words; perMember: number | null }[] } }
  /** Codes made elsewhere, up to a hundred a call; `card`: who gets it at once. The reference names the batch. */
  'coupon.import': {
    input: { template: string; rows: { row: number; code: string; card?: string }[] }
    output: { rows: ImportedCode[]; taken: number; refused: number }
  }
  'coupon.withdraw': { input: { coupon: string; reason: string }; output: CouponView }
}
