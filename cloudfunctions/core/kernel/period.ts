import { daysFromCivil, textOfDay } from './zone'

const partsOf = (day: number): [year: number, month: number, date: number] => {
  const text = textOfDay(day)
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}

/** The same date so many months later, as a counted day; where the month has no such date, its last. */
export const monthsAfter = (day: number, months: number): number => {
  const [year, month, date] = partsOf(day)
  const counted = year * 12 + month - 1 + months
  const first = firstOfMonth(counted)
  return Math.min(first + date, firstOfMonth(counted + 1)) - 1
}

/** Months are counted from the year 0. */
const firstOfMonth = (counted: number): number => {
  const year = Math.floor(counted / 12)
  return daysFromCivil(year, counted - year * 12 + 1, 1)
}

/** How many whole months lie between two days, by the dates of the first: 31 January to 28 February is one. */
export const monthsBetween = (from: number, to: number): number => {
  const [[y1, m1], [y2, m2]] = [partsOf(from), partsOf(to)]
  const apart = (y2 - y1) * 12 + m2 - m1
  return monthsAfter(from, apart) <= to ? apart : apart - 1
}

/** The first day of the calendar year that a counted day lies in. */
export const yearStart = (day: number): number => daysFromCivil(partsOf(day)[0], 1, 1)

/** The last day of that year. */
export const yearEnd = (day: number): number => daysFromCivil(partsOf(day)[0] + 1, 1, 1) - 1
