import { sumOfDays, type Metric } from './metric'

/** Money received in the window, less refunds. */
export const spend: Metric<'spend'> = {
  metric: 'spend',
  unit: 'fen',
  measure: (ground, _condition, span) =>
    span.from === null ? ground.stats.receivedFen : sumOfDays(ground, span, (day) => day.receivedFen),
}
