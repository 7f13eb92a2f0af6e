import type { Occasion } from '../../../types/programme'
import type { MemberRecord } from '../../../types/record'
import { civilOfDay, dayNumber, daysFromCivil } from '../kernel'
import { leap } from './birthday'

type Dated = Pick<MemberRecord, 'birthday' | 'joinedAt' | 'wedding'>

interface MonthDay {
  month: number
  day: number
}

/** The dates that a member keeps, by what they are. */
const datesOf = ({ birthday, joinedAt, wedding }: Dated, zone: string): Record<Occasion['on'], MonthDay | null> => ({
  birthday: monthDayOf(birthday),
  joining: civilOfDay(dayNumber(joinedAt, zone)),
  wedding: monthDayOf(wedding),
})

const monthDayOf = (date: string | null | undefined): MonthDay | null => {
  const [, month, day] = (date ?? '').split('-').map(Number)
  return month && day ? { month, day } : null
}

/** The day from which on there are anniversaries; null: a date of birth has none before it. */
const begunOn = (on: Occasion['on'], { joinedAt, wedding }: Dated, zone: string): number | null => {
  if (on === 'joining') return dayNumber(joinedAt, zone)
  const [year, month, day] = on === 'wedding' ? (wedding ?? '').split('-').map(Number) : []
  return year && month && day ? daysFromCivil(year, month, day) : null
}

/** Whether a date falls on a counted day. */
const fallsOn = ({ month, day }: MonthDay, today: number, leapDay: Occasion['leapDay']): boolean => {
  const { year } = civilOfDay(today)
  if (month !== 2 || day !== 29 || leap(year)) return daysFromCivil(year, month, day) === today
  return today === (leapDay === 'feb28' ? daysFromCivil(year, 2, 28) : daysFromCivil(year, 3, 1))
}

/** What a member keeps on a counted day. The day of joining, or of the wedding, is no anniversary of it. */
export const occasionsOn = (occasions: readonly Occasion[], member: Dated, today: number, zone: string): Occasion[] => {
  const dates = datesOf(member, zone)
  return occasions.filter(({ on, leapDay }) => {
    const date = dates[on]
    return date !== null && fallsOn(date, today, leapDay) && today > (begunOn(on, member, zone) ?? -Infinity)
  })
}

/**
 * The first day from `from` on that may be one of a member's dates, whatever the programme keeps: so that one published
 * later finds everybody. A date of 29 February has both days beside it in other years.
 */
export const nextDate = (member: Dated, from: number, zone: string): number => {
  const { year } = civilOfDay(from)
  const days = Object.values(datesOf(member, zone)).flatMap((date) =>
    date === null ? [] : [year, year + 1].flatMap((one) => candidates(date, one)),
  )
  return Math.min(...days.filter((day) => day >= from))
}

const candidates = ({ month, day }: MonthDay, year: number): number[] =>
  month === 2 && day === 29 && !leap(year)
    ? [daysFromCivil(year, 2, 28), daysFromCivil(year, 3, 1)]
    : [daysFromCivil(year, month, day)]
