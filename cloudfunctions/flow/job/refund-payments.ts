import type { PaymentRecord } from '../../../types/record'
import { refundPayment } from '../refund-payment'
import { PAGE, type Job } from './job'

/** Money that has to go back is asked for until the payment service says that it has. */
export const refundPaymentsJob: Job = {
  id: 'refund-payments',
  name: { zh: '原路退款', en: 'Money that has to go back is sent back' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<PaymentRecord>('payment', { eq: { state: 'refunding' }, order: 'askedAt', limit: PAGE, after }),
  step: refundPayment,
}
