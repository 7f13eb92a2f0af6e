import type { FestivalCall } from '../../../types/programme'
import type { CampaignSchedule } from '../../../types/record'
import { civilOfDay, daysFromCivil, startOfDayNumber, textOfDay, weekdayOf } from '../kernel'
import { isFestival } from './lunar'

const MINUTE_MS = 60_000

/** Whether a schedule runs on a counted day. In months without such a date it runs on their last day. */
export const runsOn = (schedule: CampaignSchedule, day: number): boolean => {
  const { year, month, day: monthDay } = civilOfDay(day)
  switch (schedule.every) {
    case 'once':
      return textOfDay(day) === schedule.day
    case 'week':
      return weekdayOf(day) === schedule.weekday
    case 'month':
      return monthDay === Math.min(schedule.monthDay, lastOf(year, month))
    case 'year':
      return month === schedule.month && monthDay === Math.min(schedule.monthDay, lastOf(year, month))
    case 'festival':
      return isFestival(schedule.festival, day + schedule.daysBefore)
  }
}

/** Whether a festival of every year is on a counted day. */
export const festivalOn = (on: FestivalCall['on'], day: number): boolean =>
  'lunar' in on ? isFestival(on.lunar, day) : runsOn({ every: 'year', ...on, minute: 0 }, day)

const lastOf = (year: number, month: number): number => civilOfDay(daysFromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1).day

/** The first moment of its run on a day. */
export const runAt = ({ minute }: CampaignSchedule, day: number, zone: string): number =>
  startOfDayNumber(day, zone) + minute * MINUTE_MS

/** Counted days from the first to the last, both included, on which it runs; at most `most` of them, the earliest. */
export const runDays = (schedule: CampaignSchedule, first: number, last: number, most: number): number[] => {
  const days: number[] = []
  for (let day = first; day <= last && days.length < most; day += 1) if (runsOn(schedule, day)) days.push(day)
  return days
}
