import type { CouponRefusals } from '../../../types/refusal/coupon'

/** The HTTP status of each refusal about coupons. */
export const coupon: Readonly<Record<keyof CouponRefusals, number>> = {
  'coupon.amount': 409,
  'coupon.claimed': 409,
  'coupon.early': 422,
  'coupon.expired': 422,
  'coupon.guesses': 429,
  'coupon.held': 409,
  'coupon.known': 409,
  'coupon.limit': 422,
  'coupon.minimum': 422,
  'coupon.mistyped': 422,
  'coupon.others': 422,
  'coupon.personal': 422,
  'coupon.price': 409,
  'coupon.repeated': 422,
  'coupon.scope': 422,
  'coupon.soldOut': 409,
  'coupon.stack': 422,
  'coupon.unknown': 404,
  'coupon.used': 409,
  'coupon.withdrawn': 422,
}
