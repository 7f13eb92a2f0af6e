/** A member's account: what every writer of points passes through. */
import type { EarnCount } from '../earning'
import type { ActivityStanding } from './activity'
import type { Doc } from '../port/store'

/** Points that expire together. */
export interface Lot {
  /** Epoch milliseconds of the first moment they are unusable; null: never. */
  expiresAt: number | null
  points: number
}

/** Earned points that are held back together. */
export interface PendingLot extends Lot {
  /** The first moment they are usable, unless their order is completed before. */
  releaseAt: number
}

export interface WalletStanding {
  /** Spendable points: the sum of the open lots. */
  balance: number
  /** Owed points, from reversals that found nothing left; later earning repays it first. */
  debt: number
  lots: Lot[]
  /** Lots that expired unspent, newest last, bounded: a refund takes back from here what nobody could use any more. */
  expired: Lot[]
  /** Soonest first, not in the balance; only there while some are held back. */
  pending?: PendingLot[]
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
  /** Up to 92 days before those, which a review in its grace may still ask for; only there when there are any. */
  earlier?: DayActivity[]
  /** What is kept of the largest orders, largest first; eight are remembered, so refunds can be followed. */
  largest: { order: string; receivedFen: number }[]
  /** Points earned ever, by wallet, less those taken back. */
  lifetime?: Record<string, number>
  /** Only there when somebody was introduced; those whose first order went back are taken off again. */
  referrals?: ReferralDay[]
}

/** How a member came to stand in a tier, or to leave it. */
export type TierMove =
  /** Its conditions were met. */
  | 'reached'
  /** Staff entered an application. */
  | 'entered'
  | 'granted'
  /** What it takes to stay was not met at the review. */
  | 'review'
  /** It was met after all: an order of the period came late. */
  | 'kept'
  | 'byHand'
  /** A track's tier whose conditions no longer hold. */
  | 'unmet'

export interface TierChange {
  at: number
  /** Null: outside a track. */
  from: string | null
  to: string | null
  how: TierMove
}

/** A period that ends with a review; days since 1970-01-01, both included. */
export interface TierPeriod {
  /** The day on which the tier was entered. */
  anchor: number
  from: number
  to: number
  /** The last day on which what is missing may still be made up; only there in a grace period. */
  graceTo?: number
}

/** Where a member stands in one ladder. What is left out is not the case. */
export interface LadderStanding<Id extends string | null = string | null> {
  id: Id
  since: number
  /** The tier whose conditions are met and which staff may enter on application. */
  eligible: { id: string; since: number } | null
  review?: TierPeriod
  /** The tier whose rights are the member's until the next order that is paid at or after this moment. */
  before?: { id: Id; at: number }
  /**
   * The tier that was left last: up to which day and with which largest orders it was had, and its period where a review
   * took it.
   */
  left?: { id: string; since: number; day: number; largest: string[]; period?: TierPeriod }
  /** An application that staff has not decided on. */
  applied?: { id: string; at: number; application: string }
  /** The latest changes, newest last; eight are remembered. */
  changes?: TierChange[]
}

export interface TrackStanding extends LadderStanding {
  track: string
}

export interface TierStanding extends LadderStanding<string> {
  /** Tracks that something is known of. */
  tracks?: TrackStanding[]
}

/** Something that was granted to a member: following the account, an event attended, a card product bought. */
export interface GrantFact {
  /** `follow`, or `card:<product>`. */
  id: string
  times: number
  /** The latest time. */
  at: number
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
  /** Only there when something was done. */
  activity?: ActivityStanding
  /** Coupons the member was ever given, by template; only there when there were any. */
  coupons?: Record<string, number>
  /** 32 at most. */
  grants?: GrantFact[]
  /** When card years begin to count: joining, or the issue of the card. */
  cardFrom?: number
  /** Mirrors for indexes: when the next lot expires (null: none), and recency. */
  nextExpiryAt: number | null
  /** When the next review or the end of a grace period is due; null: none. */
  nextReviewAt?: number | null
  /** When the next held points are released; only there once some were held. */
  nextReleaseAt?: number | null
  lastOrderAt: number | null
  /** The last day on which the member did something besides orders, days since 1970-01-01 in the programme's zone. */
  doingDay?: number
  /** The member this one was merged into: nothing is written here any more, all goes to that account. */
  mergedInto?: string
}
