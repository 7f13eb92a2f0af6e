import type { TierReview } from '../../../types/programme'
import type { TierPeriod } from '../../../types/record'
import { monthsAfter, monthsBetween, yearEnd, yearStart } from '../kernel'

/** The review period that a day lies in, for a tier entered on `anchor`; it never begins before that. */
const around = (review: TierReview, anchor: number, cardFrom: number, day: number): TierPeriod => {
  if (review.every === 'calendarYear') return { anchor, from: Math.max(anchor, yearStart(day)), to: yearEnd(day) }
  if (review.every === 'cardYear') {
    const years = Math.floor(monthsBetween(cardFrom, day) / 12)
    const [from, next] = [years, years + 1].map((n) => monthsAfter(cardFrom, n * 12))
    return { anchor, from: Math.max(anchor, from ?? day), to: (next ?? day) - 1 }
  }
  const begun = Math.floor(monthsBetween(anchor, day) / review.months) * review.months
  return { anchor, from: monthsAfter(anchor, begun), to: monthsAfter(anchor, begun + review.months) - 1 }
}

/** The period whose end is the next review on or after a day. */
export const periodAt = (
  { review, sparesFirst = false }: { review: TierReview; sparesFirst?: boolean },
  anchor: number,
  cardFrom: number,
  day: number,
): TierPeriod => {
  const period = around(review, anchor, cardFrom, Math.max(day, anchor))
  return sparesFirst && period.from <= anchor ? around(review, anchor, cardFrom, period.to + 1) : period
}
