import type { OrderAnswer, PosOrder, PosRefund, RefundAnswer } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { OrderRecord, TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { splitCode } from '../core/member'
import { accrueOrder } from '../flow/accrue-order'
import { findByCard, findByCode, findByPhone } from '../flow/find-member'
import type { KnownMember } from '../flow/known-member'
import { refundOrder } from '../flow/refund-order'

const findBuyer = async (world: World, order: PosOrder): Promise<Result<KnownMember>> => {
  const { member } = order
  if ('card' in member) return findByCard(world, 'member.card', member.card)
  if ('phone' in member) return findByPhone(world, 'member.phone', member.phone)
  // A repeat comes when the code has long changed; the order it made stands for the member who showed it.
  const known = await world.store.get<OrderRecord>('order', `${order.store}:${order.number}`)
  return known
    ? findByCard(world, 'member.code', splitCode(member.code)?.cardNumber ?? '')
    : findByCode(world, 'member.code', member.code)
}

export const postOrder = async (world: World, till: TillRecord, order: PosOrder): Promise<Result<OrderAnswer>> => {
  const buyer = await findBuyer(world, order)
  if (!buyer.ok) return buyer
  return accrueOrder(world, {
    source: order.store,
    number: order.number,
    store: order.store,
    staff: null,
    till: till._id,
    member: buyer.value.member._id,
    paidAt: order.paidAt,
    totalFen: order.totalFen,
    discountFen: order.discountFen ?? 0,
    lines: order.lines ?? [],
  })
}

export const postRefund = (world: World, _till: TillRecord, refund: PosRefund): Promise<Result<RefundAnswer>> =>
  refundOrder(world, {
    ...refund,
    source: refund.store,
    refundFen: refund.refundFen ?? null,
    lines: refund.lines ?? [],
  })
