import type { NonceRecord } from '../../../types/record'
import { PAGE, type Job } from './job'

export const forgetNoncesJob: Job = {
  id: 'forget-nonces',
  name: { zh: '清理收银请求的一次性编号', en: 'One-use numbers of tills are forgotten' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<NonceRecord>('nonce', { range: { expiresAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: (world, id) =>
    world.store.transact(async (tx) => {
      const there = (await tx.get<NonceRecord>('nonce', id)) !== null
      if (there) await tx.remove('nonce', id)
      return there
    }),
}
