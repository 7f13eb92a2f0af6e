import type { BirthdayRelation } from '../../../types/record'
import { civilOfDay, daysFromCivil, weekdayOf } from '../kernel'

export const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The counted day on which a birthday falls in a year: 29 February on the 28th where there is none. */
const birthdayOf = (year: number, month: number, day: number): number =>
  daysFromCivil(year, month, month === 2 && day === 29 && !leap(year) ? 28 : day)

/** Month and day (`MM-DD`) on which a birthday (`YYYY-MM-DD`) falls in a year. */
export const birthdayIn = (birthday: string, year: number): string => {
  const monthDay = birthday.slice(5)
  return monthDay === '02-29' && !leap(year) ? '02-28' : monthDay
}

/**
 * How a counted day stands to a birthday (`YYYY-MM-DD`): on it, in its week (Monday to Sunday), in its month, all that
 * hold; `none` when nothing does or the birthday is not known.
 */
export const birthdayOn = (birthday: string | null, day: number): BirthdayRelation[] => {
  if (birthday === null) return ['none']
  const [month, dayOfMonth] = [Number(birthday.slice(5, 7)), Number(birthday.slice(8, 10))]
  const today = civilOfDay(day)
  // No week reaches further than into the next month, so most birthdays need not be placed in their year.
  const apart = (month - today.month + 12) % 12
  if (apart > 1 && apart < 11) return ['none']
  const monday = day - weekdayOf(day) + 1
  const inWeek = (date: number): boolean => monday <= date && date <= monday + 6
  const own = birthdayOf(today.year, month, dayOfMonth)
  // A week may lie in two years: a birthday on either side of the turn of the year is in it.
  const near = month === 1 ? today.year + 1 : today.year - 1
  const found: BirthdayRelation[] = []
  if (own === day) found.push('day')
  if (inWeek(own) || inWeek(birthdayOf(near, month, dayOfMonth))) found.push('week')
  if (today.month === month) found.push('month')
  return found.length > 0 ? found : ['none']
}
