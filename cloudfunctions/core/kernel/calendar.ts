import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Expiry } from '../../../types/programme'
import { wallTime } from './zone'

dayjs.extend(utc)

const DAY_MS = 86_400_000

/** The calendar day of a moment in a zone, as days since 1970-01-01: a number that can be counted with. */
export const dayNumber = (at: number, zone: string): number => Math.floor(wallTime(at, zone) / DAY_MS)

/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export const dayText = (at: number, zone: string): string => dayjs.utc(wallTime(at, zone)).format('YYYY-MM-DD')

/** A counted day as `YYYY-MM-DD`. */
export const textOfDay = (day: number): string => dayjs.utc(day * DAY_MS).format('YYYY-MM-DD')

/** The weekday of a counted day: 1 for Monday to 7 for Sunday. Day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Minutes that a clock in a zone shows since midnight, 0 to 1,439. */
export const minuteOfDay = (at: number, zone: string): number =>
  Math.floor((((wallTime(at, zone) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000)

/**
 * The first moment of a calendar day (`YYYY-MM-DD`) in a zone, epoch milliseconds. Where clocks go back over midnight
 * the day begins with the first of its two midnights; where they leap over it, with the moment they land on.
 */
export const startOfDay = (day: string, zone: string): number => {
  const midnight = dayjs.utc(day).valueOf()
  const offsets = [midnight - DAY_MS, midnight + DAY_MS].map((near) => wallTime(near, zone) - near)
  const moments = offsets.map((offset) => midnight - offset).sort((a, b) => a - b)
  return moments.find((moment) => dayText(moment, zone) === day) ?? midnight - (offsets[0] ?? 0)
}

/** The last day on which points that expire at `expiresAt` are still usable. */
export const lastUsableDay = (expiresAt: number, zone: string): string => dayText(expiresAt - 1, zone)

/**
 * The first moment at which points earned at `at` are unusable; null for never.
 * `months`: the anniversary's first moment, so the day before it is the last usable one; an anniversary that the month
 * does not have falls on its last day. `days`: n days, the day of earning counted. `yearEnd`: the end of the n-th year
 * after this one.
 */
export const expiryOf = (at: number, expiry: Expiry, zone: string): number | null => {
  const day = dayjs.utc(dayText(at, zone))
  switch (expiry.kind) {
    case 'never':
      return null
    case 'days':
      return startOfDay(day.add(expiry.days, 'day').format('YYYY-MM-DD'), zone)
    case 'months':
      return startOfDay(day.add(expiry.months, 'month').format('YYYY-MM-DD'), zone)
    case 'yearEnd':
      return startOfDay(`${String(day.year() + expiry.years + 1)}-01-01`, zone)
  }
}
