import type { Words } from '../programme'
import type { ActivityAnswer, ActivityName } from '../record'
import type { Refusal } from '../refusal'

export type { ActivityAnswer }

/** One thing that can be done, and whether now. */
export interface ActivityView {
  rule: string
  activity: ActivityName
  name: Words
  wallet: string
  /** Points each time, before multipliers, limits and streaks. */
  points: number
  /** Survey or event; null where there is nothing to choose. */
  subject: string | null
  state: 'open' | 'done' | 'closed'
  /** Why it is not open, with figures; of what waits for somebody else's first order, null. */
  refusal: Refusal | null
}

/** An order that can be reviewed now. */
export interface ReviewableOrder {
  order: string
  number: string
  store: string
  paidAt: number
  receivedFen: number
}

export interface ActivityList {
  activities: ActivityView[]
  signIn: NonNullable<ActivityAnswer['signIn']> | null
  reviewable: ReviewableOrder[]
  /** What the member gives to friends who join; null where nothing is earned by it. */
  referralCode: string | null
}

type Action<Input> = { input: Input; output: ActivityAnswer }

export interface MemberActivityContract extends Record<string, { input: unknown; output: unknown }> {
  'activity.list': { input: Record<string, never>; output: ActivityList }
  'activity.signIn': Action<Record<string, never>>
  'activity.profile': Action<Record<string, never>>
  'activity.follow': Action<Record<string, never>>
  'activity.share': Action<Record<string, never>>
  /** `order`: as `activity.list` gave it. */
  'activity.review': Action<{ order: string; stars: number; text?: string }>
  'activity.survey': Action<{ survey: string }>
  'activity.attend': Action<{ event: string }>
}

export interface StaffActivityContract extends Record<string, { input: unknown; output: unknown }> {
  /** Enters that a member came to an event. */
  'attendance.enter': { input: { member: string; event: string }; output: ActivityAnswer }
}
