import type { World } from '../../types/port/world'
import type { RefundAnswer } from '../../types/record'
import type { Result } from '../../types/result'
import { findOrder } from './list-orders'
import { refundOrder, type RefundOrder } from './refund-order'

/**
 * Takes an order of a store back at its counter, now. A till may send a return before its order; whoever stands at a
 * counter has looked at the order, so one that is not there is `order.unknown`. The moment is that of the first of
 * several repeats. Refuses also what `refundOrder` does.
 */
export const returnOrder = async (world: World, ask: Omit<RefundOrder, 'source' | 'refundedAt'>): Promise<Result<RefundAnswer>> => {
  const done = await attempt(world, ask)
  const raced = !done.ok && done.refusal.code === 'reference.reused' && done.refusal.field === 'refundedAt'
  return raced ? attempt(world, ask) : done
}

const attempt = async (world: World, ask: Omit<RefundOrder, 'source' | 'refundedAt'>): Promise<Result<RefundAnswer>> => {
  const known = await findOrder(world, ask.store, ask.order)
  if (!known.ok) return known
  const before = known.value.refunds.find(({ number }) => number === ask.number)
  return refundOrder(world, { ...ask, source: ask.store, refundedAt: before?.at ?? world.clock.now() })
}
