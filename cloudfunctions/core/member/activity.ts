import type { DayActivity, Earned, Stats } from '../../../types/record'

/** Days of activity kept by day: a rolling year, leap years included. */
export const DAYS_KEPT = 366
/** Days before those that a review in its grace, or a late order for one, may still ask for. */
export const EARLIER_KEPT = 92
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
  lifetime: {},
})

/** The statistics with one more order. Orders may come late; days older than a year before the newest are let go. */
export const countOrder = (stats: Stats, order: OrderActivity): Stats => ({
  ...stats,
  orders: stats.orders + 1,
  receivedFen: stats.receivedFen + order.receivedFen,
  firstOrderAt: Math.min(stats.firstOrderAt ?? order.paidAt, order.paidAt),
  lastOrderAt: Math.max(stats.lastOrderAt ?? order.paidAt, order.paidAt),
  ...changeDay(stats, { ...order, orders: 1, sign: 1 }),
  largest: [...stats.largest, { order: order.order, receivedFen: order.receivedFen }]
    .sort(byAmount)
    .slice(0, LARGEST_KEPT),
})

/** A return, whole or partial, of one order. */
export interface RefundActivity {
  order: string
  /** The day the order counts on. */
  day: number
  refundFen: number
  /** What the order keeps after it; 0: nothing is left of the order. */
  keptFen: number
  /** Nothing is left of it, not even points that paid; told where points paid. */
  gone?: boolean
  reversed: readonly Earned[]
}

/**
 * The statistics with one return. Money and points follow every part; the order itself is taken out of the count only
 * when nothing of it is left. First and last purchase stay: they did happen.
 */
export const countRefund = (stats: Stats, refund: RefundActivity): Stats => {
  const gone = (refund.gone ?? refund.keptFen === 0) ? 1 : 0
  const change = { day: refund.day, orders: -gone, receivedFen: -refund.refundFen, earned: refund.reversed, sign: -1 }
  return {
    ...stats,
    orders: stats.orders - gone,
    receivedFen: stats.receivedFen - refund.refundFen,
    refundedOrders: stats.refundedOrders + gone,
    ...changeDay(stats, change),
    largest: largestAfter(stats, refund),
  }
}

type Largest = Stats['largest'][number]

/**
 * An order that falls behind all others that are remembered may by then be smaller than one that is not remembered:
 * it is let go where there are such, so that the first one stays the largest there is.
 */
const largestAfter = (stats: Stats, { order, keptFen }: RefundActivity): Largest[] => {
  const others = stats.largest.filter((one) => one.order !== order)
  const behind = others.length > 0 && others.every(({ receivedFen }) => receivedFen > keptFen)
  const forgotten = stats.orders > stats.largest.length
  const known = others.length < stats.largest.length
  return keptFen === 0 || !known || (behind && forgotten)
    ? others
    : [...others, { order, receivedFen: keptFen }].sort(byAmount)
}

export const byAmount = (a: Largest, b: Largest): number => b.receivedFen - a.receivedFen || (a.order < b.order ? -1 : 1)

/** How many orders there ever were: none means the next is the first. */
export const ordersEver = (stats: Stats): number => stats.orders + stats.refundedOrders

/** Points that something besides orders brought on a day, or that were taken back of them. */
export interface EarnedActivity {
  day: number
  earned: readonly Pick<Earned, 'wallet' | 'points'>[]
}

/** The statistics with points of a day that no order made; `sign` -1 takes them off again. */
export const countEarned = (stats: Stats, { day, earned }: EarnedActivity, sign: 1 | -1): Stats => ({
  ...stats,
  ...changeDay(stats, { day, orders: 0, receivedFen: 0, earned, sign }),
})

interface DayChange {
  day: number
  orders: number
  receivedFen: number
  earned: readonly Pick<Earned, 'wallet' | 'points'>[]
  /** 1 adds the points, -1 takes them away. */
  sign: number
}

/** What changes with a day: its line, the lines there are room for, and what was earned ever. */
export const changeDay = (stats: Stats, change: DayChange): Pick<Stats, 'days' | 'earlier' | 'lifetime'> => {
  const lines = [...(stats.earlier ?? []), ...stats.days]
  const old = lines.find(({ day }) => day === change.day)
  const lifetime = withPoints(stats.lifetime ?? {}, change)
  // A return on a day that was let go changes the totals alone.
  if (!old && change.sign < 0) return { days: stats.days, ...(stats.earlier ? { earlier: stats.earlier } : {}), lifetime }
  const { orders, receivedFen, points } = old ?? { orders: 0, receivedFen: 0, points: {} }
  const changed: DayActivity = {
    day: change.day,
    orders: orders + change.orders,
    receivedFen: receivedFen + change.receivedFen,
    points: withPoints(points, change),
  }
  const all = [...lines.filter(({ day }) => day !== change.day), ...(isEmpty(changed) ? [] : [changed])]
  return { ...kept(all), lifetime }
}

const kept = (lines: readonly DayActivity[]): Pick<Stats, 'days' | 'earlier'> => {
  const newest = lines.reduce((most, { day }) => Math.max(most, day), 0)
  const sorted = [...lines].sort((a, b) => a.day - b.day)
  const days = sorted.filter(({ day }) => day > newest - DAYS_KEPT)
  const earlier = sorted.filter(({ day }) => day <= newest - DAYS_KEPT && day > newest - DAYS_KEPT - EARLIER_KEPT)
  return earlier.length > 0 ? { days, earlier } : { days }
}

const withPoints = (points: Readonly<Record<string, number>>, { earned, sign }: DayChange): Record<string, number> => {
  const sums = { ...points }
  for (const one of earned) sums[one.wallet] = (sums[one.wallet] ?? 0) + sign * one.points
  return sums
}

/** A day whose orders all went back may still hold points of other doings. */
const isEmpty = ({ orders, receivedFen, points }: DayActivity): boolean =>
  orders === 0 && receivedFen === 0 && Object.values(points).every((one) => one === 0)
