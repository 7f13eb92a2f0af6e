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

/** What there is only where something of the kind happened. */
type Seldom = 'earlier' | 'referrals'

/**
 * The statistics with one more order. Orders may come late; days older than a year before the newest are let go. Written
 * out field by field, since every order counts.
 */
export const countOrder = (stats: Stats, { order, day, paidAt, receivedFen, earned }: OrderActivity): Stats => {
  const { days, earlier, lifetime } = changeDay(stats, { day, orders: 1, receivedFen, earned, sign: 1 })
  const counted: Stats = {
    orders: stats.orders + 1,
    receivedFen: stats.receivedFen + receivedFen,
    refundedOrders: stats.refundedOrders,
    firstOrderAt: Math.min(stats.firstOrderAt ?? paidAt, paidAt),
    lastOrderAt: Math.max(stats.lastOrderAt ?? paidAt, paidAt),
    days,
    largest: withLargest(stats.largest, { order, receivedFen }),
    lifetime,
  } satisfies Record<Exclude<keyof Stats, Seldom>, unknown>
  if (earlier) counted.earlier = earlier
  if (stats.referrals) counted.referrals = stats.referrals
  return counted
}

/** The largest orders, largest first, with one more where it is one of them. */
const withLargest = (largest: readonly Largest[], one: Largest): Largest[] => {
  let place = largest.length
  while (place > 0 && byAmount(one, largest[place - 1] ?? one) < 0) place -= 1
  const after = largest.slice(0, LARGEST_KEPT)
  if (place < LARGEST_KEPT) after.splice(place, 0, one)
  if (after.length > LARGEST_KEPT) after.pop()
  return after
}

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
  const lifetime = withPoints(stats.lifetime ?? {}, change)
  const days = stats.earlier || change.sign < 0 ? null : atTheEnd(stats.days, change)
  if (days) return { days, lifetime }
  const lines = [...(stats.earlier ?? []), ...stats.days]
  const old = lines.find(({ day }) => day === change.day)
  // A return on a day that was let go changes the totals alone.
  if (!old && change.sign < 0) return { days: stats.days, ...(stats.earlier ? { earlier: stats.earlier } : {}), lifetime }
  const changed = lineOf(old, change)
  const all = [...lines.filter(({ day }) => day !== change.day), ...(isEmpty(changed) ? [] : [changed])]
  return { ...kept(all), lifetime }
}

/** What nearly always happens: something on the newest day or after it, while no day is let go. Null: it is not so. */
const atTheEnd = (days: readonly DayActivity[], change: DayChange): DayActivity[] | null => {
  const [first, last] = [days[0], days.at(-1)]
  if (first && last && (last.day > change.day || first.day <= change.day - DAYS_KEPT)) return null
  const own = last?.day === change.day ? last : undefined
  const line = lineOf(own, change)
  if (isEmpty(line)) return null
  const after = days.slice()
  after[own ? days.length - 1 : days.length] = line
  return after
}

const lineOf = (old: DayActivity | undefined, change: DayChange): DayActivity => ({
  day: change.day,
  orders: (old?.orders ?? 0) + change.orders,
  receivedFen: (old?.receivedFen ?? 0) + change.receivedFen,
  points: withPoints(old?.points ?? {}, change),
})

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
