/** What is kept of doings besides orders. */
import type { Earned, EarnFacts } from '../earning'
import type { WalletChange } from '../order'
import type { Doc } from '../port/store'
import type { ActivityRule } from '../programme'

export type ActivityName = ActivityRule['kind']

/** What was true when it was done and cannot be told from it later. */
export type ActivityFacts = Pick<EarnFacts, 'tier' | 'birthday' | 'balances' | 'counts' | 'rooms'> & {
  /** Sign-ins without a gap, this one included; 0 where it is no sign-in. */
  streak: number
  /** Members introduced in this calendar month before this one. */
  referrals: number
}

export interface ActivityDetail {
  activity: ActivityName
  /** Survey, event, order or member that it is about. */
  subject: string | null
  facts: ActivityFacts
  earned: Earned[]
  /** An order that keeps less than this takes it back. */
  takenBack: { order: string; belowFen: number } | null
}

/** Points of an earlier activity that go because its order did. */
export interface TakeBackDetail {
  activity: ActivityName
  /** Reference of the event that gave them, and the day on which it counted. */
  of: string
  day: number
  earned: Earned[]
}

/** What an account keeps of them. */
export interface ActivityStanding {
  /** `days`: the latest ones, as days since 1970-01-01. */
  signIns?: { last: number; streak: number; days: number[] }
  shares?: { day: number; times: number }
}

/** Marks what is done once, `_id` = `<member>:<doing>`, with the event that did it. */
export interface DoneRecord extends Doc {
  member: string
  doing: string
  reference: string
  at: number
}

/** What whoever did it is told; kept for a repeat. */
export interface ActivityAnswer {
  activity: ActivityName
  subject: string | null
  wallets: WalletChange[]
  tier: string
  signIn: {
    today: boolean
    /** Days without a gap up to today, or to yesterday while today is open. */
    streak: number
    /** This month's days, `YYYY-MM-DD`. */
    days: string[]
    next: { day: number; inDays: number; wallet: string; points: number } | null
  } | null
}

interface AnySequel<K extends string> extends Doc {
  kind: K
  /** Null: nothing is open. */
  dueAt: number | null
  /** Counts up with every reason to look again, so that a look that came before it closes nothing. */
  turn: number
}

/**
 * What follows from an order besides its own commit: a reward for introducing its buyer, taking back what its review gave,
 * coupons that it brings, or what campaigns make of it. `_id` = `<kind>:<order>`.
 */
export type OrderSequel = AnySequel<'review' | 'referral' | 'coupon' | 'campaign' | 'stage'> & { order: string }

/** Coupons that joining, a complete profile or a tier brings a member. `_id` = `<kind>:<member>`, or `tier:<member>:<tier>`. */
export type MemberSequel = AnySequel<'join' | 'profile' | 'tier'> & {
  member: string
  programmeVersion: number
  tier: string | null
}

export type SequelRecord = OrderSequel | MemberSequel
