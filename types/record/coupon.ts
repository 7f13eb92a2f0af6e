/** Coupons that members hold. */
import type { Doc } from '../port/store'

export type CouponState = 'usable' | 'held' | 'used' | 'expired' | 'withdrawn'

/** Set aside at a till for one order that is not paid yet; over by itself at `until`. */
export interface CouponHold {
  /** `<source>:<number>` of the order. */
  order: string
  store: string
  at: number
  until: number
}

/** `_id` = the code without blanks. */
export interface CouponRecord extends Doc {
  member: string
  template: string
  /** The version whose template it follows. */
  programmeVersion: number
  state: CouponState
  /** By what it came: `rule`, `campaign`, `staff`, `exchange`, `import`, with the reference of that. */
  source: {
    kind: 'rule' | 'campaign' | 'staff' | 'exchange' | 'import'
    reference: string
    /** Id of the rule of its programme that gave it. */
    rule?: string
    /** Of a coupon given by hand: why, in words that the member reads. */
    reason?: string
  }
  issuedAt: number
  /** The first moments at which it can be used, and no more. */
  validFrom: number
  expiresAt: number
  hold: CouponHold | null
  used: { order: string | null; store: string; staff: string | null; at: number; offFen: number } | null
  withdrawn: { at: number; staff: string | null; reason: string } | null
}
