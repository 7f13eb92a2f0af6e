import type { ReferralDay, Stats } from '../../../types/record'
import { DAYS_KEPT } from './activity'

/** Where all that were introduced more than a year before the newest are kept. */
const LONG_AGO = 0

/** The statistics with one more member introduced on a day. */
export const countReferral = (stats: Stats, day: number): Stats => ({
  ...stats,
  referrals: gathered([...(stats.referrals ?? []), { day, count: 1 }]),
})

/** Takes one off again; of a day that is no longer kept by itself, off those of long ago. */
export const uncountReferral = (stats: Stats, day: number): Stats => {
  const kept = stats.referrals ?? []
  const from = kept.some((one) => one.day === day) ? day : LONG_AGO
  const less = kept.map((one) => (one.day === from ? { ...one, count: one.count - 1 } : one))
  return { ...stats, referrals: less.filter(({ count }) => count > 0) }
}

/** Those whom either of two people introduced who turned out to be one. */
export const addReferrals = (days: readonly ReferralDay[], brought: readonly ReferralDay[]): ReferralDay[] =>
  gathered([...days, ...brought])

/** One line a day, earliest first. */
const gathered = (days: readonly ReferralDay[]): ReferralDay[] => {
  const newest = days.reduce((most, { day }) => Math.max(most, day), 0)
  const counts = new Map<number, number>()
  for (const { day, count } of days) {
    const line = day > newest - DAYS_KEPT ? day : LONG_AGO
    counts.set(line, (counts.get(line) ?? 0) + count)
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day)
}
