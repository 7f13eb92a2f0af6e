import type { WaitingRefundView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Page } from '../../types/port/store'
import type { WaitingRefund } from '../../types/record'
import type { Result } from '../../types/result'
import { ok } from '../core/kernel'
import { pageBehind } from './page-behind'

/** An order that is late by less is no reason to look. */
export const WAITING_SHOWN_MS = 86_400_000
export const WAITING_ROWS_AT_MOST = 50

export interface ListWaiting {
  store: string
  after: string | undefined
  limit: number
}

/**
 * Returns of a store whose order has not come for over a day, and those that their order did not take, oldest first.
 * `limit` bounds the rows examined: a page may hold fewer and still have a next. Refuses `input.invalid` for a cursor that
 * no page gave.
 */
export const listWaiting = async (
  world: World,
  ask: ListWaiting,
): Promise<Result<{ rows: WaitingRefundView[]; next: string | null }>> => {
  const found = await pageBehind(pageOf(world, ask))
  if (!found.ok) return found
  const rows = found.value.items.map(({ number, order, refundedAt, recordedAt, refundFen, lines, refusal }) => {
    return { refund: number, order, refundedAt, recordedAt, refundFen, lines, refusal }
  })
  return ok({ rows, next: found.value.next })
}

const pageOf = (world: World, { store, after, limit }: ListWaiting): Promise<Page<WaitingRefund>> => {
  const now = world.clock.now()
  return world.store.find<WaitingRefund>('waiting', {
    range: { recordedAt: { lte: now } },
    match: { store, $or: [{ recordedAt: { $lt: now - WAITING_SHOWN_MS } }, { refusal: { $ne: null } }] },
    limit,
    after,
  })
}
