import type { AccountRecord } from '../../../types/record'
import { expireLots } from '../expire-lots'
import { PAGE, type Job } from './job'

export const releasePointsJob: Job = {
  id: 'release-points',
  name: { zh: '待入账积分入账', en: 'Held points are released' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<AccountRecord>('account', { range: { nextReleaseAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  // Settling does both, each in its turn.
  step: expireLots,
}
