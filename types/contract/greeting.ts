import type { Occasion, Words } from '../programme'

/** What home greets with around a date of the member's own: care first, what it brings second. */
export interface GreetingView {
  occasion: string
  on: Occasion['on']
  /** Days until the date: 0 on it, less than 0 after it. */
  inDays: number
  coupon: { coupon: string; name: Words; lastDay: string } | null
  /** The person of the chain who signs; null: the brand does. */
  from: string | null
}
