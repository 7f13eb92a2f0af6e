import type { Metric } from './metric'

/** Friends who joined by the member's word and bought, by the day on which they counted. */
export const referrals: Metric<'referrals'> = {
  metric: 'referrals',
  unit: 'friends',
  measure: ({ stats }, _condition, { from, to }) =>
    (stats.referrals ?? []).reduce(
      (sum, { day, count }) => (from === null || (day >= from && day <= to) ? sum + count : sum),
      0,
    ),
}
