import type { Words } from '../programme/word'

/** Refusals about coupons. `coupon` is its code, `name` and `scope` the words on it. */
export interface CouponRefusals {
  /** What it takes off now is not what the caller was shown. */
  'coupon.amount': { coupon: string; name: Words; offFen: number; askedFen: number }
  /** A code that somebody else has claimed: whose is not told. */
  'coupon.claimed': { text: string; at: number }
  'coupon.early': { coupon: string; name: Words; validFrom: number }
  'coupon.expired': { coupon: string; name: Words; expiredAt: number }
  /** Too many wrong codes on one day; `again`: when it may be tried again. */
  'coupon.guesses': { wrong: number; perDay: number; again: number }
  'coupon.held': { coupon: string; name: Words; store: string; since: number; until: number }
  /** A code that was imported before. */
  'coupon.known': { text: string; importedAt: number }
  'coupon.limit': { name: Words; perMember: number; has: number }
  'coupon.minimum': { coupon: string; name: Words; scope: Words; minimumFen: number; hasFen: number; shortFen: number }
  'coupon.mistyped': { field: string; rule: string }
  /** Held by somebody else: whose is not told. */
  'coupon.others': { coupon: string; rule: string }
  /** Not to be given away. */
  'coupon.personal': { coupon: string; name: Words }
  /** It costs other points than the caller was shown. */
  'coupon.price': { name: Words; points: number; askedPoints: number }
  /** A code that stands in an earlier row of its batch. */
  'coupon.repeated': { text: string; row: number }
  'coupon.scope': { coupon: string; name: Words; scope: Words }
  'coupon.soldOut': { name: Words; total: number }
  /** Not together with that other one. */
  'coupon.stack': { coupon: string; name: Words; other: string; otherName: Words }
  'coupon.unknown': { field: string; rule: string }
  'coupon.used': { coupon: string; name: Words; at: number; store: string; offFen: number }
  'coupon.withdrawn': { coupon: string; name: Words; at: number; reason: string }
}
