import type { BirthdayRelation } from '../../../types/record'
import { textOfDay, weekdayOf } from '../kernel'

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Month and day on which a birthday (`YYYY-MM-DD`) falls in a year: 29 February on the 28th where there is none. */
const birthdayIn = (birthday: string, year: number): string => {
  const monthDay = birthday.slice(5)
  return monthDay === '02-29' && !leap(year) ? '02-28' : monthDay
}

const falls = (birthday: string, day: number): boolean => {
  const text = textOfDay(day)
  return text.slice(5) === birthdayIn(birthday, Number(text.slice(0, 4)))
}

/**
 * How a counted day stands to a birthday: on it, in its week (Monday to Sunday), in its month, all that hold; `none`
 * when nothing does or the birthday is not known.
 */
export const birthdayOn = (birthday: string | null, day: number): BirthdayRelation[] => {
  if (birthday === null) return ['none']
  const monday = day - weekdayOf(day) + 1
  const week = Array.from({ length: 7 }, (_, n) => monday + n)
  const found: BirthdayRelation[] = [
    ...(falls(birthday, day) ? ['day' as const] : []),
    ...(week.some((one) => falls(birthday, one)) ? ['week' as const] : []),
    ...(textOfDay(day).slice(5, 7) === birthday.slice(5, 7) ? ['month' as const] : []),
  ]
  return found.length > 0 ? found : ['none']
}
