import { sumOfDays, type Metric } from './metric'

/** Orders in the window that were not refunded. */
export const visits: Metric<'visits'> = {
  metric: 'visits',
  unit: 'orders',
  measure: (ground, _condition, span) =>
    span.from === null ? ground.stats.orders : sumOfDays(ground, span, (day) => day.orders),
}
