import type { JobSchedule } from '../../../types/record'
import { startOfDayNumber } from './day'
import { civilOfDay, daysFromCivil, wallTime } from './zone'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The moment at which clocks in a zone show a minute of a counted day; on a day without that minute, an hour beside it. */
export const momentOn = (day: number, minute: number, zone: string): number => {
  const guess = startOfDayNumber(day, zone) + minute * MINUTE_MS
  const shown = wallTime(guess, zone) - day * DAY_MS
  return guess + minute * MINUTE_MS - shown
}

/** The first day after `day` that a schedule names. What runs every time has its round every day. */
export const roundAfter = (schedule: JobSchedule, day: number): number => {
  if (schedule.every !== 'month') return day + 1
  const next = civilOfDay(day + 1)
  const month = next.day > schedule.on ? next.month + 1 : next.month
  return daysFromCivil(next.year + (month > 12 ? 1 : 0), month > 12 ? 1 : month, schedule.on)
}

/** When the round of a day is due. */
export const roundAt = (schedule: JobSchedule, day: number, zone: string): number =>
  momentOn(day, schedule.every === 'tick' ? 0 : schedule.at, zone)
