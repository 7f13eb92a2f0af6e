import type * as z from 'zod'
import type { ActivityRule, Programme, Words } from '../../../types/programme'
import type { AccountRecord, ActivityFacts, EarnStep, MemberRecord, OrderRecord } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'

export type ActivityOf<K extends ActivityRule['kind']> = Extract<ActivityRule, { kind: K }>

/** What somebody does or asks whether to do. */
export interface Doing {
  activity: ActivityRule['kind']
  /** Survey, event, order or member that it is about. */
  subject: string | null
}

/** What it is judged by; `account` is settled. */
export interface ActivityGround {
  programme: Programme
  member: MemberRecord
  account: AccountRecord
  /** The calendar day in the programme's zone, as days since 1970-01-01. */
  day: number
  now: number
  /** The order that it is about; null: none, or not the member's. */
  order: OrderRecord | null
}

/** Points of one time before multipliers and caps, with the steps that led to them. */
export interface MadePoints {
  points: number
  steps: EarnStep[]
}

/** One thing that earns besides orders: its name, sentence with holes, its arguments' shape, and its functions. */
export interface ActivityKind<K extends ActivityRule['kind']> {
  kind: K
  sentence: Words
  schema: z.ZodType<ActivityOf<K>>
  /** Whether the rule is for this subject; without it for every one. */
  answers?: (rule: ActivityOf<K>, subject: string | null) => boolean
  /** Why it cannot be done now, with figures; null: it can. */
  objection: (rule: ActivityOf<K>, ground: ActivityGround, subject: string | null) => Refusal | null
  make: (rule: ActivityOf<K>, facts: ActivityFacts) => MadePoints
}

/** The points of the rule, once. */
export const once = ({ id, points }: ActivityRule): MadePoints => ({
  points,
  steps: [{ kind: 'rule', by: id, before: 1, after: points, ratio: { numerator: points, denominator: 1 } }],
})
