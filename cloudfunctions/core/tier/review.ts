import type { Tier } from '../../../types/programme'
import type { LadderStanding, TierPeriod } from '../../../types/record'
import { dayNumber, startOfDayNumber } from '../kernel'
import { conditionsOf, isUnbounded } from '../programme'
import type { TierGround } from './ground'
import { periodAt } from './period'
import { moved, rankOf, without } from './standing'
import { anyHolds } from './way'
import type { Sight } from './window'

/** How long after a review a late order of its period may still undo it. */
export const LATE_DAYS = 92
/** Reviews that one look may catch up with: ten years of monthly ones. */
const REVIEWS_AT_MOST = 120

/**
 * Whether what it takes to stay was met in a period. Who would enter the tier anew by what was bought lately also stays.
 */
export const isKept = (tier: Tier, ground: TierGround, period: TierPeriod, to: number): boolean => {
  const sight: Sight = { day: period.to, to, periodFrom: period.from }
  const lately = tier.any.filter((way) => conditionsOf(way).every((one) => !isUnbounded(one)))
  return anyHolds([...(tier.keep?.any ?? []), ...lately], ground, sight)
}

/** The next review of a tier that was entered on a day. */
const planned = <S extends LadderStanding>(standing: S, tier: Tier, ground: TierGround, day: number): S => {
  if (!tier.keep) return without(standing, 'review')
  const anchor = standing.review?.anchor ?? dayNumber(standing.since, ground.zone)
  return { ...standing, review: periodAt(tier.keep, anchor, ground.cardFrom, day) }
}

/** One step of what is due by the end of the day before today; null: nothing is. */
const step = <S extends LadderStanding>(tiers: readonly Tier[], standing: S, ground: TierGround, today: number): S | null => {
  const { review } = standing
  const rank = rankOf(tiers, standing.id)
  const tier = tiers[rank]
  if (!review || !tier || today <= review.to) return null
  if (!tier.keep) return without(standing, 'review')
  const { graceTo = review.to } = review
  if (isKept(tier, ground, review, Math.min(today, graceTo))) return planned(standing, tier, ground, review.to + 1)
  const { graceDays = 0 } = tier.keep
  if (review.graceTo === undefined && graceDays > 0) {
    return { ...standing, review: { ...review, graceTo: review.to + graceDays } }
  }
  return today <= graceTo ? null : lowered(tiers, standing, rank, ground, review)
}

/** One step down, from the first moment after the period or its grace, however late somebody looks. */
const lowered = <S extends LadderStanding>(
  tiers: readonly Tier[],
  standing: S,
  rank: number,
  ground: TierGround,
  period: TierPeriod,
): S => {
  const at = startOfDayNumber((period.graceTo ?? period.to) + 1, ground.zone)
  const left = { id: tiers[rank]?.id ?? '', since: standing.since, day: period.to, largest: ground.stats.largest.map(({ order }) => order), period }
  const below = tiers[rank - 1]
  const down = { ...moved(standing, below?.id ?? null, 'review', at), left }
  return below ? planned(down, below, ground, dayNumber(at, ground.zone)) : down
}

/** Does all reviews that are due, in their order, each by what its own period holds. */
export const reviewed = <S extends LadderStanding>(
  tiers: readonly Tier[],
  before: S,
  ground: TierGround,
  today: number,
): S => {
  let standing = before
  for (let n = 0; n < REVIEWS_AT_MOST; n += 1) {
    const next = step(tiers, standing, ground, today)
    if (!next) break
    standing = next
  }
  return standing
}

/** A tier that a review took comes back when an order of its period came late and would have kept it. */
export const restored = <S extends LadderStanding>(
  tiers: readonly Tier[],
  standing: S,
  ground: TierGround,
  today: number,
  now: number,
): S => {
  const { left } = standing
  if (!left?.period) return standing
  const rank = rankOf(tiers, left.id)
  const tier = tiers[rank]
  if (!tier || rank !== rankOf(tiers, standing.id) + 1 || today - left.day > LATE_DAYS) return standing
  if (!isKept(tier, ground, left.period, left.period.graceTo ?? left.period.to)) return standing
  const back = { ...without(moved(standing, tier.id, 'kept', now), 'left'), since: left.since }
  return planned({ ...back, review: left.period }, tier, ground, left.period.to + 1)
}

/** Lays out the next review of the own tier, where it has one and none is laid out. */
export const withReview = <S extends LadderStanding>(tiers: readonly Tier[], standing: S, ground: TierGround, today: number): S => {
  const tier = tiers[rankOf(tiers, standing.id)]
  if (!tier) return without(standing, 'review')
  return standing.review && tier.keep ? standing : planned(standing, tier, ground, today)
}
