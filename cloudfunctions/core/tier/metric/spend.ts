import { sumOfDays, type Metric } from './metric'

/** Money received in the window, less refunds. */
export const spend: Metric<'spend'> = {
  metric: 'spend',
  unit: 'fen',
  measure: (stats, { days }, today) => sumOfDays(stats, days, today, (day) => day.receivedFen),
}
