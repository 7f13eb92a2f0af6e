import { maskPhone, ok, refuse, tailOf } from '../core/kernel'
import type { StaffOrderRow, StaffOrderView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MemberRecord, OrderRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'

export const ORDERS_AT_MOST = 50

/** A member's orders, newest first; with the last page those of members merged into this one. */
export const listOrders = async (
  world: World,
  { _id, absorbed = [] }: { _id: string; absorbed?: string[] },
  store: string,
  paged: Paged,
): Promise<Result<{ rows: StaffOrderRow[]; next: string | null }>> => {
  const of = (member: string) => ({ eq: { member }, order: 'sequence', desc: true })
  const page = await readPage<OrderRecord>(world, 'order', of(_id), paged)
  if (!page.ok) return page
  const others = page.value.next === null ? absorbed : []
  const before = await Promise.all(others.map((id) => world.store.find<OrderRecord>('order', { ...of(id), limit: ORDERS_AT_MOST })))
  const rows = [...page.value.items, ...before.flatMap(({ items }) => items)]
  return ok({ rows: await Promise.all(rows.map((order) => rowOf(world, order, store))), next: page.value.next })
}

const rowOf = async (world: World, order: OrderRecord, store: string): Promise<StaffOrderRow> => {
  const shop = await world.store.get<StoreRecord>('shop', order.store)
  const { _id, number, paidAt, receivedFen, keptFen, lines } = order
  return { order: _id, number, store: shop?.name ?? order.store, here: order.store === store, paidAt, receivedFen, keptFen, lines: lines.length }
}

/** An order of a store by its number, with what of it has not come back. Refuses `order.unknown`. */
export const findOrder = async (world: World, store: string, number: string): Promise<Result<StaffOrderView>> => {
  const order = await world.store.get<OrderRecord>('order', `${store}:${number}`)
  const member = order && (await world.store.get<MemberRecord>('member', order.member))
  if (!order || !member) return refuse({ code: 'order.unknown', number, store })
  const back = (line: number, field: 'quantity' | 'amountFen'): number =>
    order.refunds.flatMap(({ lines }) => lines).reduce((sum, one) => (one.line === line ? sum + one[field] : sum), 0)
  return ok({
    ...(await rowOf(world, order, store)),
    member: { id: member._id, name: member.name, phoneMasked: maskPhone(member.phone), cardTail: tailOf(member.cardNumber) },
    totalFen: order.totalFen,
    discountFen: order.discountFen,
    couponFen: order.excluded?.couponFen ?? 0,
    tender: (order.tender ?? []).map(({ wallet, points, valueFen }) => ({ wallet, points, valueFen })),
    goods: order.lines.map((line, at) => ({
      ...line,
      left: { quantity: line.quantity - back(at, 'quantity'), amountFen: line.amountFen - back(at, 'amountFen') },
    })),
    refunds: order.refunds.map(({ number: refund, at, refundFen }) => ({ number: refund, at, refundFen })),
    wallets: (await world.programme()).wallets.map(({ id, name, scale }) => ({ wallet: id, name, scale })),
  })
}
