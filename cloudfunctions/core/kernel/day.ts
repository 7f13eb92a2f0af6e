import { civilOfDay, textOfDay, wallTime } from './zone'

const DAY_MS = 86_400_000
/** Days remembered of a zone before all are forgotten; asking the platform for a zone's clock costs more than all the rest. */
const REMEMBERED = 20_000

/** A day of a zone's calendar: from `start` up to, not including, `end`. */
export interface CalendarDay {
  /** Days since 1970-01-01. */
  number: number
  text: string
  year: number
  month: number
  /** Of the month. */
  day: number
  /** 1 for Monday to 7 for Sunday. */
  weekday: number
  start: number
  end: number
}

const remembered = new Map<string, Map<number, CalendarDay[]>>()

/** The calendar day that a moment lies in. The same for the same arguments; what was worked out once is kept. */
export const calendarDay = (at: number, zone: string): CalendarDay => {
  const days = remembered.get(zone) ?? new Map<number, CalendarDay[]>()
  const key = Math.floor(at / DAY_MS)
  const known = days.get(key) ?? []
  for (const day of known) if (day.start <= at && at < day.end) return day
  const day = workOut(at, zone)
  if (days.size >= REMEMBERED) days.clear()
  remembered.set(zone, days.set(key, [...known, day]))
  return day
}

const starts = new Map<string, Map<number, number>>()

/** The first moment of the n-th day since 1970-01-01 in a zone; worked out once, like the days themselves. */
export const startOfDayNumber = (number: number, zone: string): number => {
  const days = starts.get(zone) ?? new Map<number, number>()
  const known = days.get(number)
  if (known !== undefined) return known
  const start = firstMoment(number, zone)
  if (days.size >= REMEMBERED) days.clear()
  starts.set(zone, days.set(number, start))
  return start
}

const firstMoment = (number: number, zone: string): number => {
  const midnight = number * DAY_MS
  const offsets = [midnight - DAY_MS, midnight + DAY_MS].map((near) => wallTime(near, zone) - near)
  const moments = offsets.map((offset) => midnight - offset).sort((a, b) => a - b)
  // Where clocks go back over midnight the day begins with its first; where they leap over it, where they land.
  return moments.find((moment) => shownDay(moment, zone) === number) ?? midnight - (offsets[0] ?? 0)
}

const shownDay = (at: number, zone: string): number => Math.floor(wallTime(at, zone) / DAY_MS)

const workOut = (at: number, zone: string): CalendarDay => {
  const number = shownDay(at, zone)
  const [start, end] = [startOfDayNumber(number, zone), startOfDayNumber(number + 1, zone)]
  return { number, text: textOfDay(number), ...civilOfDay(number), weekday: weekdayOf(number), start, end }
}

/** The weekday of a counted day: 1 for Monday to 7 for Sunday. Day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1
