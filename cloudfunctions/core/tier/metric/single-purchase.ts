import type { Metric } from './metric'

/** The largest order that was not refunded; after a tier was left, the largest of those that are remembered since. */
export const singlePurchase: Metric<'singlePurchase'> = {
  metric: 'singlePurchase',
  unit: 'fen',
  measure: ({ stats }, _condition, { past = [] }) =>
    stats.largest.find(({ order }) => !past.includes(order))?.receivedFen ?? 0,
}
