import type { Tier, TierCondition, TierWay } from '../../../types/programme'
import { countDays, dayOf, later, monthsLater, startOf } from './calendar'
import { countedDay } from './earn'
import { isGone, type Given, type Order } from './order'

/** The n-th stretch of time, from the day on which a tier was entered, that ends with a review; both days included. */
export interface Period {
  anchor: string
  n: number
  from: string
  to: string
}

/** Where a member stands, and what a review took last: late orders of its period may still undo it. */
export interface Standing {
  id: string
  since: number
  eligible: { id: string; since: number } | null
  period: Period | null
  lowered: { id: string; since: number; period: Period } | null
}

/** All that tiers look at. */
export interface Figures {
  orders: Order[]
  /** Points that no order made, with their day. */
  others: { day: number; given: Given[] }[]
  follows: boolean
}

/** So many days after a review a late order of its period may still undo it. */
const LATE_DAYS = 92

/** The tier after something happened on this day, worked out from all orders that were ever taken in. */
export const tierAfter = (ladder: Tier[], before: Standing, figures: Figures, zone: string, now: number): Standing => {
  const today = countDays(dayOf(now, zone))
  const due = undone(ladder, reviewed(ladder, before, figures, zone, now), figures, today)
  const open = (tier: Tier): boolean => tier.any.some((condition) => isMet(condition, figures, today, today))
  let [id, since] = [due.id, due.since]
  for (const tier of ladder) {
    if (above(ladder, tier.id, id) && tier.upgrade === 'automatic' && open(tier)) [id, since] = [tier.id, now]
  }
  let eligible: Standing['eligible'] = null
  for (const tier of ladder) {
    if (!above(ladder, tier.id, id) || tier.upgrade !== 'application' || !open(tier)) continue
    eligible = { id: tier.id, since: before.eligible?.id === tier.id ? before.eligible.since : now }
  }
  const period = id === due.id ? due.period : firstPeriod(ladder, id, dayOf(now, zone))
  return { ...due, id, since, eligible, period }
}

/** All reviews whose period and grace are over, one after the other: one step down where neither staying nor entering is met. */
export const reviewed = (ladder: Tier[], before: Standing, figures: Figures, zone: string, now: number): Standing => {
  const today = countDays(dayOf(now, zone))
  let standing = before
  for (;;) {
    const { id, since, period } = standing
    const tier = ladder.find((one) => one.id === id)
    if (!tier?.keep || !period || today <= countDays(period.to)) return standing
    if (stays(tier, figures, period, today)) standing = { ...standing, period: periodOf(tier, period.anchor, period.n + 1) }
    else if (today <= graceEnd(tier, period)) return standing
    else {
      const at = later('1970-01-01', graceEnd(tier, period) + 1)
      const below = ladder[ladder.indexOf(tier) - 1]
      if (!below) return standing
      const lowered = { id, since, period }
      standing = { ...standing, id: below.id, since: startOf(at, zone), period: firstPeriod(ladder, below.id, at), lowered }
    }
  }
}

/** What a review took comes back when what came late would have kept it, as long as it is the next step up. */
const undone = (ladder: Tier[], standing: Standing, figures: Figures, today: number): Standing => {
  const { lowered } = standing
  const rank = ladder.findIndex(({ id }) => id === lowered?.id)
  const tier = ladder[rank]
  if (!lowered || !tier || ladder[rank - 1]?.id !== standing.id || today - countDays(lowered.period.to) > LATE_DAYS) return standing
  if (!stays(tier, figures, lowered.period, graceEnd(tier, lowered.period))) return standing
  const { id, since, period } = lowered
  return { ...standing, id, since, period: periodOf(tier, period.anchor, period.n + 1), lowered: null }
}

const graceEnd = ({ keep }: Tier, { to }: Period): number => countDays(to) + (keep?.graceDays ?? 0)

/** Windows end with the period; in a grace what is bought after it counts as well. Who would enter anew stays, too. */
const stays = (tier: Tier, figures: Figures, period: Period, today: number): boolean => {
  const until = Math.min(today, graceEnd(tier, period))
  const lately = tier.any.filter((way) => (way.metric === 'all' ? way.of : [way]).every((one) => 'days' in one && one.days !== undefined))
  return [...(tier.keep?.any ?? []), ...lately].some((way) => isMet(way, figures, countDays(period.to), until))
}

const firstPeriod = (ladder: Tier[], id: string, anchor: string): Period | null => {
  const tier = ladder.find((one) => one.id === id)
  return tier?.keep ? periodOf(tier, anchor, 0) : null
}

const periodOf = ({ keep }: Tier, anchor: string, n: number): Period => {
  if (keep?.review.every !== 'months') throw new Error('the naive model reviews by months alone')
  const { months } = keep.review
  return { anchor, n, from: monthsLater(anchor, n * months), to: later(monthsLater(anchor, (n + 1) * months), -1) }
}

const above = (ladder: Tier[], one: string, other: string): boolean =>
  ladder.findIndex(({ id }) => id === one) > ladder.findIndex(({ id }) => id === other)

/** Windows of days end on `day`; what counts is what happened by `until`. */
export const isMet = (condition: TierWay, figures: Figures, day: number, until: number): boolean => {
  if (condition.metric === 'all') return condition.of.every((one) => isMet(one, figures, day, until))
  const reached = figure(condition, figures, day, until)
  return 'over' in condition.threshold ? reached > condition.threshold.over : reached >= condition.threshold.reaches
}

const figure = (condition: TierCondition, { orders, others, follows }: Figures, day: number, until: number): number => {
  const kept = orders.filter((order) => !isGone(order))
  if (condition.metric === 'singlePurchase') return Math.max(0, ...kept.map(({ leftFen }) => leftFen))
  if (condition.metric === 'grant' && condition.grant === 'follow') return follows ? 1 : 0
  if (!('days' in condition)) throw new Error(`the naive model does not know ${condition.metric} without days`)
  const days = condition.days ?? Infinity
  const isRecent = (on: number): boolean => on > day - days && on <= until
  const recent = kept.filter((order) => isRecent(countedDay(order)))
  if (condition.metric === 'visits') return recent.length
  if (condition.metric === 'spend') return recent.reduce((sum, { leftFen }) => sum + leftFen, 0)
  if (condition.metric !== 'points') throw new Error(`the naive model does not know ${condition.metric}`)
  const given = [...recent, ...others.filter((one) => isRecent(one.day))].flatMap((one) => one.given)
  return given.filter(({ wallet }) => wallet === condition.wallet).reduce((sum, { points }) => sum + points, 0)
}
