import { dayNumber } from '../core/kernel'
import { countOrder, countRefund, emptyAccount, ordersEver } from '../core/member'
import { assess } from '../core/tier'
import type { EventRecord, OrderRecord, RefundRecord, Stats, TierStanding } from '../../types/record'
import type { Books, Same } from './verify-member'

/** Orders, returns and events once more in the order of their sequence, each under the version it names. */
export const verifyActivity = ({ member, account, orders, events, programmes }: Books, same: Same): void => {
  const first = programmes.get(member.programmeVersion)
  if (!first) return same('programme version of joining', member.programmeVersion, null)
  let { stats, tier }: { stats: Stats; tier: TierStanding } = emptyAccount(first, member._id, member.joinedAt)
  for (const happening of happeningsOf(orders, events)) {
    const programme = programmes.get(happening.version)
    if (!programme) continue
    if (happening.order && !happening.refund && happening.order.facts) {
      same(`order ${happening.order._id}: tier before it`, happening.order.facts.tier, tier.id)
    }
    stats = counted(stats, happening)
    tier = assess(programme, tier, stats, dayNumber(happening.at, programme.zone), happening.at)
  }
  same('statistics', account.stats, stats)
  same('tier', account.tier, tier)
  same('last order', account.lastOrderAt, stats.lastOrderAt)
  same('number of orders', ordersEver(account.stats), orders.length)
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

const happeningsOf = (orders: readonly OrderRecord[], events: readonly EventRecord[]): Happening[] =>
  [
    ...orders.flatMap((order): Happening[] => [
      { order, refund: null, sequence: order.sequence, at: order.recordedAt, version: order.programmeVersion },
      ...order.refunds.map((refund) => {
        return { order, refund, sequence: refund.sequence, at: refund.recordedAt, version: refund.programmeVersion }
      }),
    ]),
    ...events.map((event): Happening => {
      return { order: null, refund: null, event, sequence: event.sequence, at: event.recordedAt, version: event.programmeVersion }
    }),
  ].sort((a, b) => a.sequence - b.sequence)
