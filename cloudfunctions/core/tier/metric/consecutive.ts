import type { DayActivity } from '../../../../types/record'
import { daysIn, type Metric } from './metric'

/** Runs of purchases, each within so many days of the one before, with the day of their last. */
const runs = (days: readonly DayActivity[], apartDays: number): { orders: number; last: number }[] =>
  days
    .filter(({ orders }) => orders > 0)
    .reduce<{ orders: number; last: number }[]>((all, { day, orders }) => {
      const run = all.at(-1)
      if (!run || day - run.last > apartDays) return [...all, { orders, last: day }]
      return [...all.slice(0, -1), { orders: run.orders + orders, last: day }]
    }, [])

/** The longest run of purchases in the window. Who has not come that far stands in the run that still goes on. */
export const consecutive: Metric<'consecutive'> = {
  metric: 'consecutive',
  unit: 'orders',
  measure: (ground, { apartDays }, span) =>
    runs(daysIn(ground, span), apartDays).reduce((most, { orders }) => Math.max(most, orders), 0),
  toward: (ground, { apartDays }, span) => {
    const run = runs(daysIn(ground, span), apartDays).at(-1)
    return run && span.to - run.last <= apartDays ? run.orders : 0
  },
}
