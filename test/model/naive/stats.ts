import { countDays } from './calendar'
import type { Doing } from './doing'
import { countedDay } from './earn'
import { isGone, type Order } from './order'

const REMEMBERED = 8

/** Statistics counted anew from every order and doing. */
export const statsOf = (orders: Order[], doings: Doing[]) => {
  const kept = orders.filter((order) => !isGone(order))
  const times = orders.map(({ ask }) => ask.paidAt)
  const gave = doings.filter(({ given }) => given.some(({ points }) => points !== 0))
  const days = [...new Set([...kept.map(countedDay), ...gave.map(({ day }) => countDays(day))])].sort((a, b) => a - b)
  return {
    orders: kept.length,
    receivedFen: sum(kept.map(({ leftFen }) => leftFen)),
    refundedOrders: orders.length - kept.length,
    firstOrderAt: times.length === 0 ? null : Math.min(...times),
    lastOrderAt: times.length === 0 ? null : Math.max(...times),
    days: days.map((day) => dayOf(day, kept.filter((order) => countedDay(order) === day), gave.filter((one) => countDays(one.day) === day))),
  }
}

const dayOf = (day: number, orders: Order[], doings: Doing[]) => {
  const given = [...orders, ...doings].flatMap((one) => one.given)
  const points: Record<string, number> = {}
  for (const { wallet, points: more } of given) points[wallet] = (points[wallet] ?? 0) + more
  return { day, orders: orders.length, receivedFen: sum(orders.map(({ leftFen }) => leftFen)), points }
}

const sum = (figures: number[]): number => figures.reduce((all, one) => all + one, 0)

/** The largest orders by what is left of them; beyond eight none but the first is sure. */
export const largestOf = (orders: Order[]): { receivedFen: number }[] =>
  orders
    .filter((order) => !isGone(order))
    .map(({ leftFen }) => ({ receivedFen: leftFen }))
    .sort((a, b) => b.receivedFen - a.receivedFen)
    .slice(0, orders.length > REMEMBERED ? 1 : REMEMBERED)
