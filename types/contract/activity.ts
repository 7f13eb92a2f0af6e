import type { Words } from '../programme'
import type { ActivityAnswer, ActivityName, AdjustAnswer, RequestState } from '../record'
import type { Refusal } from '../refusal'

export type { ActivityAnswer, AdjustAnswer }

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

/** What somebody asked to adjust beyond what they may do alone. */
export interface AdjustmentView {
  request: string
  member: string
  name: string
  wallet: string
  points: number
  reason: string
  askedBy: { staff: string; name: string }
  askedAt: number
  state: RequestState
  decidedAt: number | null
  decidedBy: string | null
  note: string | null
}

export interface StaffActivityContract extends Record<string, { input: unknown; output: unknown }> {
  /** Above 0 to give, below 0 to take. Beyond what the role may do alone it becomes a request. */
  'points.adjust': { input: { member: string; wallet: string; points: number; reason: string }; output: AdjustAnswer }
  /** Of the caller's store, oldest first; open ones when no state is named. */
  'adjustment.list': {
    input: { state?: RequestState; after?: string; limit?: number }
    output: { rows: AdjustmentView[]; next: string | null }
  }
  /** `note`: why it is refused; not needed for approval. */
  'adjustment.decide': { input: { request: string; approve: boolean; note?: string }; output: AdjustAnswer }
  /** Enters that a member came to an event. */
  'attendance.enter': { input: { member: string; event: string }; output: ActivityAnswer }
}
