import type { Doc } from '../port/store'

/** An occasion that was kept. `_id` = `<occasion>/<year>/<member>`: once a year, whatever becomes of the date meanwhile. */
export interface OccasionRecord extends Doc {
  member: string
  occasion: string
  programmeVersion: number
  /** The day it fell on, days since 1970-01-01, and when it was kept. */
  day: number
  at: number
  /** The coupon it brought; null: none, and `refusal` says why where there should have been one. */
  coupon: string | null
  refusal: string | null
  /** The greeting that was queued; null where the day was too long past, or the programme has none. */
  message: string | null
}
