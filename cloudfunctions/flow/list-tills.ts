import { ok } from '../core/kernel'
import type { TillRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'

const rowOf = ({ _id, store, generation, before, revoked, addedAt, seen }: TillRecord, now: number): TillRow => ({
  ...{ till: _id, store, generation, addedAt: addedAt ?? null },
  oldKeyUntil: before && before.until > now && !revoked ? before.until : null,
  seen: seen ? { at: seen.at, oldKey: seen.generation < generation } : null,
  revoked: revoked ? { at: revoked.at, reason: revoked.reason } : null,
})

/** Tills of a store, by id; never with a key. */
export const listTills = async (world: World, { store, ...paged }: Paged & { store: string }): Promise<Result<{ rows: TillRow[]; next: string | null }>> => {
  const page = await readPage<TillRecord>(world, 'till', { eq: { store } }, paged)
  if (!page.ok) return page
  const now = world.clock.now()
  return ok({ rows: page.value.items.map((till) => rowOf(till, now)), next: page.value.next })
}
