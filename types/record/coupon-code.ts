/** Codes made elsewhere, each good for one coupon. */
import type { Doc } from '../port/store'

/** `_id` = the code without blanks and hyphens, in capitals. */
export interface CouponCodeRecord extends Doc {
  /** What was imported together, and the row it stood in. */
  batch: string
  row: number
  template: string
  importedAt: number
  /** Who has it, since when, and the coupon it became. */
  claimed: { member: string; coupon: string; at: number } | null
}

/** Codes that a member typed on one day and that were none to be had. `_id` = `<member>:<day>`. */
export interface CouponGuessRecord extends Doc {
  wrong: number
}
