import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Expiry } from '../../../types/programme'
import { calendarDay, startOfDayNumber, type CalendarDay } from './day'
import { wallTime } from './zone'

dayjs.extend(utc)

const DAY_MS = 86_400_000

/** The calendar day of a moment in a zone, as days since 1970-01-01: a number that can be counted with. */
export const dayNumber = (at: number, zone: string): number => calendarDay(at, zone).number

/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export const dayText = (at: number, zone: string): string => calendarDay(at, zone).text

/** Minutes that a clock in a zone shows since midnight, 0 to 1,439. */
export const minuteOfDay = (at: number, zone: string): number => {
  const { start, end } = calendarDay(at, zone)
  // Only on days that are longer or shorter than others do clocks have to be asked.
  const shown = end - start === DAY_MS ? at - start : (((wallTime(at, zone) % DAY_MS) + DAY_MS) % DAY_MS)
  return Math.floor(shown / 60_000)
}

/** The first moment of a calendar day (`YYYY-MM-DD`) in a zone, epoch milliseconds. */
export const startOfDay = (day: string, zone: string): number => startOfDayNumber(dayjs.utc(day).valueOf() / DAY_MS, zone)

/** The last day on which points that expire at `expiresAt` are still usable. */
export const lastUsableDay = (expiresAt: number, zone: string): string => dayText(expiresAt - 1, zone)

/**
 * The first moment at which points earned at `at` are unusable; null for never.
 * `months`: the anniversary's first moment, so the day before it is the last usable one; an anniversary that the month
 * does not have falls on its last day. `days`: n days, the day of earning counted. `monthEnd`, `yearEnd`: the end of the
 * n-th month or year after this one. `inactivity`: as days or months, if `at` is the last thing the member did.
 */
export const expiryOf = (at: number, expiry: Expiry, zone: string): number | null => {
  if (expiry.kind === 'never') return null
  const day = calendarDay(at, zone)
  const known = remembered.get(expiry)?.get(zone)?.get(day.number)
  if (known !== undefined) return known
  const expiresAt = startOfDay(firstUnusableDay(day, expiry), zone)
  remember(expiry, zone, day.number, expiresAt)
  return expiresAt
}

const firstUnusableDay = (day: CalendarDay, expiry: Exclude<Expiry, { kind: 'never' }>): string => {
  const earned = dayjs.utc(day.text)
  switch (expiry.kind) {
    case 'days':
      return earned.add(expiry.days, 'day').format('YYYY-MM-DD')
    case 'months':
      return earned.add(expiry.months, 'month').format('YYYY-MM-DD')
    case 'monthEnd':
      return earned.startOf('month').add(expiry.months + 1, 'month').format('YYYY-MM-DD')
    case 'inactivity':
      return earned.add(expiry.days ?? 0, 'day').add(expiry.months ?? 0, 'month').format('YYYY-MM-DD')
    case 'yearEnd':
      return `${String(earned.year() + expiry.years + 1)}-01-01`
  }
}

/** By the rule itself (a published programme never changes), then by zone and day of earning. */
const remembered = new WeakMap<Expiry, Map<string, Map<number, number>>>()
const DAYS_REMEMBERED = 5000

const remember = (expiry: Expiry, zone: string, day: number, expiresAt: number): void => {
  const zones = remembered.get(expiry) ?? new Map<string, Map<number, number>>()
  const days = zones.get(zone) ?? new Map<number, number>()
  if (days.size >= DAYS_REMEMBERED) days.clear()
  remembered.set(expiry, zones.set(zone, days.set(day, expiresAt)))
}
