/** Rights that come with a tier. */
import type { Words } from './word'

/** Calendar periods in the programme's zone; weeks begin on Monday. */
export type UsePeriod = 'day' | 'week' | 'month' | 'year' | 'lifetime'

interface AnyBenefit<K extends string> {
  id: string
  kind: K
  name: Words
  /** Name of an icon. */
  icon?: string
  /** Tiers that have it. */
  tiers: string[]
}

/** A service or a gift that may be had so many times in each period: two free hems a year, one gift a month. */
export type CountedBenefit = AnyBenefit<'counted'> & { per: UsePeriod; count: number }

export type Benefit = CountedBenefit
