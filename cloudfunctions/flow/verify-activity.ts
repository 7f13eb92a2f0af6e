import { statsWith, statsWithout } from '../core/activity'
import { dayNumber } from '../core/kernel'
import { countOrder, countRefund, emptyAccount, ordersEver } from '../core/member'
import { assess, doByHand, duly, tierOfOrder, withCard, withGrants } from '../core/tier'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EventRecord, OrderRecord, RefundRecord, Stats } from '../../types/record'
import { grantsOf, tierDeedOf } from './tier-deed'
import { isActivity, isTakeBack } from './verify-doings'
import type { Books, Same } from './verify-member'
import { afterMerge, isMerge, ordersBefore, refundsHere } from './verify-merge'

/** Orders, returns and events once more in the order of their sequence, each under the version it names. */
export const verifyActivity = (books: Books, same: Same): void => {
  const { member, account, orders, events, programmes } = books
  const first = programmes.get(member.programmeVersion)
  if (!first) return same('programme version of joining', member.programmeVersion, null)
  const joined = books.cards.find(({ role, replaces }) => role === 'main' && replaces === null)
  const empty = emptyAccount(first, member._id, member.joinedAt)
  let again = joined ? withCard(first, empty, joined, member.joinedAt) : empty
  for (const happening of happeningsOf(books)) {
    const programme = programmes.get(happening.version)
    if (!programme) continue
    again = duly(programme, again, happening.at)
    if (happening.order && !happening.refund && happening.order.facts) {
      const tier = tierOfOrder(again.tier, happening.order.paidAt)
      same(`order ${happening.order._id}: tier before it`, happening.order.facts.tier, tier)
    }
    if (!happening.order && isActivity(happening.event)) {
      same(`event ${happening.event._id}: tier before it`, happening.event.detail.facts.tier, again.tier.id)
    }
    again = happened(programme, again, happening, same)
  }
  const { stats, tier, grants = [], cardFrom, nextReviewAt = null } = again
  same('statistics', account.stats, stats)
  same('tier', account.tier, tier)
  same('what was granted', account.grants ?? [], grants)
  same('beginning of card years', account.cardFrom ?? cardFrom, cardFrom)
  same('next review', account.nextReviewAt ?? null, nextReviewAt)
  same('last order', account.lastOrderAt, stats.lastOrderAt)
  const merged = events.some((event) => isMerge(event) && event.detail.side === 'absorbed')
  same('number of orders', ordersEver(account.stats), merged ? 0 : ordersBefore({ orders, events }, Infinity))
}

/** The account, as far as tiers ask, after one thing more. */
const happened = (programme: Programme, before: AccountRecord, happening: Happening, same: Same): AccountRecord => {
  const { at } = happening
  if (!happening.order && isMerge(happening.event)) {
    return assess(programme, { ...before, ...afterMerge(programme, before, happening.event, same) }, at)
  }
  const counting = { ...before, stats: counted(before.stats, happening, programme) }
  if (happening.order) return assess(programme, counting, at, happening.refund ? null : { paidAt: happening.order.paidAt })
  const byHand = tierDeedOf(happening.event)
  const own = byHand ? doByHand(programme, counting, byHand.track, byHand.deed, at) : counting
  const done = isConfirmed(happening.event) ? { ...own, cardFrom: at } : own
  return assess(programme, withGrants(done, grantsOf(happening.event), at), at)
}

/** Card years of who was invited begin with the person's own word. */
const isConfirmed = ({ kind, detail }: EventRecord): boolean => kind === 'invite' && 'action' in detail && detail.action === 'confirm'

/** One thing that took a number of the account. */
type Happening = { sequence: number; at: number; version: number } & (
  | { order: OrderRecord; refund: RefundRecord | null }
  | { order: null; refund: null; event: EventRecord }
)

const counted = (stats: Stats, happening: Happening, programme: Programme): Stats => {
  if (!happening.order) return countedEvent(stats, happening.event, programme)
  const { order, refund } = happening
  const of = { order: order._id, day: order.day }
  return refund ? countRefund(stats, { ...refund, ...of }) : countOrder(stats, { ...order, ...of })
}

const countedEvent = (stats: Stats, event: EventRecord, { zone }: Programme): Stats => {
  if (isActivity(event)) return statsWith(stats, event.detail, dayNumber(event.at, zone))
  return isTakeBack(event) ? statsWithout(stats, event.detail) : stats
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
