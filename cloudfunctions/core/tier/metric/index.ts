import type { TierCondition } from '../../../../types/programme'
import type { TierGround } from '../ground'
import type { Span } from '../window'
import { consecutive } from './consecutive'
import { card, grant } from './grant'
import type { Metric, MetricName } from './metric'
import { points } from './points'
import { referrals } from './referrals'
import { singlePurchase } from './single-purchase'
import { spend } from './spend'
import { visits } from './visits'

/** All metrics a tier condition may name. */
export const metrics: { readonly [M in MetricName]: Metric<M> } = {
  singlePurchase,
  points,
  spend,
  visits,
  consecutive,
  referrals,
  grant,
  card,
}

/** A condition names its own metric; a lookup by name loses the tie between the two. */
const metricOf = (condition: TierCondition): Metric<MetricName> => metrics[condition.metric] as Metric<MetricName>

/** The member's figure for a condition. */
export const measure = (ground: TierGround, condition: TierCondition, span: Span): number =>
  metricOf(condition).measure(ground, condition, span)

/** Where the member stands towards a figure that is not met yet. */
export const toward = (ground: TierGround, condition: TierCondition, span: Span): number =>
  (metricOf(condition).toward ?? metricOf(condition).measure)(ground, condition, span)
