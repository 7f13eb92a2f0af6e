import type { PaymentRecord } from '../../../types/record'
import { postPayment } from '../post-payment'
import { PAGE, type Job } from './job'

/** What was paid and could not be posted in the same breath. */
export const postPaymentsJob: Job = {
  id: 'post-payments',
  name: { zh: '已付款项补记', en: 'What was paid is posted' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<PaymentRecord>('payment', { eq: { state: 'paid' }, order: 'askedAt', limit: PAGE, after }),
  step: async (world, id) => (await postPayment(world, id)).ok,
}
