import { sumOfDays, type Metric } from './metric'

/** Points of one wallet earned in the window, less those of refunded orders; spending does not lower it. */
export const points: Metric<'points'> = {
  metric: 'points',
  unit: 'points',
  measure: (ground, { wallet }, span) =>
    span.from === null
      ? (ground.stats.lifetime?.[wallet] ?? 0)
      : sumOfDays(ground, span, (day) => day.points[wallet] ?? 0),
}
