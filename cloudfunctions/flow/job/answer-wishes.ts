import type { WishRecord } from '../../../types/record'
import { answerWish } from '../wish-gift'
import { PAGE, type Job } from './job'

export const answerWishesJob: Job = {
  id: 'answer-wishes',
  name: { zh: '礼品到货通知', en: 'Who waits for a gift hears that it has come' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<WishRecord>('waitlist', { eq: { state: 'waiting' }, order: 'at', limit: PAGE, after }),
  step: answerWish,
}
