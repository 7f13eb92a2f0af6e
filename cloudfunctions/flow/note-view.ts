import { dayNumber, ok } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { StaffRecord, StoreRecord, ViewRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'

export const VIEWS_AT_MOST = 50

/** Notes that somebody opened a member's record; once a person, member and day. */
export const noteView = async (world: World, ask: { member: string; staff: string; store: string }): Promise<void> => {
  const [programme, at] = [await world.programme(), world.clock.now()]
  const day = dayNumber(at, programme.zone)
  const _id = `${ask.member}:${String(day)}:${ask.staff}`
  if (await world.store.get<ViewRecord>('view', _id)) return
  await world.store.transact(async (tx) => {
    if (!(await tx.get<ViewRecord>('view', _id))) await tx.insert<ViewRecord>('view', { _id, ...ask, day, at })
  })
}

/** Who opened a member's record, newest first; with the last page who opened those merged into this one. */
export const listViews = async (
  world: World,
  member: { _id: string; absorbed?: string[] },
  paged: Paged,
): Promise<Result<{ rows: { at: number; staff: string; store: string }[]; next: string | null }>> => {
  const of = (id: string) => ({ eq: { member: id }, order: 'at', desc: true })
  const page = await readPage<ViewRecord>(world, 'view', of(member._id), paged)
  if (!page.ok) return page
  const absorbed = page.value.next === null ? (member.absorbed ?? []) : []
  const before = await Promise.all(absorbed.map((id) => world.store.find<ViewRecord>('view', { ...of(id), limit: VIEWS_AT_MOST })))
  const rows = [...page.value.items, ...before.flatMap(({ items }) => items)].map(async ({ at, staff, store }) => {
    const [who, shop] = await Promise.all([world.store.get<StaffRecord>('staff', staff), world.store.get<StoreRecord>('shop', store)])
    return { at, staff: who?.name ?? staff, store: shop?.name ?? store }
  })
  return ok({ rows: await Promise.all(rows), next: page.value.next })
}
