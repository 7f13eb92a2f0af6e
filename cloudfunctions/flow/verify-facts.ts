import { addCounts, counted, countsAt } from '../core/ledger'
import { channelOf } from './order-facts'
import type { AccountRecord, Earned, EventRecord, OrderRecord } from '../../types/record'
import { isActivity, isTakeBack } from './verify-doings'
import type { Books, Same } from './verify-member'
import { isMerge, ordersBefore, refundsHere } from './verify-merge'

/**
 * The facts that orders keep, as far as the books can tell them again, and the counts of capped rules. A birthday may be
 * entered later than an order, so its relation to one is taken as it stands.
 */
export const verifyFacts = (books: Books, same: Same): void => {
  const { account, orders, entries } = books
  for (const order of orders) {
    if (!order.facts) continue
    const { channel, nth, balances } = order.facts
    same(`order ${order._id}: channel`, channel, channelOf(order))
    same(`order ${order._id}: which order it was`, nth, ordersBefore(books, order.sequence) + 1)
    for (const [wallet, balance] of Object.entries(balances)) {
      const before = entries.filter((one) => one.wallet === wallet && one.sequence < order.sequence).at(-1)
      same(`order ${order._id}: balance of ${wallet} before it`, balance, before?.balanceAfter ?? 0)
    }
  }
  let recounted: AccountRecord = { ...account, counts: [] }
  for (const { order, earned, sign, merge, doing } of eventsOf(books)) {
    if (merge) recounted = recountedAfter(recounted, merge, same)
    const programme = order && books.programmes.get(order.programmeVersion)
    if (sign === 1 && programme) same(`order ${order._id}: counts before it`, order.facts?.counts ?? [], countsAt(programme, recounted, order.paidAt))
    if (doing) same(`event ${doing._id}: counts before it`, doing.detail.facts.counts, within(recounted, doing.detail))
    recounted = counted(recounted, earned, sign)
  }
  same('counts', account.counts ?? [], recounted.counts)
}

/** A merge leaves nothing on the one side and adds it to the other. */
const recountedAfter = (account: AccountRecord, { _id, detail }: EventRecord<'merge'>, same: Same): AccountRecord => {
  const counts = account.counts ?? []
  if (detail.side === 'survivor') return { ...account, counts: addCounts(counts, detail.brought.counts) }
  same(`event ${_id}: counts it stood at`, detail.brought.counts, counts)
  return { ...account, counts: [] }
}

interface CountEvent {
  order: OrderRecord | null
  merge?: EventRecord<'merge'>
  doing?: EventRecord<'activity'>
  earned: readonly Earned[]
  sign: 1 | -1
  sequence: number
}

const eventsOf = (books: Books): CountEvent[] =>
  [
    ...books.orders.map((order): CountEvent => ({ order, earned: order.earned, sign: 1, sequence: order.sequence })),
    ...refundsHere(books).map(({ order, refund }): CountEvent => {
      return { order, earned: refund.reversed, sign: -1, sequence: refund.sequence }
    }),
    ...books.events.filter(isMerge).map((merge): CountEvent => {
      return { order: null, merge, earned: [], sign: -1, sequence: merge.sequence }
    }),
    ...books.events.filter(isActivity).map((doing): CountEvent => {
      return { order: null, doing, earned: doing.detail.earned, sign: 1, sequence: doing.sequence }
    }),
    ...books.events.filter(isTakeBack).map(({ detail, sequence }): CountEvent => {
      return { order: null, earned: detail.earned, sign: -1, sequence }
    }),
  ].sort((a, b) => a.sequence - b.sequence)

/** The counts of the periods that a doing's points count in. */
const within = ({ counts = [] }: AccountRecord, { earned }: { earned: readonly Earned[] }): unknown[] =>
  earned.flatMap(({ rule, counted: periods = [] }) =>
    periods.flatMap(({ per, period }) =>
      counts.filter((one) => one.rule === rule && one.per === per && one.period === period),
    ),
  )
