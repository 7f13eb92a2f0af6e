import type { LunarFestival } from '../../../types/record'

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

/** The lunar date of a counted day, `month/day`; a leap month carries a mark that no festival has. */
const lunarOf = (day: number): string => {
  const parts = LUNAR.formatToParts(day * DAY_MS)
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('month')}/${of('day')}`
}

/**
 * Whether a counted day is a lunar festival, by the platform's own Chinese calendar (ICU), which follows GB/T 33661-2017.
 * Festivals do not fall into leap months.
 */
export const isFestival = (festival: LunarFestival, day: number): boolean => lunarOf(day) === dates[festival]
