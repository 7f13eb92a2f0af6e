import { couponsPast, expireCoupon } from '../expire-coupon'
import { PAGE, type Job } from './job'

/** Nothing waits for it, since a coupon's state is told by the clock; it counts them, and keeps the index of open ones short. */
export const expireCouponsJob: Job = {
  id: 'expire-coupons',
  name: { zh: '券到期', en: 'Coupons expire' },
  schedule: { every: 'tick' },
  due: (world, _round, after) => couponsPast(world, PAGE, after),
  step: expireCoupon,
}
