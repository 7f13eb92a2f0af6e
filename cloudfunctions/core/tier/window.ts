import type { TierCondition } from '../../../types/programme'
import { monthsAfter, monthsBetween, yearStart } from '../kernel'
import { laidBy } from '../programme'
import type { TierGround } from './ground'

/** Days that are looked at, both included; `from` null: everything there ever was. */
export interface Span {
  from: number | null
  to: number
  /** Orders that no longer count for a single purchase. */
  past?: readonly string[]
}

/** From where a member is looked at. */
export interface Sight {
  /** The day by which windows are laid: today, or the last day of a period that is reviewed. */
  day: number
  /** The last day that counts: later than `day` in a grace period alone. */
  to: number
  /** Where a period began, for conditions that ask of it. */
  periodFrom?: number
  /** What lies before this day does not count: the tier was left then. `all`: in windows of days, too. */
  cut?: { from: number; all: boolean; past: readonly string[] }
}

/** The first day of the card year that a day lies in; 29 February begins on the 28th where there is none. */
export const cardYearStart = (cardFrom: number, day: number): number =>
  monthsAfter(cardFrom, Math.floor(monthsBetween(cardFrom, day) / 12) * 12)

/** The days that a condition looks at. */
export const spanOf = (condition: TierCondition, ground: TierGround, sight: Sight): Span => {
  const from = fromOf(condition, ground, sight)
  const { cut, to } = sight
  if (!cut || (from !== null && !cut.all)) return { from, to }
  return { from: Math.max(from ?? cut.from, cut.from), to, past: cut.past }
}

const fromOf = (condition: TierCondition, { cardFrom }: TierGround, { day, periodFrom }: Sight): number | null => {
  if ('days' in condition && condition.days !== undefined) return day - condition.days + 1
  switch (laidBy(condition).within) {
    case 'calendarYear':
      return yearStart(day)
    case 'cardYear':
      return cardYearStart(cardFrom, day)
    case 'period':
      return periodFrom ?? day
    case 'lifetime':
    case undefined:
      return null
  }
}
