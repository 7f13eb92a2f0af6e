/** Campaigns: live data that shop people make, what members had from them, and who was held out to measure them. */
import type { Doc } from '../port/store'
import type { Condition, LunarFestival, Ratio, UsePeriod, Words } from '../programme'

export type CampaignKind =
  | 'event'
  | 'valueAdded'
  | 'interactive'
  | 'festival'
  | 'theme'
  | 'giveBack'
  | 'commemorative'
  | 'memberDay'
  | 'privateSale'

export type { LunarFestival }

/** On which days it runs; `minute` of the day in the programme's zone from which it does. */
export type CampaignSchedule =
  | { every: 'once'; day: string; minute: number }
  | { every: 'week'; weekday: number; minute: number }
  | { every: 'month'; monthDay: number; minute: number }
  | { every: 'year'; month: number; monthDay: number; minute: number }
  | { every: 'festival'; festival: LunarFestival; daysBefore: number; minute: number }

/** What sets it off for a member; `schedule`: for everybody in its audience on its days. */
export type CampaignTrigger =
  /** A paid order; `when` asks facts of the order and the member. */
  | { on: 'order'; when?: Condition }
  | { on: 'joined' }
  /** One of these tiers was entered. */
  | { on: 'tier'; tiers: string[] }
  | { on: 'stage'; stages: string[] }
  /** Points of a wallet end within so many days. */
  | { on: 'expiring'; wallet: string; days: number }
  /** So many days before the birthday; 0: on it. */
  | { on: 'birthday'; daysBefore: number }
  | { on: 'schedule'; schedule: CampaignSchedule }

export type CampaignReward =
  | { kind: 'points'; wallet: string; points: number }
  /** What the rules of the wallet gave for the order once more, so that it comes to `times` of it; rounded down. */
  | { kind: 'multiplier'; wallet: string; times: Ratio }
  | { kind: 'coupon'; template: string }
  /** A piece of a gift for nothing, to be picked up in a store. */
  | { kind: 'gift'; gift: string }
  /** So many uses more of a benefit that is counted, in the period of the day. */
  | { kind: 'benefit'; benefit: string; uses: number }
  /** Of the programme's templates on campaigns; its holes are filled by what the campaign gives. `agreedOnly`: whoever has not agreed to its kind has no part, not even in the inbox. */
  | { kind: 'message'; template: string; agreedOnly?: boolean }
  /** A call for the member's store. */
  | { kind: 'task'; note: string; dueDays: number }

/** Null: no bound. */
export interface CampaignBudget {
  fen: number | null
  points: number | null
  /** Members served, each time counted. */
  count: number | null
}

export interface CampaignAudience {
  /** Facts of the member; without it everybody. */
  query?: Condition
  /** Whoever fits one of these is left out. */
  exclude: Condition[]
}

/** What a manager says of a campaign. */
export interface CampaignDetails {
  name: Words
  kind: CampaignKind
  trigger: CampaignTrigger
  audience: CampaignAudience
  rewards: CampaignReward[]
  /** From the first moment up to, not including, the other. */
  from: number
  until: number
  /** So many times for one member in each period. */
  frequency: { per: UsePeriod; count: number }
  budget: CampaignBudget
  /** Percent of the audience that gets nothing, so that the effect can be told. */
  holdOutPercent: number
  /** Days after it in which visits and money count for its effect. */
  effectDays: number
  /** Gross profit in percent of money received, for the return on its cost; null: not said. */
  marginPercent: number | null
  /** Ends it by itself once so many members were served; null: nothing does but time and budget. */
  stopAfter: number | null
}

/** `planned` and `running` are told apart by the clock. */
export type CampaignState = 'draft' | 'published' | 'stopped'

/** `_id`: the name that shop people give it. What is published does not change any more. */
export interface CampaignRecord extends Doc, CampaignDetails {
  state: CampaignState
  /** Counts the changes of the draft. */
  revision: number
  savedAt: number
  staff: string
  /** Who has the draft of somebody that left. */
  handedTo?: string
  publishedAt: number | null
  publishedBy: string | null
  stopped: { at: number; by: string | null; reason: string } | null
}

/** Shards of what a campaign has spent; `_id` = `<campaign>:<n>`. */
export interface CampaignSpendRecord extends Doc {
  campaign: string
  count: number
  points: number
  fen: number
  /** Of `fen`, by class of resources; lists, since the cloud does not take every id as the name of a field. */
  classes: { id: string; fen: number }[]
}

/** `claimed`: budget is taken and rewards are being given; `held`: held out; `refused`: something stood in the way. */
export type PartState = 'claimed' | 'served' | 'held' | 'refused' | 'takenBack'

/** One reward as it came out. */
export interface PartReward {
  reward: CampaignReward
  /** What was made, `<collection>:<id>`; null: not yet, or refused. */
  made: string | null
  /** Why it was not given; what it would have cost went back to the budget. */
  refusal: string | null
}

/** What one member had of a campaign once. `_id` = `<campaign>:<member>:<cause>`. */
export interface CampaignPartRecord extends Doc {
  campaign: string
  member: string
  /** What set it off: `order:<id>`, `day:2026-12-01` … */
  cause: string
  state: PartState
  at: number
  /** The day it counts on, since 1970-01-01 in the programme's zone. */
  day: number
  /** The member's tier and class of resources then. */
  tier: string
  className: string | null
  /** What it costs, and from which shard of the budget. */
  fen: number
  points: number
  shard: number
  rewards: PartReward[]
  /** Why nothing was given at all. */
  refusal: string | null
  /** When the sweep looks after it; null: it is done. */
  dueAt: number | null
}

export type RunState = 'running' | 'done' | 'cancelled'

/** What became of members so far. */
export interface RunCounts {
  seen: number
  matched: number
  served: number
  held: number
  /** Of the audience, but often enough served already. */
  enough: number
  refused: number
}

/** One day of a campaign that sweeps over the members. `_id` = `<campaign>:<YYYY-MM-DD>`. */
export interface CampaignRunRecord extends Doc, RunCounts {
  campaign: string
  day: string
  state: RunState
  cursor: string | null
  startedAt: number
  finishedAt: number | null
}

/** Something that happened to a member and that campaigns may answer; `_id` = `<on>:<subject>`. `dueAt` null: answered. */
export interface HappeningRecord extends Doc {
  on: 'joined' | 'tier' | 'stage'
  member: string
  /** The tier or stage that was entered; null for joining. */
  value: string | null
  at: number
  dueAt: number | null
}

/** What is published and not over, so that a flow knows by one read whether anything listens. `_id` = `campaigns`. */
export interface ListeningRecord extends Doc {
  campaigns: { id: string; on: CampaignTrigger['on']; from: number; until: number }[]
}
