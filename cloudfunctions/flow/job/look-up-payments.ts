import type { PaymentRecord } from '../../../types/record'
import { lookUpPayment } from '../settle-payment'
import { PAGE, type Job } from './job'

/** A notification that has not come in so long may never come. */
const NOTICE_LATE_MS = 2 * 60_000

export const lookUpPaymentsJob: Job = {
  id: 'look-up-payments',
  name: { zh: '查询未通知的支付', en: 'Payments that nobody told of are asked after' },
  schedule: { every: 'tick' },
  due: (world, _round, after) => {
    const late = { askedAt: { lte: world.clock.now() - NOTICE_LATE_MS } }
    return world.store.find<PaymentRecord>('payment', { eq: { state: 'open' }, range: late, limit: PAGE, after })
  },
  step: lookUpPayment,
}
