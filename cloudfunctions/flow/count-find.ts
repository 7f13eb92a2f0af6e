import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { FindBy, FindingRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** How often one person may look in a minute: a busy counter asks a third of that; whoever tries numbers, far more. */
export const FINDS_A_MINUTE = 30
const MINUTE_MS = 60_000

export interface CountFind {
  staff: string
  store: string
  by: FindBy
}

/**
 * Counts one look, found or not, before it is made, and keeps when and by what it was. Refuses `find.tooMany` with the
 * moment from which the next may be made.
 */
export const countFind = (world: World, { staff, store, by }: CountFind): Promise<Result<number>> => {
  const now = world.clock.now()
  const minute = Math.floor(now / MINUTE_MS)
  const _id = `${staff}:${String(minute)}`
  return world.store.transact(async (tx) => {
    const { finds } = (await tx.get<FindingRecord>('finding', _id)) ?? { finds: [] }
    if (finds.length >= FINDS_A_MINUTE) {
      return refuse({ code: 'find.tooMany', limit: FINDS_A_MINUTE, perSeconds: MINUTE_MS / 1000, retryAt: (minute + 1) * MINUTE_MS })
    }
    await tx.put<FindingRecord>('finding', { _id, staff, store, minute, finds: [...finds, { at: now, by }] })
    return ok(FINDS_A_MINUTE - finds.length - 1)
  })
}
