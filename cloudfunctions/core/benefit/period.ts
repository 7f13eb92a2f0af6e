import type { UsePeriod } from '../../../types/programme'
import { dayNumber, startOfDay, textOfDay, weekdayOf } from '../kernel'

/** A calendar period as days since 1970-01-01, from one up to, not including, the other; null: it has no end. */
export interface UseSpan {
  from: number
  until: number | null
}

const dayOf = (text: string): number => dayNumber(startOfDay(text, 'UTC'), 'UTC')

const two = (part: number): string => String(part).padStart(2, '0')

/** The period that a day lies in; weeks begin on Monday. */
export const spanOf = (per: UsePeriod, day: number): UseSpan => {
  const [year, month] = [Number(textOfDay(day).slice(0, 4)), Number(textOfDay(day).slice(5, 7))]
  switch (per) {
    case 'day':
      return { from: day, until: day + 1 }
    case 'week':
      return { from: day - weekdayOf(day) + 1, until: day - weekdayOf(day) + 8 }
    case 'month': {
      const next = month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${two(month + 1)}-01`
      return { from: dayOf(`${String(year)}-${two(month)}-01`), until: dayOf(next) }
    }
    case 'year':
      return { from: dayOf(`${String(year)}-01-01`), until: dayOf(`${String(year + 1)}-01-01`) }
    case 'lifetime':
      return { from: 0, until: null }
  }
}

/** The first moment of the period after, in a zone; null where none comes. */
export const nextSpanAt = ({ until }: UseSpan, zone: string): number | null =>
  until === null ? null : startOfDay(textOfDay(until), zone)
