/** What earns points besides orders, and how points are put right by hand. */
import type { EarnCap } from './earn'
import type { Condition, Words } from './word'

interface AnyActivity<K extends string> {
  id: string
  kind: K
  wallet: string
  name: Words
  /** For each time, in the wallet's smallest unit. */
  points: number
  /** Without it the rule holds for every member at every time. */
  when?: Condition
  /** By day, week, month or lifetime. */
  caps?: EarnCap[]
  /** Points at most that the rule gives to all members together on one calendar day. */
  dailyBudget?: number
}

/** More points on the n-th day of a streak of sign-ins; `repeats`: on every n-th day. A missed day ends the streak. */
export interface Streak {
  day: number
  points: number
  repeats: boolean
}

/** Once a calendar day. */
export type SignInRule = AnyActivity<'signIn'> & { streaks?: Streak[] }
/** Once, when every field that the programme asks is filled. */
export type ProfileRule = AnyActivity<'profile'>
/** Once an order, until so many days after it was paid. `takenBack`: when the whole order goes back. */
export type ReviewRule = AnyActivity<'review'> & { withinDays: number; takenBack: boolean }
export type ShareRule = AnyActivity<'share'> & { timesADay: number }
/** Once, for the survey of this id. */
export type SurveyRule = AnyActivity<'survey'> & { survey: string }
/** For the first order of a member that one introduced; taken back when the order keeps less than the least amount. */
export type ReferralRule = AnyActivity<'referral'> & { minimumFen: number; timesAMonth: number }
/** The same for the member who was introduced. */
export type ReferredRule = AnyActivity<'referred'> & { minimumFen: number }
/** Once ever, for following the official account; leaving it takes nothing back. */
export type FollowRule = AnyActivity<'follow'>
/** Once, for coming to the event of this code; days are inclusive. */
export type AttendanceRule = AnyActivity<'attendance'> & { event: string; from: string; to: string }

export type ActivityRule =
  | SignInRule
  | ProfileRule
  | ReviewRule
  | ShareRule
  | SurveyRule
  | ReferralRule
  | ReferredRule
  | FollowRule
  | AttendanceRule

/** What one role may give or take by hand in one wallet; more than `atOnce` needs a manager's approval. */
export interface AdjustmentLimit {
  /** A role of the table. */
  role: string
  wallet: string
  /** Smallest units of one adjustment, and of all that one person makes on a calendar day. */
  atOnce: number
  perDay: number
}
