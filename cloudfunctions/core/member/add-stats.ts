import type { DayActivity, Stats } from '../../../types/record'
import { byAmount, changeDay, LARGEST_KEPT } from './activity'
import { addReferrals } from './referrals'

/** The statistics of two people who turned out to be one. */
export const addStats = (stats: Stats, brought: Stats): Stats => ({
  ...stats,
  orders: stats.orders + brought.orders,
  receivedFen: stats.receivedFen + brought.receivedFen,
  refundedOrders: stats.refundedOrders + brought.refundedOrders,
  firstOrderAt: extreme(Math.min, stats.firstOrderAt, brought.firstOrderAt),
  lastOrderAt: extreme(Math.max, stats.lastOrderAt, brought.lastOrderAt),
  ...daysOf(stats, brought),
  ...referralsOf(stats, brought),
  largest: [...stats.largest, ...brought.largest].sort(byAmount).slice(0, LARGEST_KEPT),
})

const extreme = (of: (a: number, b: number) => number, a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : of(a, b)

const daysOf = (stats: Stats, brought: Stats): Pick<Stats, 'days' | 'earlier' | 'lifetime'> => {
  const both = [...(brought.earlier ?? []), ...brought.days].reduce(addDay, stats)
  const lifetime = Object.entries(brought.lifetime ?? {}).reduce<Record<string, number>>(
    (sums, [wallet, points]) => ({ ...sums, [wallet]: (sums[wallet] ?? 0) + points }),
    { ...stats.lifetime },
  )
  return { days: both.days, ...(both.earlier ? { earlier: both.earlier } : {}), lifetime }
}

const addDay = (stats: Stats, { day, orders, receivedFen, points }: DayActivity): Stats => {
  const earned = Object.entries(points).map(([wallet, sum]) => ({ wallet, points: sum }))
  return { ...stats, ...changeDay(stats, { day, orders, receivedFen, earned, sign: 1 }) }
}

const referralsOf = (stats: Stats, { referrals = [] }: Stats): Pick<Stats, 'referrals'> =>
  referrals.length > 0 ? { referrals: addReferrals(stats.referrals ?? [], referrals) } : {}
