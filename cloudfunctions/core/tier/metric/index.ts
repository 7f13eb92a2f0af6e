import type { TierCondition } from '../../../../types/programme'
import type { Stats } from '../../../../types/record'
import { points } from './points'
import { singlePurchase } from './single-purchase'
import { spend } from './spend'
import { visits } from './visits'

/** All metrics a tier condition may name. */
export const metrics = { singlePurchase, points, spend, visits }

/** The member's figure for a condition today. */
export const measure = (stats: Stats, condition: TierCondition, today: number): number => {
  switch (condition.metric) {
    case 'singlePurchase':
      return singlePurchase.measure(stats, condition, today)
    case 'points':
      return points.measure(stats, condition, today)
    case 'spend':
      return spend.measure(stats, condition, today)
    case 'visits':
      return visits.measure(stats, condition, today)
  }
}
