import { basketOf, nextState, objectionOf } from '../core/coupon'
import { isGone, leftOfOrder } from '../core/ledger'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { CouponRecord, OrderRecord } from '../../types/record'
import { templateOf } from './coupon-template'

/**
 * Gives back the coupons of an order whose condition no longer holds on what is left of it, where they have not expired;
 * the order says when. A coupon that still holds stays used. Gives the order as it is to be written.
 */
export const returnCoupons = async (
  world: World,
  tx: Tx,
  { order, ofOrder, now }: { order: OrderRecord; ofOrder: Programme; now: number },
): Promise<OrderRecord> => {
  if (!order.coupons || order.refunds.length === 0) return order
  const coupons = []
  for (const used of order.coupons) {
    const record = used.returnedAt === null ? await tx.get<CouponRecord>('coupon', used.coupon) : null
    const back = record && record.used?.order === order._id && (await isDue(world, ofOrder, order, record))
    coupons.push(record && back && (await putBack(world, tx, record, now)) ? { ...used, returnedAt: now } : used)
  }
  return { ...order, coupons }
}

const isDue = async (world: World, ofOrder: Programme, order: OrderRecord, record: CouponRecord): Promise<boolean> =>
  isGone(order) || objectionOf(record._id, await templateOf(world, record), basketOf(leftOfOrder(ofOrder, order))) !== null

/** False for one that has expired: it stays with the order that used it. */
const putBack = async (world: World, tx: Tx, record: CouponRecord, now: number): Promise<boolean> => {
  const next = nextState(record, 'giveBack', { now, name: (await templateOf(world, record)).name })
  if (!next.ok || record.expiresAt <= now) return false
  await tx.put<CouponRecord>('coupon', { ...record, state: next.value, used: null })
  return true
}
