import type { Tier, TierCondition, TierKeep } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import { conditionsOf, isUnbounded, laddersOf, laidBy, least, placedConditions, type PlacedCondition } from '../ladder'
import type { Agreement } from './agreement'

const TIERS = ['tiers.*.any', 'tiers.*.keep', 'tracks.*.tiers']
const YEAR_DAYS = 366

/** Metrics that are counted over all there ever was. */
const whole: readonly TierCondition['metric'][] = ['singlePurchase', 'grant', 'card']

const windowFault = ({ one, path, keep }: PlacedCondition): ProgrammeFault[] => {
  if (whole.includes(one.metric)) return []
  const { days, within } = one as { days?: number; within?: string }
  if ((days === undefined) === (within === undefined)) {
    const valid = 'either days (so many back, today counted) or within'
    return [{ path, rule: 'window.one', valid, got: days === undefined ? 'neither' : 'both' }]
  }
  const place = `${path}.within`
  if (within === 'period' && !keep) {
    const valid = 'days, calendarYear, cardYear or lifetime: a period there is only in what it takes to stay'
    return [{ path: place, rule: 'window.period', valid, got: within }]
  }
  if (within === 'lifetime' && one.metric === 'consecutive') {
    const valid = 'days, calendarYear or cardYear: purchases are kept by day for a year'
    return [{ path: place, rule: 'window.unkept', valid, got: within }]
  }
  return []
}

/** Windows that are there, and that what is kept of a member can answer. */
export const soundWindows: Agreement = {
  needs: TIERS,
  faults: (programme) => placedConditions(programme).flatMap(windowFault),
}

/** Days that a review period has at least. */
const daysOf = ({ review }: TierKeep): number => (review.every === 'months' ? review.months * 28 : 365)

const spanDays = (one: TierCondition, keep: TierKeep): number => {
  const { days, within } = laidBy(one)
  if (days !== undefined) return days
  if (isUnbounded(one)) return Number.MAX_SAFE_INTEGER
  return within === 'period' && keep.review.every === 'months' ? keep.review.months * 31 : YEAR_DAYS
}

const sameKind = (a: TierCondition, b: TierCondition): boolean => {
  const kind = ({ metric, ...rest }: TierCondition): unknown[] => {
    const { wallet, grant, product, apartDays } = rest as Record<string, unknown>
    return [metric, wallet, grant, product, apartDays]
  }
  return JSON.stringify(kind(a)) === JSON.stringify(kind(b))
}

/** Staying asks more in no more time than entering did: whoever just came in would fall at the first review. */
const harder = ({ any, keep }: Tier, path: string): ProgrammeFault[] =>
  (keep?.any ?? []).flatMap((way, j) => {
    if (!keep || way.metric === 'all') return []
    const entering = any.flatMap(conditionsOf).filter((one) => sameKind(one, way) && spanDays(way, keep) <= spanDays(one, keep))
    const most = entering.reduce((figure, { threshold }) => Math.max(figure, least(threshold)), -1)
    if (entering.length === 0 || least(way.threshold) <= most) return []
    const valid = `at most ${String(most)}, which entering asks`
    return [{ path: `${path}.keep.any[${String(j)}].threshold`, rule: 'keep.harder', valid, got: String(least(way.threshold)) }]
  })

/** A way to stay that everybody, or for ever, is on: nobody could leave the tier. */
const unmissable = ({ keep }: Tier, path: string): ProgrammeFault[] =>
  (keep?.any ?? []).flatMap((way, j) => {
    const all = conditionsOf(way)
    const at = `${path}.keep.any[${String(j)}]`
    if (all.every(({ threshold }) => least(threshold) === 0)) {
      return [{ path: at, rule: 'keep.always', valid: '1 or more: at 0 everybody stays, so nobody can leave the tier', got: '0' }]
    }
    if (!all.every(isUnbounded)) return []
    const valid = 'a condition with days, calendarYear, cardYear or period: what lasts for ever is never missed'
    return [{ path: at, rule: 'keep.always', valid, got: all.map(({ metric }) => metric).join(', ') }]
  })

const tooLong = ({ keep }: Tier, path: string): ProgrammeFault[] =>
  (['graceDays', 'noticeDays'] as const).flatMap((field) => {
    const days = keep?.[field] ?? 0
    const most = keep ? daysOf(keep) - 1 : 0
    if (days <= most) return []
    return [{ path: `${path}.keep.${field}`, rule: `keep.${field}`, valid: `${String(most)} at most: shorter than the period`, got: String(days) }]
  })

/** What it takes to stay must be there to miss and there to meet, and tell of a tier that can be left. */
export const sensibleKeeps: Agreement = {
  needs: TIERS,
  faults: (programme) =>
    laddersOf(programme).flatMap(({ path, tiers, track }) =>
      tiers.flatMap((tier, i): ProgrammeFault[] => {
        const at = `${path}[${String(i)}]`
        const below = i === 0 && !track
        const valid = 'no keep: below the first tier there is none'
        return [
          ...(below && tier.keep ? [{ path: `${at}.keep`, rule: 'keep.first', valid }] : []),
          ...(tier.leaves && !track
            ? [{ path: `${at}.leaves`, rule: 'leaves.track', valid: 'left out: tiers of the ladder are left at a review' }]
            : []),
          ...harder(tier, at),
          ...unmissable(tier, at),
          ...tooLong(tier, at),
        ]
      }),
    ),
}
