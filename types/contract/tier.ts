import type { Tier, TierBenefit, TierKeep, TierTheme, Words } from '../programme'
import type { TierMove } from '../record'
import type { ProgressView, WayView } from './member'

/** One tier as everybody may read of it, with the member's own figures in its conditions. */
export interface TierPlate {
  id: string
  name: Words
  theme: TierTheme
  upgrade: Tier['upgrade']
  rights: 'atOnce' | 'nextOrder'
  any: WayView[]
  /** What it takes to stay; null: it is never reviewed. */
  keep: Pick<TierKeep, 'review' | 'graceDays' | 'noticeDays'> & { any: WayView[] } | null
  /** Those of the tiers below included, where the programme says so. */
  benefits: TierBenefit[]
  /** Members in it when they were last counted; null: nobody has counted yet. */
  members: number | null
}

/** What the member has to do to stay, as far as the review laid out for this period goes. */
export interface KeepView {
  tier: { id: string; name: Words }
  /** Where a review that is not met leads; null: out of the track. */
  below: { id: string; name: Words } | null
  firstDay: string
  lastDay: string
  /** `open`: not met yet; `announced`: not met, and the end is near; `grace`: the period is over, and it can be made up. */
  state: 'met' | 'open' | 'announced' | 'grace'
  /** From which day the member is told what is missing; null: never ahead. */
  noticeFrom: string | null
  /** The last day on which it can be made up; null where there is no grace. */
  graceLastDay: string | null
  any: WayView[]
}

export interface TierChangeView {
  at: number
  from: Words | null
  to: Words | null
  how: TierMove
}

/** Where a member stands in the ladder or in a track. */
export interface LadderView {
  /** Null: the ladder that everybody stands in. */
  track: { id: string; name: Words } | null
  tiers: TierPlate[]
  /** Null: outside the track. */
  own: string | null
  since: number
  /** The tier whose rights are in force now: another one only until the next order after an upgrade. */
  inForce: string | null
  next: ProgressView | null
  keep: KeepView | null
  applied: { tier: string; name: Words; at: number; application: string } | null
  /** Newest first. */
  changes: TierChangeView[]
}

export interface TiersView {
  zone: string
  now: number
  wallets: { id: string; name: Words; scale: number }[]
  ladders: LadderView[]
  /** When members were last counted by tier, and how many there were in all. */
  counted: { at: number; members: number } | null
  rule: { edition: string; version: number; changeNoticeDays: number | null }
}

export interface TierApplicationView {
  application: string
  member: string
  name: string
  cardTail: string
  tier: { id: string; name: Words }
  track: string | null
  appliedAt: number
  /** False when the conditions no longer hold; it can then only be refused. */
  eligible: boolean
}

/** An application beside what the tier asks and what the member has of it now. */
export interface TierApplicationFacts extends TierApplicationView {
  zone: string
  now: number
  wallets: TiersView['wallets']
  phoneMasked: string | null
  joinedAt: number
  /** Who applied at the counter; null: the member did. */
  appliedBy: string | null
  /** The tier the member stands in; null: outside the track. */
  own: Words | null
  /** Ways into the tier with the member's figures; none where the programme has the tier no more. */
  any: WayView[]
}

/** What a review will do to a member unless something is bought: who is to be told what. */
export interface TierNotice {
  member: string
  name: string
  phoneMasked: string | null
  cardTail: string
  keep: KeepView
}

export interface TierMoved {
  member: string
  track: string | null
  tier: string | null
  name: Words | null
}

export interface MemberTierContract extends Record<string, { input: unknown; output: unknown }> {
  'tiers.mine': { input: Record<string, never>; output: TiersView }
  /** Without a store it goes to the one the member joined at. */
  'tier.apply': { input: { tier: string; track?: string; store?: string }; output: { application: string; tier: string } }
  /** Editions of the rules, newest first. */
  'rules.list': {
    input: { before?: number }
    output: { rows: { version: number; edition: string; from: number | null; changes: Words[] }[]; next: number | null }
  }
}

export interface StaffTierContract extends Record<string, { input: unknown; output: unknown }> {
  'tier.apply': { input: { member: string; tier: string; track?: string }; output: { application: string; tier: string } }
  'tier.applications': { input: { after?: string; limit?: number }; output: { rows: TierApplicationView[]; next: string | null } }
  'tier.application': { input: { application: string }; output: TierApplicationFacts }
  /** A refusal needs its reason. */
  'tier.decide': { input: { application: string; enter: boolean; reason?: string }; output: TierMoved & { entered: boolean } }
  'tier.grant': { input: { member: string; tier: string; track?: string; reason?: string }; output: TierMoved }
  /** One step down. */
  'tier.downgrade': { input: { member: string; track?: string; reason?: string }; output: TierMoved }
  /** Members of the caller's store whose tier is going to be lost, the nearest review first. */
  'tier.notices': { input: { after?: string; limit?: number }; output: { rows: TierNotice[]; next: string | null } }
}
