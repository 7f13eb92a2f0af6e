import type { OrderAnswer, PosOrder, PosRefund, RefundAnswer } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { OrderRecord, TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { splitCode } from '../core/member'
import { accrueOrder } from '../flow/accrue-order'
import { findByCard, findByCode, findByPhone } from '../flow/find-member'
import { memberByCard, type KnownMember } from '../flow/known-member'
import { refundOrder } from '../flow/refund-order'

const findBuyer = async (world: World, order: PosOrder): Promise<Result<KnownMember>> => {
  const { member } = order
  if ('phone' in member) return findByPhone(world, 'member.phone', member.phone)
  // A repeat comes when the code has long changed, or the card is lost; the order it made stands for who showed it.
  const known = await world.store.get<OrderRecord>('order', `${order.store}:${order.number}`)
  const number = 'card' in member ? member.card : (splitCode(member.code)?.cardNumber ?? '')
  const shown = known && (await memberByCard(world, number))
  if (shown) return { ok: true, value: shown }
  if (known || 'card' in member) return findByCard(world, 'card' in member ? 'member.card' : 'member.code', number)
  return findByCode(world, 'member.code', member.code)
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
    ...(buyer.value.card === undefined ? {} : { card: buyer.value.card }),
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
