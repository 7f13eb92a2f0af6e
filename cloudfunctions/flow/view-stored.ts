import { ok, refuse } from '../core/kernel'
import { storedOf } from '../core/stored'
import type { StoredRow, StoredView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { AccountRecord, EventKind, EventRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { pageBehind } from './page-behind'

export const STORED_ROWS_AT_MOST = 50

/** What a member has stored, and what can be paid in. Refuses `stored.off`. */
export const viewStored = async (world: World, account: AccountRecord): Promise<Result<StoredView>> => {
  const { storedValue } = await world.programme()
  if (!storedValue) return refuse({ code: 'stored.off', rule: 'a programme with stored value' })
  const { name, closing, atMostFen, topUps, other = null } = storedValue
  return ok({ name, closing, atMostFen, topUps, other, balance: storedOf(account) })
}

const moves = ['topUp', 'storedPayment', 'storedReturn', 'storedClosing', 'storedOpening', 'storedOpeningBack'] as const

const isMove = (event: EventRecord): event is EventRecord<(typeof moves)[number]> =>
  (moves as readonly EventKind[]).includes(event.kind)

/**
 * A member's movements of stored value, newest first. `limit` bounds the events examined: a page may hold fewer and still
 * have a next. Refuses `input.invalid` for a cursor that no page gave.
 */
export const listStored = async (
  world: World,
  { member, after, limit }: { member: string; after: string | undefined; limit: number },
): Promise<Result<{ rows: StoredRow[]; next: string | null }>> => {
  const query = { eq: { member }, order: 'sequence', match: { kind: { $in: [...moves] } }, desc: true, limit, after }
  const page = await pageBehind(world.store.find<EventRecord>('event', query))
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.filter(isMove).map((event) => rowOf(world, event)))
  return ok({ rows, next: page.value.next })
}

const rowOf = async (world: World, { at, kind, store, detail }: EventRecord<(typeof moves)[number]>): Promise<StoredRow> => {
  const shop = store === null ? null : await world.store.get<StoreRecord>('shop', store)
  const sign = kind === 'topUp' || kind === 'storedReturn' || kind === 'storedOpening' ? 1 : -1
  return { at, kind, store: shop?.name ?? store, realFen: sign * detail.realFen, bonusFen: sign * detail.bonusFen }
}
