import type { DateOrder } from '../../../types/record'
import { daysFromCivil, startOfDayNumber, textOfDay } from '../kernel'

export type ReadDay = { ok: true; day: number; rest: string } | { ok: false; code: 'date' | 'dateOrder' }

const YEAR_FIRST = [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, /^(\d{4})年(\d{1,2})月(\d{1,2})日/, /^(\d{4})(\d{2})(\d{2})(?!\d)/]
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/

/** A date that exists, as days since 1970-01-01. */
const dayOf = (year: number, month: number, date: number): number | null => {
  if (year < 1900 || year > 9999) return null
  const day = daysFromCivil(year, month, date)
  const two = (part: number): string => String(part).padStart(2, '0')
  return textOfDay(day) === `${String(year)}-${two(month)}-${two(date)}` ? day : null
}

/**
 * Reads a date in one of the styles `2024-03-05`, `2024/3/5`, `2024年3月5日`, `20240305`, and those with the year last. Of
 * these the two other parts may stand in either order: `order` says which; without it the date is not read, even where
 * only one order makes a date, since the next row may leave it open.
 */
export const readDay = (text: string, order: DateOrder | null): ReadDay => {
  const read = (day: number | null, used: number): ReadDay =>
    day === null ? { ok: false, code: 'date' } : { ok: true, day, rest: text.slice(used) }
  for (const style of YEAR_FIRST) {
    const found = style.exec(text)
    if (found) return read(dayOf(Number(found[1]), Number(found[2]), Number(found[3])), found[0].length)
  }
  const last = YEAR_LAST.exec(text)
  if (!last) return { ok: false, code: 'date' }
  if (order === null) return { ok: false, code: 'dateOrder' }
  const [first, second] = [Number(last[1]), Number(last[2])]
  const [date, month] = order === 'dayFirst' ? [first, second] : [second, first]
  return read(dayOf(Number(last[3]), month, date), last[0].length)
}

const CLOCK = /^[ T]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/

/** A date with or without a time of day, as a moment in the zone; null where the time is none. */
export const readMoment = (text: string, order: DateOrder | null, zone: string): { ok: true; at: number } | { ok: false; code: 'date' | 'dateOrder' } => {
  const read = readDay(text, order)
  if (!read.ok) return read
  const start = startOfDayNumber(read.day, zone)
  if (read.rest.trim() === '') return { ok: true, at: start }
  const clock = CLOCK.exec(read.rest)
  const [hour, minute, second] = [Number(clock?.[1] ?? 24), Number(clock?.[2] ?? 60), Number(clock?.[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return { ok: false, code: 'date' }
  return { ok: true, at: start + ((hour * 60 + minute) * 60 + second) * 1000 }
}
