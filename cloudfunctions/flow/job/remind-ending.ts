import { couponsEnding, pickUpsEnding, remindCoupon, remindPickUp } from '../remind-ending'
import { PAGE, type Job } from './job'

/** At nine, when quiet hours usually end. A day that was missed is past caring: its reminders would say the wrong day. */
export const remindCouponsJob: Job = {
  id: 'remind-coupons',
  name: { zh: '券到期提醒', en: 'Members are reminded of coupons that end' },
  schedule: { every: 'day', at: 540 },
  latest: true,
  due: (world, _round, after) => couponsEnding(world, PAGE, after),
  step: remindCoupon,
}

export const remindPickUpsJob: Job = {
  id: 'remind-pick-ups',
  name: { zh: '取礼提醒', en: 'Members are reminded of gifts that lie ready' },
  schedule: { every: 'day', at: 540 },
  latest: true,
  due: (world, _round, after) => pickUpsEnding(world, PAGE, after),
  step: remindPickUp,
}
