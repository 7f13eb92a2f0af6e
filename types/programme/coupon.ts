/** Coupons: what kinds the chain gives out, and what each is worth at the till. */
import type { Condition, Ratio, Words } from './word'

/**
 * From which day to which a coupon holds: fixed days (both included), or so many days, the first of them counted: the day of
 * issue, or so many days after it.
 */
export type CouponValidity = { kind: 'days'; days: number; afterDays?: number } | { kind: 'fixed'; from: string; to: string }

interface AnyCoupon<K extends string> {
  id: string
  kind: K
  name: Words
  /** What it holds for, in words on the coupon. */
  scope: Words
  /** A query over facts of the order and the member; without it the coupon holds for every order. */
  when?: Condition
  /** A query over facts of lines: only these are reduced, and only they count for the minimum. */
  lines?: Condition
  /** What the lines in scope must come to before any coupon. */
  minimumFen?: number
  validity: CouponValidity
  /** Pieces there are in all, and for one member ever. */
  total?: number
  perMember?: number
  /** Of coupons of one group an order takes one. */
  group?: string
  /** False: the only coupon of its order. */
  stackable: boolean
  /** Its place when an order takes several, from 1; the later sees what the earlier left. */
  order: number
  /** What it is given for: the app shows a greeting before it. */
  occasion?: 'birthday'
  /** Whether a member may give it to another. */
  transferable: boolean
  /** What a member may get it for. */
  exchange?: { wallet: string; points: number }
}

export type AmountOffCoupon = AnyCoupon<'amountOff'> & { offFen: number }
/** `percent`: what is taken off, 1 to 99; never more than `ceilingFen`. */
export type PercentOffCoupon = AnyCoupon<'percentOff'> & { percent: number; ceilingFen?: number }
/** So many pieces, the dearest first, for a fixed price each. */
export type FixedPriceCoupon = AnyCoupon<'fixedPrice'> & { priceFen: number; pieces: number }
/** So many pieces, the cheapest first, for nothing. */
export type FreeItemCoupon = AnyCoupon<'freeItem'> & { pieces: number }
/** Something that is done for the member; it takes nothing off the order. */
export type ServiceCoupon = AnyCoupon<'service'>
/** Multiplies what the rules of a wallet give for the order. */
export type MultiplierCoupon = AnyCoupon<'multiplier'> & { wallet: string; times: Ratio }

export type CouponTemplate =
  | AmountOffCoupon
  | PercentOffCoupon
  | FixedPriceCoupon
  | FreeItemCoupon
  | ServiceCoupon
  | MultiplierCoupon
