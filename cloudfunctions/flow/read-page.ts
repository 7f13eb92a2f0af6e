import { ok, refuse } from '../core/kernel'
import type { Doc, Page, Query } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'

export interface Paged {
  after: string | undefined
  limit: number
}

/** One page of a list. Refuses `input.invalid` for a cursor that no page gave. */
export const readPage = async <T extends Doc>(
  world: World,
  collection: string,
  query: Omit<Query, 'limit' | 'after'>,
  { after, limit }: Paged,
): Promise<Result<Page<T>>> => {
  const [found] = await Promise.allSettled([world.store.find<T>(collection, { ...query, after, limit })])
  if (found.status === 'fulfilled') return ok(found.value)
  if (!(found.reason instanceof Error) || found.reason.name !== 'OutOfBounds') throw found.reason
  return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
}
