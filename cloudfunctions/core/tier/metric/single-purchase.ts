import type { Metric } from './metric'

/** The largest order that was not refunded. */
export const singlePurchase: Metric<'singlePurchase'> = {
  metric: 'singlePurchase',
  unit: 'fen',
  measure: (stats) => stats.largest[0]?.receivedFen ?? 0,
}
