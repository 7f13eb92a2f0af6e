import type { EarnFacts, OrderLine } from '../../../../types/record'
import { calendarDay, minuteOfDay, type CalendarDay } from '../../kernel'
import type { EarnBase } from './sheet'

/** An order as compiled rules look at it: nothing is laid out that no rule asks for. */
export interface Ground {
  base: EarnBase
  zone: string
  /** The calendar day of payment. */
  day: CalendarDay
  facts: EarnFacts | undefined
  /** The line that is being looked at. */
  line: OrderLine | null
}

export const groundOf = (zone: string, base: EarnBase): Ground => ({
  base,
  zone,
  day: calendarDay(base.paidAt, zone),
  facts: base.facts,
  line: null,
})

export type Ask = (ground: Ground) => unknown

const asked: Readonly<Record<string, Ask>> = {
  'order.receivedFen': ({ base }) => base.receivedFen,
  'order.totalFen': ({ base }) => base.totalFen,
  'order.store': ({ base }) => base.store,
  'order.channel': ({ facts }) => facts?.channel,
  'order.weekday': ({ day }) => day.weekday,
  'order.minuteOfDay': ({ base, zone }) => minuteOfDay(base.paidAt, zone),
  'order.day': ({ day }) => day.text,
  'order.monthDay': ({ day }) => day.day,
  'order.month': ({ day }) => day.month,
  'order.nth': ({ facts }) => facts?.nth,
  'order.coupon': ({ facts }) => facts?.coupons,
  'line.sku': ({ line }) => line?.sku,
  'line.category': ({ line }) => line?.category,
  'line.quantity': ({ line }) => line?.quantity,
  'member.tier': ({ facts }) => facts?.tier,
  'member.birthday': ({ facts }) => facts?.birthday,
}

const BALANCE = 'member.balance.'
const TRACK = 'member.track.'

/** How a fact is read off an order; null for one that is not known here. */
export const askFor = (fact: string): Ask | null => {
  if (fact.startsWith(BALANCE)) {
    const wallet = fact.slice(BALANCE.length)
    return ({ facts }) => facts?.balances[wallet]
  }
  if (fact.startsWith(TRACK)) {
    const track = fact.slice(TRACK.length)
    return ({ facts }) => facts?.tracks?.[track]
  }
  return Object.hasOwn(asked, fact) ? (asked[fact] ?? null) : null
}
