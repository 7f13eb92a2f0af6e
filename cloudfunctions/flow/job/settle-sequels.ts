import type { SequelRecord } from '../../../types/record'
import { settleSequel } from '../settle-sequel'
import { PAGE, type Job } from './job'

export const settleSequelsJob: Job = {
  id: 'settle-sequels',
  name: { zh: '推荐与评价奖励补记', en: 'What follows from orders is settled' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<SequelRecord>('sequel', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: settleSequel,
}
