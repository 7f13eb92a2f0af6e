import type { Words } from './word'

/** How long the home page speaks of a date of the member's own; 0: not before it, or on the day alone. */
export interface GreetingWindow {
  daysBefore: number
  daysAfter: number
}

/** A date of the member's own that is kept once a year. */
export interface Occasion {
  id: string
  name: Words
  /** `joining`: the anniversary of the card; `wedding`: of the wedding. */
  on: 'birthday' | 'joining' | 'wedding'
  /** Id of the coupon it brings. */
  coupon?: string
  /** Id of the message that greets: care, never selling. */
  message?: string
  /** Where a date of 29 February falls in other years. */
  leapDay: 'feb28' | 'mar1'
}
