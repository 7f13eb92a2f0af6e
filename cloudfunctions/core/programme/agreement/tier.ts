import type { Tier, TierCondition, TierWay } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import { conditionsOf, laddersOf, least, placedConditions } from '../ladder'
import type { Agreement } from './agreement'

/** The largest order there can be, fen. */
const ORDER_AT_MOST_FEN = 999_999_999

const TIERS = ['tiers.*.any', 'tiers.*.keep', 'tiers.*.upgrade', 'tracks.*.tiers']

/** The same measure over the same time: two figures of it can be held against each other. */
const sameMeasure = (a: TierCondition, b: TierCondition): boolean =>
  JSON.stringify(bare(a)) === JSON.stringify(bare(b))

const bare = (one: TierCondition): unknown[] =>
  Object.entries({ ...one, threshold: 0 }).sort(([a], [b]) => (a < b ? -1 : 1))

/** Who goes the other way goes this one, too: each of its conditions asks no more than one of the other's. */
const asksNoMore = (way: TierWay, other: TierWay): boolean =>
  conditionsOf(way).every((one) =>
    conditionsOf(other).some((two) => sameMeasure(one, two) && least(one.threshold) <= least(two.threshold)),
  )

/** Everybody starts in the first tier of the ladder; every other tier has a way in. */
export const waysIn: Agreement = {
  needs: TIERS,
  faults: (programme) =>
    laddersOf(programme).flatMap(({ path, tiers, track }) =>
      tiers.flatMap(({ any, upgrade }, i): ProgrammeFault[] => {
        const at = `${path}[${String(i)}].any`
        if (i === 0 && !track) {
          const valid = 'an empty list: everybody starts in the first tier'
          return any.length > 0 ? [{ path: at, rule: 'tier.first', valid }] : []
        }
        const valid = 'at least one condition'
        return any.length === 0 && upgrade !== 'grant' ? [{ path: at, rule: 'tier.unreachable', valid }] : []
      }),
    ),
}

/** A condition that asks for no more than a tier below does would make that tier a stop nobody makes. */
const rising = (one: TierCondition, below: readonly Tier[], path: string): ProgrammeFault[] => {
  const lower = below.flatMap(({ any }) => any).filter((way) => way.metric !== 'all' && sameMeasure(one, way))
  const asked = lower.flatMap(conditionsOf).reduce((most, { threshold }) => Math.max(most, least(threshold)), -1)
  return least(one.threshold) > asked
    ? []
    : [{ path, rule: 'tier.order', valid: `more than the ${String(asked)} of the tier below`, got: String(least(one.threshold)) }]
}

const risingWay = (way: TierWay, below: readonly Tier[], path: string): ProgrammeFault[] => {
  if (way.metric !== 'all') return rising(way, below, `${path}.threshold`)
  const passed = below.flatMap(({ any }) => any).some((other) => asksNoMore(way, other))
  return passed ? [{ path, rule: 'tier.order', valid: 'a way that asks more than every way into a tier below' }] : []
}

export const risingTiers: Agreement = {
  needs: TIERS,
  faults: (programme) =>
    laddersOf(programme).flatMap(({ path, tiers, track }) =>
      tiers.flatMap(({ any }, i) => {
        if (i === 0 && !track) return []
        const at = (j: number): string => `${path}[${String(i)}].any[${String(j)}]`
        return any.flatMap((way, j) => risingWay(way, tiers.slice(0, i), at(j)))
      }),
    ),
}

/** Of two ways into one tier, one that asks no more than the other makes that one idle. */
const idleWays = (any: readonly TierWay[], path: string): ProgrammeFault[] =>
  any.flatMap((way, j) => {
    const easier = any.findIndex((other, k) => k !== j && asksNoMore(other, way) && (k < j || !asksNoMore(way, other)))
    if (easier < 0) return []
    const valid = `a way that [${String(easier)}] does not include: who meets this one meets that one, too`
    return [{ path: `${path}[${String(j)}]`, rule: 'tier.overlap', valid }]
  })

export const differentWays: Agreement = {
  needs: TIERS,
  faults: (programme) =>
    laddersOf(programme).flatMap(({ path, tiers }) =>
      tiers.flatMap(({ any, keep }, i) => [
        ...idleWays(any, `${path}[${String(i)}].any`),
        ...(keep ? idleWays(keep.any, `${path}[${String(i)}].keep.any`) : []),
      ]),
    ),
}

/** A figure that no order, or no sum that is still exact, could come to. */
export const reachableFigures: Agreement = {
  needs: TIERS,
  faults: (programme) =>
    placedConditions(programme).flatMap(({ one: { metric, threshold }, path }) => {
      const most = metric === 'singlePurchase' ? ORDER_AT_MOST_FEN : metric === 'card' ? 1 : Number.MAX_SAFE_INTEGER
      const asked = least(threshold)
      return asked <= most
        ? []
        : [{
            path: `${path}.threshold`,
            rule: 'tier.beyond',
            valid: `a figure that can come about: ${String(most)} at most`,
            got: String(asked),
          }]
    }),
}

/** Points of a wallet that no rule fills never come to anything. */
export const earnedPoints: Agreement = {
  needs: [...TIERS, 'earn.*.wallet', 'activities.*.wallet'],
  faults: (programme) => {
    const { earn, activities = [] } = programme
    const earned = [...new Set([...earn, ...activities].map(({ wallet }) => wallet))]
    return placedConditions(programme).flatMap(({ one, path }) =>
      one.metric !== 'points' || earned.includes(one.wallet)
        ? []
        : [{
            path: `${path}.wallet`,
            rule: 'tier.unearned',
            valid: `a wallet that a rule fills: ${earned.join(', ') || 'none is filled'}`,
            got: one.wallet,
          }],
    )
  },
}

/** A right that one tier says twice would stand in two lines with two texts. */
export const differentBenefits: Agreement = {
  needs: ['tiers.*.benefits', 'tracks.*.tiers'],
  faults: (programme) =>
    laddersOf(programme).flatMap(({ path, tiers }) =>
      tiers.flatMap(({ benefits = [] }, i) => {
        const titles = benefits.map(({ title }) => title.zh)
        return titles.flatMap((got, j) =>
          titles.indexOf(got) === j
            ? []
            : [{
                path: `${path}[${String(i)}].benefits[${String(j)}].title`,
                rule: 'benefit.repeated',
                valid: 'a title that no other benefit of the tier has',
                got,
              }],
        )
      }),
    ),
}
