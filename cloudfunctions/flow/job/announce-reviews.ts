import { announceReview, reviewsAhead } from '../announce-reviews'
import { PAGE, type Job } from './job'

export const announceReviewsJob: Job = {
  id: 'announce-reviews',
  name: { zh: '等级评定预告', en: 'Reviews of tiers are announced' },
  schedule: { every: 'day', at: 545 },
  due: (world, _round, after) => reviewsAhead(world, PAGE, after),
  step: announceReview,
}
