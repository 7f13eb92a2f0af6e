import type { AccountRecord } from '../../../types/record'
import { reviewTier } from '../review-tier'
import { PAGE, type Job } from './job'

export const reviewTiersJob: Job = {
  id: 'review-tiers',
  name: { zh: '等级复核', en: 'Tiers are reviewed' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<AccountRecord>('account', { range: { nextReviewAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: reviewTier,
}
