import type { PaymentRecord } from '../../../types/record'
import { postTopUp } from '../post-top-up'
import { PAGE, type Job } from './job'

/** What was paid and could not be posted in the same breath. */
export const postPaymentsJob: Job = {
  id: 'post-payments',
  name: { zh: '已付充值补记', en: 'Top-ups that were paid are posted' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<PaymentRecord>('payment', { eq: { state: 'paid' }, order: 'askedAt', limit: PAGE, after }),
  step: async (world, id) => (await postTopUp(world, id)).ok,
}
