import { sumOfDays, type Metric } from './metric'

/** Points of one wallet earned in the window, less those of refunded orders; spending does not lower it. */
export const points: Metric<'points'> = {
  metric: 'points',
  unit: 'points',
  measure: (stats, { wallet, days }, today) => sumOfDays(stats, days, today, (day) => day.points[wallet] ?? 0),
}
