import { couponAt } from '../core/coupon'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponRecord } from '../../types/record'

/** Coupons whose last day has passed and that are still written as open; those that were set aside come with the last page. */
export const couponsPast = async (world: World, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const range = { expiresAt: { lte: world.clock.now() } }
  const page = await world.store.find<CouponRecord>('coupon', { eq: { state: 'usable' }, range, limit, after })
  if (page.next !== null) return page
  const held = await world.store.find<CouponRecord>('coupon', { eq: { state: 'held' }, range, limit })
  return { ...page, items: [...page.items, ...held.items] }
}

/** Writes down that a coupon has expired, as the clock has said since; true when it was written as open before. */
export const expireCoupon = (world: World, id: string): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const coupon = await tx.get<CouponRecord>('coupon', id)
    if (!coupon || coupon.state === 'expired') return false
    const now = couponAt(coupon, world.clock.now())
    if (now.state !== 'expired') return false
    await tx.put('coupon', now)
    return true
  })
