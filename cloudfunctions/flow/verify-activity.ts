import { dayNumber } from '../core/kernel'
import { countOrder, countRefund, emptyAccount, ordersEver } from '../core/member'
import { assess } from '../core/tier'
import type { EventRecord, OrderRecord, RefundRecord, Stats, TierStanding } from '../../types/record'
import type { Books, Same } from './verify-member'
import { afterMerge, isMerge, ordersBefore, refundsHere } from './verify-merge'

/** Orders, returns and events once more in the order of their sequence, each under the version it names. */
export const verifyActivity = (books: Books, same: Same): void => {
  const { member, account, orders, events, programmes } = books
  const first = programmes.get(member.programmeVersion)
  if (!first) return same('programme version of joining', member.programmeVersion, null)
  let { stats, tier }: { stats: Stats; tier: TierStanding } = emptyAccount(first, member._id, member.joinedAt)
  for (const happening of happeningsOf(books)) {
    const programme = programmes.get(happening.version)
    if (!programme) continue
    if (happening.order && !happening.refund && happening.order.facts) {
      same(`order ${happening.order._id}: tier before it`, happening.order.facts.tier, tier.id)
    }
    stats = counted(stats, happening)
    if (!happening.order && isMerge(happening.event)) ({ stats, tier } = afterMerge(programme, { stats, tier }, happening.event, same))
    tier = assess(programme, tier, stats, dayNumber(happening.at, programme.zone), happening.at)
  }
  same('statistics', account.stats, stats)
  same('tier', account.tier, tier)
  same('last order', account.lastOrderAt, stats.lastOrderAt)
  const merged = events.some((event) => isMerge(event) && event.detail.side === 'absorbed')
  same('number of orders', ordersEver(account.stats), merged ? 0 : ordersBefore({ orders, events }, Infinity))
}

/** One thing that took a number of the account. */
type Happening = { sequence: number; at: number; version: number } & (
  | { order: OrderRecord; refund: RefundRecord | null }
  | { order: null; refund: null; event: EventRecord }
)

const counted = (stats: Stats, happening: Happening): Stats => {
  if (!happening.order) return stats
  const { order, refund } = happening
  const of = { order: order._id, day: order.day }
  return refund ? countRefund(stats, { ...refund, ...of }) : countOrder(stats, { ...order, ...of })
}

const happeningsOf = (books: Books): Happening[] =>
  [
    ...books.orders.map((order): Happening => {
      return { order, refund: null, sequence: order.sequence, at: order.recordedAt, version: order.programmeVersion }
    }),
    ...refundsHere(books).map(({ order, refund }): Happening => {
      return { order, refund, sequence: refund.sequence, at: refund.recordedAt, version: refund.programmeVersion }
    }),
    ...books.events.map((event): Happening => {
      return { order: null, refund: null, event, sequence: event.sequence, at: event.recordedAt, version: event.programmeVersion }
    }),
  ].sort((a, b) => a.sequence - b.sequence)
