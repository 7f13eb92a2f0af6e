import type { TierCondition } from '../../../../types/programme'
import type { Stats } from '../../../../types/record'

/** One way of measuring a member for a tier: its name in the programme, its unit, and what the figure is today. */
export interface Metric<M extends TierCondition['metric']> {
  metric: M
  unit: 'fen' | 'orders' | 'points'
  /** `today`: days since 1970-01-01 in the programme's zone. */
  measure: (stats: Stats, condition: Extract<TierCondition, { metric: M }>, today: number) => number
}

/** Sums one figure of the days in a rolling window that ends today: day > today - days. */
export const sumOfDays = (
  stats: Stats,
  days: number,
  today: number,
  figure: (day: Stats['days'][number]) => number,
): number => stats.days.reduce((sum, day) => (day.day > today - days && day.day <= today ? sum + figure(day) : sum), 0)
