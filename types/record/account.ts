/** A member's account: what every writer of points passes through. */
import type { EarnCount } from '../earning'
import type { Doc } from '../port/store'

/** Points that expire together. */
export interface Lot {
  /** Epoch milliseconds of the first moment they are unusable; null: never. */
  expiresAt: number | null
  points: number
}

export interface WalletStanding {
  /** Spendable points: the sum of the open lots. */
  balance: number
  /** Owed points, from reversals that found nothing left; later earning repays it first. */
  debt: number
  lots: Lot[]
  /** Lots that expired unspent, newest last, bounded: a refund takes back from here what nobody could use any more. */
  expired: Lot[]
  earned: number
}

/** One day of the member's doings in the programme's zone; kept for 366 days. Net of refunds. */
export interface DayActivity {
  /** Days since 1970-01-01 in the programme's calendar. */
  day: number
  orders: number
  receivedFen: number
  points: Record<string, number>
}

/** Members introduced, by the day on which they counted; `day` 0: all that lie more than a year before the newest. */
export interface ReferralDay {
  day: number
  count: number
}

export interface Stats {
  orders: number
  receivedFen: number
  refundedOrders: number
  firstOrderAt: number | null
  lastOrderAt: number | null
  days: DayActivity[]
  /** What is kept of the largest orders, largest first; eight are remembered, so refunds can be followed. */
  largest: { order: string; receivedFen: number }[]
  /** Only there when somebody was introduced; those whose first order went back are taken off again. */
  referrals?: ReferralDay[]
}

export interface TierStanding {
  id: string
  since: number
  /** The tier whose conditions are met and which staff may enter on application. */
  eligible: { id: string; since: number } | null
}

/** The document every writer of a member's points passes through; a cache that replay recomputes. */
export interface AccountRecord extends Doc {
  /** Number of the last event; every order, refund, expiry and tier change takes the next. */
  sequence: number
  wallets: Record<string, WalletStanding>
  stats: Stats
  tier: TierStanding
  /** What rules gave that are counted by period; only there when a rule is. */
  counts?: EarnCount[]
  /** Coupons the member was ever given, by template; only there when there were any. */
  coupons?: Record<string, number>
  /** Mirrors for indexes: when the next lot expires (null: none), and recency. */
  nextExpiryAt: number | null
  lastOrderAt: number | null
  /** The member this one was merged into: nothing is written here any more, all goes to that account. */
  mergedInto?: string
}
