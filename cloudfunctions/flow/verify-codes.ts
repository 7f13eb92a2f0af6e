import type { World } from '../../types/port/world'
import type { CouponCodeRecord, CouponRecord } from '../../types/record'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** Codes that were claimed beside the coupons they became: each names its own, of its kind. */
export const verifyCodes = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id, template, claimed } of eachOf<CouponCodeRecord>(world, 'couponCode', {})) {
    if (!claimed) continue
    const coupon = await world.store.get<CouponRecord>('coupon', claimed.coupon)
    const own = coupon?.source.kind === 'import' && coupon.source.reference === `code/${_id}` && coupon.template === template
    if (!own) report({ member: claimed.member, what: `coupon of the code ${_id}`, stored: claimed.coupon, recomputed: coupon?.template ?? null })
  }
}
