/** Stored records. Ids are computable from the request that makes them. */
import type { Doc } from './port/store'
import type { StageStanding } from './record/stage'

export type { BirthdayRelation, BudgetRoom, EarnCount, Earned, EarnFacts, EarnPeriod, EarnStep } from './earning'
export type * from './order'
export type * from './tender'
export type * from './record/account'
export type * from './record/follower'
export type * from './record/activity'
export type * from './record/adjustment'
export type * from './record/application'
export type * from './record/approval'
export type * from './record/audit'
export type * from './record/counter'
export type * from './record/benefit'
export type * from './record/coupon'
export type * from './record/coupon-code'
export type * from './record/duplicate'
export type * from './record/card'
export type * from './record/entry'
export type * from './record/event'
export type * from './record/import'
export type * from './record/job'
export type * from './record/occasion'
export type * from './record/stage'
export type * from './record/session'
export type * from './record/store-day'
export type * from './record/stored'
export type * from './record/tier'
export type * from './record/till'
export type * from './record/merge'
export type * from './record/message'
export type * from './record/campaign'
export type * from './record/dry-run'
export type * from './record/push'
export type * from './record/draw'
export type * from './record/gift'
export type * from './record/picture'
export type * from './record/unit'
export type * from './record/visit'
export type { LiveRecord, ProgrammeRecord, VersionMoment } from './programme-record'

export interface StoreRecord extends Doc {
  name: string
  city: string
  address: string
  phone: string
  closedAt: number | null
  /** The region it belongs to, for people who look after several stores. */
  region?: string
  /** The chain's own digits for it, printed in card numbers that carry them. */
  digits?: string
  /** Its name in English, for pages that speak it. */
  nameEn?: string
  /** Counts what was changed at the desk; left out: nothing yet. */
  revision?: number
  /** The latest change and what it asked, so that a repeat is known. */
  deed?: { reference: string; asked: string }
}

export type StaffState = 'invited' | 'active' | 'suspended' | 'left'

export interface StaffMoveNote {
  move: 'invite' | 'accept' | 'change' | 'suspend' | 'reinstate' | 'leave'
  at: number
  by: string
  role: string
  reason: string | null
}

/** What a person who left held, handed over. */
export interface HandedOver {
  tasks: number
  drafts: number
  pushes: number
}

export interface StaffRecord extends Doc {
  name: string
  /** A role of the table. */
  role: string
  /** Where a person belongs; how far beyond it they act is their role's to say. */
  store: string
  /** Digest of the WeChat identity that may act as this person; null: nobody accepted yet, or the person left. */
  identity: string | null
  /** Left out: active. */
  state?: StaffState
  /** Which of the codes of invitation works. */
  invitation?: number
  /** Id of whoever made that code. */
  invitedBy?: string
  /** Who took over from a person that left. */
  handedTo?: string
  /** What happened to them, newest last; 32 at most. */
  moves?: StaffMoveNote[]
  /** The latest move and what it asked, so that a repeat is known. */
  deed?: { reference: string; asked: string }
}

/** A printed code: `_id` is the scene without its check character. */
export interface SceneRecord extends Doc {
  store: string
  staff: string | null
  campaign: string | null
  expiresAt: number | null
}

export interface SettingRecord extends Doc {
  value: number
}

export interface UniqueRecord extends Doc {
  /** What holds the name: a member's or a staff person's id. */
  owner: string
  /** Number of the sub-card by which it leads to its owner; left out for the owner's own names. */
  card?: string
}

export interface MemberRecord extends Doc {
  reference: string
  /** Digest of the WeChat identity; null for a member who was entered by staff or replay. */
  identity: string | null
  name: string
  /** The name that the join was asked with; a repeat is known by it. */
  joinedName: string
  phone: string | null
  phoneTail: string | null
  /** The card's number in the records that this one was imported from; it leads here too. */
  oldCard?: string
  birthday: string | null
  /** The day of the wedding, whose anniversary may be kept. */
  wedding?: string | null
  gender: 'female' | 'male' | null
  size: string | null
  cardNumber: string
  joinedAt: number
  programmeVersion: number
  source: {
    store: string
    staff: string | null
    campaign: string | null
    scene: string | null
    /** The member who introduced this one. */
    referrer?: string
    /** Digest of what the app knows the device by. */
    device?: string
  }
  /** The same as `source.referrer`, for the index. */
  introducer?: string
  terms: string
  marketing: { agreed: boolean; at: number }
  /** Since when the official account is followed; null or left out: it is not. */
  followsSince?: number | null
  /** Whom a manager named as the adviser; else it is who introduced the member. */
  adviser?: string
  /** The next day that may be one of the member's dates, days since 1970-01-01; null: none is kept any more. */
  occasionDue?: number | null
  /** The stage that was entered last; left out until it was told for the first time. */
  stage?: StageStanding
  /** The next day on which the stage may be another, days since 1970-01-01; null: time alone changes it no more. */
  stageDue?: number | null
  /** The last day on which the card was opened. */
  seenDay?: number
  /** The group unit whose staff list the member came by. */
  unit?: string
  /** Numbers of the sub-cards, lost ones included; those that were taken away are not. */
  subCards?: string[]
  /** The member this one was merged into; every name of it leads there. */
  merged?: { into: string; at: number }
  /** All members that were merged into this one, through others too; eight at most. */
  absorbed?: string[]
  /** The latest changes to this record and what they asked, newest last, so that a late repeat changes nothing. */
  applied: { reference: string; asked: Record<string, string | boolean> }[]
}

export interface NonceRecord extends Doc {
  expiresAt: number
  /** Digest of the message it came with, where the signature leaves the message out. */
  body?: string
}
