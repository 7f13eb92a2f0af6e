import type { Doc } from '../../../types/port/store'
import { PAGE, type Job } from './job'

/** A job that takes away what ended so long ago; its collection has an index `expiry` over `expiresAt`. */
export const forgets = (job: Pick<Job, 'id' | 'name'>, { collection, keptMs = 0 }: { collection: string; keptMs?: number }): Job => ({
  ...job,
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<Doc>(collection, { range: { expiresAt: { lte: world.clock.now() - keptMs } }, limit: PAGE, after }),
  step: (world, id) =>
    world.store.transact(async (tx) => {
      const there = (await tx.get<Doc>(collection, id)) !== null
      if (there) await tx.remove(collection, id)
      return there
    }),
})
