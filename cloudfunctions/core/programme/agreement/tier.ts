import type { Reach, Tier, TierCondition } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

/** The largest order there can be, fen. */
const ORDER_AT_MOST_FEN = 999_999_999

/** The smallest figure that meets a threshold: over 1,000 asks for 1,001. */
const least = (threshold: Reach): number => ('over' in threshold ? threshold.over + 1 : threshold.reaches)

const anyOf = (i: number, j?: number): string => `$.tiers[${String(i)}].any${j === undefined ? '' : `[${String(j)}]`}`

const sameMeasure = (a: TierCondition, b: TierCondition): boolean =>
  a.metric === b.metric &&
  (a.metric === 'singlePurchase' || b.metric === 'singlePurchase' || a.days === b.days) &&
  (a.metric !== 'points' || b.metric !== 'points' || a.wallet === b.wallet)

/** Everybody starts in the first tier; every other has a way in. */
export const waysIn: Agreement = {
  needs: ['tiers.*.any'],
  faults: ({ tiers }) =>
    tiers.flatMap(({ any }, i): ProgrammeFault[] => {
      if (i === 0 && any.length > 0) {
        return [{ path: anyOf(i), rule: 'tier.first', valid: 'an empty list: everybody starts in the first tier' }]
      }
      return i > 0 && any.length === 0 ? [{ path: anyOf(i), rule: 'tier.unreachable', valid: 'at least one condition' }] : []
    }),
}

/** A condition that asks for no more than a tier below does would make that tier a stop nobody makes. */
const rising = (one: TierCondition, below: readonly Tier[], path: string): ProgrammeFault[] => {
  const lower = below.flatMap(({ any }) => any).filter((other) => sameMeasure(one, other))
  const asked = lower.reduce((most, { threshold }) => Math.max(most, least(threshold)), -1)
  return least(one.threshold) > asked
    ? []
    : [{ path, rule: 'tier.order', valid: `more than the ${String(asked)} of the tier below`, got: String(least(one.threshold)) }]
}

export const risingTiers: Agreement = {
  needs: ['tiers.*.any'],
  faults: ({ tiers }) =>
    tiers.flatMap(({ any }, i) => (i === 0 ? [] : any.flatMap((one, j) => rising(one, tiers.slice(0, i), `${anyOf(i, j)}.threshold`)))),
}

/** A figure that no order, or no sum that is still exact, could come to. */
export const reachableFigures: Agreement = {
  needs: ['tiers.*.any'],
  faults: ({ tiers }) =>
    tiers.flatMap(({ any }, i) =>
      any.flatMap(({ metric, threshold }, j) => {
        const most = metric === 'singlePurchase' ? ORDER_AT_MOST_FEN : Number.MAX_SAFE_INTEGER
        const asked = least(threshold)
        return asked <= most
          ? []
          : [{
              path: `${anyOf(i, j)}.threshold`,
              rule: 'tier.beyond',
              valid: `a figure that can come about: ${String(most)} at most`,
              got: String(asked),
            }]
      }),
    ),
}

/** Points of a wallet that no rule fills never come to anything. */
export const earnedPoints: Agreement = {
  needs: ['tiers.*.any', 'earn.*.wallet'],
  faults: ({ tiers, earn }) => {
    const earned = [...new Set(earn.map(({ wallet }) => wallet))]
    return tiers.flatMap(({ any }, i) =>
      any.flatMap((one, j) =>
        one.metric !== 'points' || earned.includes(one.wallet)
          ? []
          : [{
              path: `${anyOf(i, j)}.wallet`,
              rule: 'tier.unearned',
              valid: `a wallet that a rule fills: ${earned.join(', ') || 'none is filled'}`,
              got: one.wallet,
            }],
      ),
    )
  },
}
