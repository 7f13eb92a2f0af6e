import { activitySchemas } from '../programme'
import { dayNumber, textOfDay } from '../kernel'
import { once, type ActivityKind } from './kind'

/** Once an order, within days of its payment; the day of payment is day 0. */
export const review: ActivityKind<'review'> = {
  kind: 'review',
  sentence: { zh: '{withinDays} 天内评价一单得 {points}', en: '{points} for reviewing an order within {withinDays} days' },
  schema: activitySchemas.review,
  objection: ({ withinDays }, { programme, order, day }, subject) => {
    if (!order) return { code: 'order.unknown', number: subject ?? '', store: '' }
    if (order.keptFen === 0 && order.refunds.length > 0) {
      return { code: 'order.refunded', number: order.number, refundedFen: order.receivedFen }
    }
    const lastDay = dayNumber(order.paidAt, programme.zone) + withinDays
    if (day <= lastDay) return null
    return { code: 'review.late', number: order.number, withinDays, lastDay: textOfDay(lastDay), today: textOfDay(day) }
  },
  make: once,
}
