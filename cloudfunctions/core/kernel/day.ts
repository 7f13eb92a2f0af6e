import { textOfDay, wallTime } from './zone'

const DAY_MS = 86_400_000
/** Days remembered before all are forgotten; asking the platform for a zone's clock costs more than all the rest. */
const REMEMBERED = 20_000

/** A day of a zone's calendar: from `start` up to, not including, `end`. */
export interface CalendarDay {
  /** Days since 1970-01-01. */
  number: number
  text: string
  start: number
  end: number
}

const remembered = new Map<string, CalendarDay[]>()

/** The calendar day that a moment lies in. The same for the same arguments; what was worked out once is kept. */
export const calendarDay = (at: number, zone: string): CalendarDay => {
  const key = `${zone} ${String(Math.floor(at / DAY_MS))}`
  const known = remembered.get(key)
  const found = known?.find(({ start, end }) => start <= at && at < end)
  if (found) return found
  const day = workOut(at, zone)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(key, [...(known ?? []), day])
  return day
}

/** The first moment of the n-th day since 1970-01-01 in a zone. */
export const startOfDayNumber = (number: number, zone: string): number => {
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
  return { number, text: textOfDay(number), start, end }
}
