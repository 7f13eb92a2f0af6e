import type { TierCondition } from '../../../../types/programme'
import type { DayActivity } from '../../../../types/record'
import type { TierGround } from '../ground'
import type { Span } from '../window'

export type MetricName = TierCondition['metric']
export type ConditionOf<M extends MetricName> = Extract<TierCondition, { metric: M }>

/** One way of measuring a member for a tier: its name in the programme, its unit, and what the figure is. */
export interface Metric<M extends MetricName> {
  metric: M
  unit: 'fen' | 'orders' | 'points' | 'friends' | 'times'
  measure: (ground: TierGround, condition: ConditionOf<M>, span: Span) => number
  /** Where the member stands towards the figure, when that is not the figure itself. */
  toward?: (ground: TierGround, condition: ConditionOf<M>, span: Span) => number
}

/** The days of a span, earliest first; without a beginning, all that are kept. */
export const daysIn = ({ stats }: TierGround, { from, to }: Span): DayActivity[] =>
  [...(stats.earlier ?? []), ...stats.days].filter(({ day }) => (from === null || day >= from) && day <= to)

/** Sums one figure of the days of a span that has a beginning. */
export const sumOfDays = (ground: TierGround, span: Span, figure: (day: DayActivity) => number): number =>
  daysIn(ground, span).reduce((sum, day) => sum + figure(day), 0)
