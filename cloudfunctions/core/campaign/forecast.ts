import type { Programme } from '../../../types/programme'
import type { CampaignDetails, CampaignReward, DryRunTally } from '../../../types/record'
import { countAhead, times, type Estimate } from '../insight'
import { dayNumber } from '../kernel'
import { costOf } from './worth'
import { runDays } from './schedule'

const DAYS_A_MONTH = 30.4375
const YEAR_DAYS = 366

/** Of a coupon: how many of those that were given were used. */
export type UseShares = Readonly<Record<string, Estimate>>

export interface Forecast {
  /** Times that a member is served, in all. */
  servings: Estimate
  /** Expected cost: points by what they pay, coupons by how many are used; `most`: if every coupon is. */
  fen: Estimate & { most: number }
  /** Points that the chain would owe. */
  points: Estimate
  /** What would be expected of each if there were no budget. */
  wanted: { count: number; fen: number; points: number }
}

/**
 * What a campaign is likely to give and cost, of a dry run's counts. Sweeps serve those who match, as often as their days and
 * the frequency allow; what orders set off is taken from past months (core/insight countAhead). Everything is cut at the
 * budget, which is never passed.
 */
export const forecast = (programme: Programme, details: CampaignDetails, tally: DryRunTally, shares: UseShares): Forecast => {
  const free = servingsOf(programme, details, tally)
  const servings = within(within(free, details.budget.count), details.stopAfter)
  const given = tally.months.reduce((sum, { servings: one }) => sum + one, 0)
  const extra = given === 0 ? 0 : tally.months.reduce((sum, { points }) => sum + points, 0) / given
  const each = details.rewards.map((reward) => eachOf(programme, reward, extra, shares))
  const cost = sum(each.map(({ fen }) => fen))
  const points = each.reduce((total, one) => total + one.points, 0)
  const most = each.reduce((total, one) => total + one.most, 0) * servings.high
  return {
    servings,
    fen: { ...within(times(servings, cost), details.budget.fen), most: Math.min(most, details.budget.fen ?? Infinity) },
    points: within(times(servings, certain(points)), details.budget.points),
    wanted: { count: free.expected, fen: free.expected * cost.expected, points: free.expected * points },
  }
}

const certain = (value: number): Estimate => ({ expected: value, low: value, high: value })

const sum = (all: readonly Estimate[]): Estimate =>
  all.reduce((a, b) => ({ expected: a.expected + b.expected, low: a.low + b.low, high: a.high + b.high }), certain(0))

const within = ({ expected, low, high }: Estimate, most: number | null): Estimate =>
  most === null ? { expected, low, high } : { expected: Math.min(expected, most), low: Math.min(low, most), high: Math.min(high, most) }

const servingsOf = ({ zone }: Programme, { trigger, from, until }: CampaignDetails, tally: DryRunTally): Estimate => {
  const [first, last] = [dayNumber(from, zone), dayNumber(until - 1, zone)]
  const served = tally.matched - tally.held
  if (trigger.on === 'order') return countAhead(tally.months.map((one) => one.servings), (last - first + 1) / DAYS_A_MONTH)
  if (trigger.on !== 'schedule') return { expected: served, low: 0, high: served }
  const days = runDays(trigger.schedule, first, Math.min(last, first + YEAR_DAYS), YEAR_DAYS).length
  return certain(served * days)
}

interface Each {
  points: number
  fen: Estimate
  most: number
}

const eachOf = (programme: Programme, reward: CampaignReward, extra: number, shares: UseShares): Each => {
  if (reward.kind === 'multiplier') {
    const fen = costOf(programme, { kind: 'points', wallet: reward.wallet, points: Math.round(extra) }, () => 0)?.fen ?? 0
    return { points: extra, fen: certain(fen), most: fen }
  }
  const cost = costOf(programme, reward, () => 0) ?? { points: 0, fen: 0 }
  const share = reward.kind === 'coupon' ? (shares[reward.template] ?? { expected: 1, low: 0, high: 1 }) : certain(1)
  return { points: cost.points, fen: times(certain(cost.fen), share), most: cost.fen }
}
