import type { AccountRecord } from '../../../types/record'
import { expireLots } from '../expire-lots'
import { PAGE, type Job } from './job'

export const expireLotsJob: Job = {
  id: 'expire-lots',
  name: { zh: '积分到期', en: 'Points expire' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<AccountRecord>('account', { range: { nextExpiryAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: expireLots,
}
