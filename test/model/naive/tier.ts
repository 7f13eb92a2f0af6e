import type { Tier, TierCondition, TierWay } from '../../../types/programme'
import type { TierStanding } from '../../../types/record'
import { countedDay } from './earn'
import { isGone, type Order } from './order'

/** The tier after something happened on this day, worked out from all orders that were ever taken in. */
export const tierAfter = (ladder: Tier[], before: TierStanding, orders: Order[], today: number, now: number): TierStanding => {
  const open = (tier: Tier): boolean => tier.any.some((condition) => isMet(condition, orders, today))
  let [id, since] = [before.id, before.since]
  for (const tier of ladder) {
    if (above(ladder, tier.id, id) && tier.upgrade === 'automatic' && open(tier)) [id, since] = [tier.id, now]
  }
  let eligible: TierStanding['eligible'] = null
  for (const tier of ladder) {
    if (!above(ladder, tier.id, id) || tier.upgrade !== 'application' || !open(tier)) continue
    eligible = { id: tier.id, since: before.eligible?.id === tier.id ? before.eligible.since : now }
  }
  return { id, since, eligible }
}

const above = (ladder: Tier[], one: string, other: string): boolean =>
  ladder.findIndex(({ id }) => id === one) > ladder.findIndex(({ id }) => id === other)

const isMet = (condition: TierWay, orders: Order[], today: number): boolean => {
  if (condition.metric === 'all') return condition.of.every((one) => isMet(one, orders, today))
  const reached = figure(condition, orders, today)
  return 'over' in condition.threshold ? reached > condition.threshold.over : reached >= condition.threshold.reaches
}

const figure = (condition: TierCondition, orders: Order[], today: number): number => {
  const kept = orders.filter((order) => !isGone(order))
  if (condition.metric === 'singlePurchase') return Math.max(0, ...kept.map(({ leftFen }) => leftFen))
  if (!('days' in condition)) throw new Error(`the naive model does not know ${condition.metric} without days`)
  const days = condition.days ?? Infinity
  const recent = kept.filter((order) => countedDay(order) > today - days && countedDay(order) <= today)
  if (condition.metric === 'visits') return recent.length
  if (condition.metric === 'spend') return recent.reduce((sum, { leftFen }) => sum + leftFen, 0)
  if (condition.metric !== 'points') throw new Error(`the naive model does not know ${condition.metric}`)
  const given = recent.flatMap((order) => order.given).filter(({ wallet }) => wallet === condition.wallet)
  return given.reduce((sum, { points }) => sum + points, 0)
}
