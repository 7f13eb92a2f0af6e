import {
  countOrder,
  countRefund,
  emptyStats,
  type OrderActivity,
  type RefundActivity,
} from '../../cloudfunctions/core/member'
import type { Stats } from '../../types/record'

/** An order as an accountant writes it: a day, yuan received, and the points it earned in one wallet. */
export interface BookedOrder {
  day: string
  yuan: string
  points: number
}

export const dayOf = (day: string): number => Date.parse(day) / 86_400_000
export const fenOf = (yuan: string): number => Number(yuan.replace('.', ''))

export const activityOf = ({ day, yuan, points }: BookedOrder, index: number, wallet = 'points'): OrderActivity => ({
  order: `HZHB:N${String(index)}`,
  day: dayOf(day),
  paidAt: Date.parse(day) + 12 * 3_600_000,
  receivedFen: fenOf(yuan),
  earned: [{ rule: 'points-1', wallet, points, expiresAt: null }],
})

/** The return of all of it. */
export const wholeOf = ({ order, day, receivedFen, earned }: OrderActivity): RefundActivity => {
  return { order, day, refundFen: receivedFen, keptFen: 0, reversed: earned }
}

/** Statistics after these orders came in, in this order, and some of them were returned. */
export const statsOf = (orders: readonly BookedOrder[], returned: readonly number[] = [], wallet = 'points'): Stats => {
  const activities = orders.map((order, index) => activityOf(order, index, wallet))
  const counted = activities.reduce(countOrder, emptyStats())
  return activities
    .filter((_, index) => returned.includes(index))
    .map(wholeOf)
    .reduce(countRefund, counted)
}
