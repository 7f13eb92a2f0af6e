import { ok, refuse } from '../core/kernel'
import type { Doc, Page, Query } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'

/** A page as a door answers it. */
export interface Paged<T> {
  rows: T[]
  next: string | null
}

/** A page of a query whose cursor came from outside; one that no page gave is refused as `input.invalid`. */
export const pageOf = async <T extends Doc>(world: World, collection: string, query: Query): Promise<Result<Page<T>>> => {
  const [found] = await Promise.allSettled([world.store.find<T>(collection, query)])
  if (found.status === 'fulfilled') return ok(found.value)
  if (!(found.reason instanceof Error) || found.reason.name !== 'OutOfBounds') throw found.reason
  return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
}
