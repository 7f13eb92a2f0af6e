import type { MemberRecord } from '../../../types/record'
import { findDuplicates } from '../find-duplicates'
import { PAGE, type Job } from './job'

export const findDuplicatesJob: Job = {
  id: 'find-duplicates',
  name: { zh: '查找疑似重复会员', en: 'Members who may be one person are looked for' },
  schedule: { every: 'day', at: 3 * 60 },
  latest: true,
  due: (world, _round, after) => world.store.find<MemberRecord>('member', { order: 'joinedAt', limit: PAGE, after }),
  step: findDuplicates,
}
