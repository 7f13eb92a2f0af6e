import { sumOfDays, type Metric } from './metric'

/** Orders in the window that were not refunded. */
export const visits: Metric<'visits'> = {
  metric: 'visits',
  unit: 'orders',
  measure: (stats, { days }, today) => sumOfDays(stats, days, today, (day) => day.orders),
}
