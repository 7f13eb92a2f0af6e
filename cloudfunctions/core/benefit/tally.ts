import type { UsePeriod } from '../../../types/programme'
import type { TallyRecord } from '../../../types/record'
import { spanOf } from './period'

/** Days kept in mind: a year, leap day included, so that every period up to a year can be counted. */
export const TALLY_DAYS = 366

export const tallyId = (member: string, of: string): string => `${member}:${of}`

export const emptyTally = (member: string, of: string): TallyRecord => ({
  _id: tallyId(member, of),
  member,
  of,
  ever: 0,
  days: [],
})

/** Uses in the period that `day` lies in. */
export const usedIn = ({ ever, days }: Pick<TallyRecord, 'ever' | 'days'>, per: UsePeriod, day: number): number => {
  const { from, until } = spanOf(per, day)
  if (until === null) return ever
  return days.reduce((sum, one) => (one.day >= from && one.day < until ? sum + one.uses : sum), 0)
}

/** Counts a use on a day (`sign` 1), or takes one of that day back (-1); one that was given on top stands below 0. */
export const counted = (tally: TallyRecord, day: number, sign: 1 | -1): TallyRecord => {
  const uses = (tally.days.find((one) => one.day === day)?.uses ?? 0) + sign
  const others = tally.days.filter((one) => one.day !== day)
  const days = [...others, ...(uses !== 0 ? [{ day, uses }] : [])].sort((a, b) => a.day - b.day)
  const newest = days.at(-1)?.day ?? day
  return { ...tally, ever: tally.ever + sign, days: days.filter((one) => one.day > newest - TALLY_DAYS) }
}
