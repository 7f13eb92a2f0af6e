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
export const sumOfDays = ({ stats }: TierGround, span: Span, figure: (day: DayActivity) => number): number =>
  sumBack(stats.days, span, figure) + (stats.earlier ? sumBack(stats.earlier, span, figure) : 0)

/** From the newest back to the beginning of the span: every order asks for this, and windows are shorter than what is kept. */
const sumBack = (days: readonly DayActivity[], { from, to }: Span, figure: (day: DayActivity) => number): number => {
  let sum = 0
  for (let place = days.length - 1; place >= 0; place -= 1) {
    const line = days[place]
    if (!line || (from !== null && line.day < from)) break
    if (line.day <= to) sum += figure(line)
  }
  return sum
}
