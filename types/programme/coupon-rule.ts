/** Coupons that come by themselves: what happens, and which coupon it brings. */
import type { Condition, Words } from './word'

interface AnyCouponRule<K extends string> {
  id: string
  kind: K
  /** Why the member has it, in words on the coupon. */
  name: Words
  /** Id of the coupon that it gives, one each time. */
  coupon: string
}

/**
 * With every order that fits `when`. `returned`: whether the coupon is withdrawn, where it is not used yet, once returns
 * leave an order that no longer fits.
 */
export type OrderCouponRule = AnyCouponRule<'order'> & { when?: Condition; returned: 'withdrawn' | 'kept' }
/** With joining, once a person. */
export type JoinCouponRule = AnyCouponRule<'join'>
/** With reaching a tier of the ladder for the first time. */
export type TierCouponRule = AnyCouponRule<'tier'> & { tier: string }
/** With the last field of the profile, once. */
export type ProfileCouponRule = AnyCouponRule<'profile'>

export type CouponRule = OrderCouponRule | JoinCouponRule | TierCouponRule | ProfileCouponRule
