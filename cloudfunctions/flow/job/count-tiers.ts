import { accountsToCount, planIfMissing } from '../count-tiers'
import type { Job } from './job'

/** Looks every day whether this month has been counted, so that a new chain need not wait for the next. */
export const countTiersJob: Job = {
  id: 'count-tiers',
  name: { zh: '每月清点各等级人数', en: 'Members are counted by tier, once a month' },
  schedule: { every: 'day', at: 30 },
  latest: true,
  due: (world, _round, after) => accountsToCount(world, after),
  step: planIfMissing,
}
