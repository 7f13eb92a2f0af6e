import type { DayActivity, Earned, Stats } from '../../../types/record'

/** Days of activity kept by day: a rolling year, leap years included. */
export const DAYS_KEPT = 366
/** Largest orders kept, so that a single-purchase condition survives the refund of the largest. */
export const LARGEST_KEPT = 8

export interface OrderActivity {
  order: string
  day: number
  paidAt: number
  receivedFen: number
  earned: readonly Earned[]
}

export const emptyStats = (): Stats => ({
  orders: 0,
  receivedFen: 0,
  refundedOrders: 0,
  firstOrderAt: null,
  lastOrderAt: null,
  days: [],
  largest: [],
})

/** The statistics with one more order. Orders may come late; days older than a year before the newest are let go. */
export const countOrder = (stats: Stats, order: OrderActivity): Stats => ({
  ...stats,
  orders: stats.orders + 1,
  receivedFen: stats.receivedFen + order.receivedFen,
  firstOrderAt: Math.min(stats.firstOrderAt ?? order.paidAt, order.paidAt),
  lastOrderAt: Math.max(stats.lastOrderAt ?? order.paidAt, order.paidAt),
  days: addToDay(stats.days, order, 1),
  largest: [...stats.largest, { order: order.order, receivedFen: order.receivedFen }]
    .sort((a, b) => b.receivedFen - a.receivedFen || (a.order < b.order ? -1 : 1))
    .slice(0, LARGEST_KEPT),
})

/** The statistics with one order taken back whole. First and last purchase stay: they did happen. */
export const uncountOrder = (stats: Stats, order: OrderActivity): Stats => ({
  ...stats,
  orders: stats.orders - 1,
  receivedFen: stats.receivedFen - order.receivedFen,
  refundedOrders: stats.refundedOrders + 1,
  days: stats.days.some(({ day }) => day === order.day) ? addToDay(stats.days, order, -1) : stats.days,
  largest: stats.largest.filter((one) => one.order !== order.order),
})

/** How many orders there ever were: none means the next is the first. */
export const ordersEver = (stats: Stats): number => stats.orders + stats.refundedOrders

const addToDay = (days: readonly DayActivity[], order: OrderActivity, sign: 1 | -1): DayActivity[] => {
  const old = days.find(({ day }) => day === order.day) ?? { day: order.day, orders: 0, receivedFen: 0, points: {} }
  const points = { ...old.points }
  for (const one of order.earned) points[one.wallet] = (points[one.wallet] ?? 0) + sign * one.points
  const changed = { day: old.day, orders: old.orders + sign, receivedFen: old.receivedFen + sign * order.receivedFen, points }
  const all = [...days.filter(({ day }) => day !== order.day), ...(changed.orders > 0 ? [changed] : [])]
  const newest = all.reduce((most, { day }) => Math.max(most, day), 0)
  return all.filter(({ day }) => day > newest - DAYS_KEPT).sort((a, b) => a.day - b.day)
}
