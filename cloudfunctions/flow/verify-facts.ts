import { counted } from '../core/ledger'
import { channelOf } from './order-facts'
import type { AccountRecord, Earned, EntryRecord, OrderRecord } from '../../types/record'

type Same = (what: string, stored: unknown, recomputed: unknown) => void

/**
 * The facts that orders keep, as far as the books can tell them again, and the counts of capped rules. A birthday may be
 * entered later than an order, so its relation to one is taken as it stands.
 */
export const verifyFacts = (
  account: AccountRecord,
  orders: readonly OrderRecord[],
  entries: readonly EntryRecord[],
  same: Same,
): void => {
  for (const [index, order] of orders.entries()) {
    if (!order.facts) continue
    const { channel, nth, balances } = order.facts
    same(`order ${order._id}: channel`, channel, channelOf(order))
    same(`order ${order._id}: which order it was`, nth, index + 1)
    for (const [wallet, balance] of Object.entries(balances)) {
      const before = entries.filter((one) => one.wallet === wallet && one.sequence < order.sequence).at(-1)
      same(`order ${order._id}: balance of ${wallet} before it`, balance, before?.balanceAfter ?? 0)
    }
  }
  let recounted: AccountRecord = { ...account, counts: [] }
  for (const { order, earned, sign } of eventsOf(orders)) {
    if (sign === 1) same(`order ${order._id}: counts before it`, order.facts?.counts ?? [], within(recounted, order))
    recounted = counted(recounted, earned, sign)
  }
  same('counts', account.counts ?? [], recounted.counts)
}

interface CountEvent {
  order: OrderRecord
  earned: readonly Earned[]
  sign: 1 | -1
  sequence: number
}

const eventsOf = (orders: readonly OrderRecord[]): CountEvent[] =>
  orders
    .flatMap((order): CountEvent[] => [
      { order, earned: order.earned, sign: 1, sequence: order.sequence },
      ...order.refunds.map(({ reversed, sequence }): CountEvent => ({ order, earned: reversed, sign: -1, sequence })),
    ])
    .sort((a, b) => a.sequence - b.sequence)

/** The counts of the periods that an order's points count in. */
const within = ({ counts = [] }: AccountRecord, { earned }: OrderRecord): unknown[] =>
  earned.flatMap(({ rule, counted: periods = [] }) =>
    periods.flatMap(({ per, period }) =>
      counts.filter((one) => one.rule === rule && one.per === per && one.period === period),
    ),
  )
