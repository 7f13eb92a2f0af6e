import type { LunarFestival } from '../../../types/record'
import { daysFromCivil } from '../kernel'

/** Month and day of each in the lunar calendar. */
const dates: Readonly<Record<LunarFestival, string>> = {
  springFestival: '1/1',
  lantern: '1/15',
  dragonBoat: '5/5',
  qixi: '7/7',
  midAutumn: '8/15',
  doubleNinth: '9/9',
  laba: '12/8',
}

const DAY_MS = 86_400_000
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })

/**
 * Lunar months whose new moon is within minutes of midnight, where the platform's calendar is a day off: by GB/T 33661-2017
 * the moon of 6 February 2027 is new at 23:56, that of 3 February 2030 at 00:07. All others up to 2050 agree.
 */
const told: readonly { first: number; days: number; month: number }[] = [
  { first: daysFromCivil(2027, 2, 6), days: 30, month: 1 },
  { first: daysFromCivil(2030, 1, 4), days: 30, month: 12 },
  { first: daysFromCivil(2030, 2, 3), days: 29, month: 1 },
]

/** The lunar date of a counted day, `month/day`; a leap month carries a mark that no festival has. */
const lunarOf = (day: number): string => {
  const own = told.find(({ first, days }) => day >= first && day < first + days)
  if (own) return `${String(own.month)}/${String(day - own.first + 1)}`
  const parts = LUNAR.formatToParts(day * DAY_MS)
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('month')}/${of('day')}`
}

/**
 * Whether a counted day is a lunar festival, by the platform's own Chinese calendar (ICU) and, where that is a day off, by
 * the table above. Festivals do not fall into leap months.
 */
export const isFestival = (festival: LunarFestival, day: number): boolean => lunarOf(day) === dates[festival]
