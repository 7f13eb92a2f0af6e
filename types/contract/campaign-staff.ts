/** Campaigns at the staff's door: drafts, dry runs, publishing, runs and effect. */
import type { Words } from '../programme'
import type {
  CampaignDetails,
  CampaignPartRecord,
  CampaignRunRecord,
  CampaignState,
  DryRunState,
  Funnel,
  PushState,
} from '../record'

interface Paged {
  after?: string
  limit?: number
}

export interface CampaignRow {
  id: string
  name: Words
  kind: CampaignDetails['kind']
  on: CampaignDetails['trigger']['on']
  state: CampaignState
  /** By the clock: not begun, going on, or over. */
  phase: 'coming' | 'current' | 'over'
  from: number
  until: number
  revision: number
  savedAt: number
}

export interface Figures {
  expected: number
  low: number
  high: number
}

export interface CampaignView extends CampaignRow {
  details: CampaignDetails
  publishedAt: number | null
  stopped: { at: number; reason: string } | null
  spent: { count: number; points: number; fen: number }
  /** What each class of resources may have of the budget in money, and had. */
  classes: { id: string; name: Words; percent: number; budgetFen: number | null; spentFen: number; over: boolean }[]
  /** A second person was asked to let this revision write to its audience; null: nobody was. */
  asked: { push: string; state: PushState; send: number; above: number; by: string; at: number; decidedBy: string | null; note: string | null } | null
  /** The latest runs, newest first. */
  runs: Pick<CampaignRunRecord, 'day' | 'state' | 'startedAt' | 'finishedAt' | 'seen' | 'matched' | 'served' | 'held' | 'enough' | 'refused'>[]
}

/** What stands against a campaign, with its figures. `red`: it cannot be published so; `amber`: somebody has to have seen it. */
export type CheckView =
  | { code: 'nobody'; level: 'red'; seen: number }
  | { code: 'everybody'; level: 'amber'; seen: number }
  | { code: 'unreachable'; level: 'red'; served: number }
  | { code: 'budgetSmall'; level: 'red'; of: 'fen' | 'points' | 'count'; needs: number; has: number }
  | { code: 'holdOutNone'; level: 'amber' }
  | { code: 'holdOutSmall'; level: 'amber'; seenPermille: number; hopedPermille: number; held: number }
  | { code: 'quietHours'; level: 'amber'; minute: number; from: number; to: number }
  | { code: 'overlap'; level: 'amber'; campaign: string; name: Words }
  | { code: 'classOver'; level: 'amber'; class: string; className: Words; percent: number; share: number }

export interface DryRunView {
  run: string
  state: DryRunState
  /** Of 1, by when members joined. */
  progress: number
  seen: number
  matched: number
  held: number
  reachable: number | null
  /** Where it sends a message: who is left at each step. */
  funnel: Funnel | null
  tiers: { tier: string; name: Words; members: number }[]
  classes: { id: string; name: Words; members: number }[]
  /** For orders: what past months would have set off, latest first. */
  months: { month: string; servings: number }[]
  servings: Figures
  fen: Figures & { most: number }
  points: Figures
  checks: CheckView[]
}

export interface GroupView {
  members: number
  /** Of 1. */
  visitRate: number
  /** A member, on average. */
  spendFen: number
}

/** `told: false`: cannot be told yet, and what is missing. */
export type UpliftView =
  | { told: true; difference: number; interval: { low: number; high: number }; sure: boolean }
  | { told: false; needs: { group: 'served' | 'held'; has: number; atLeast: number } }

export interface CampaignEffect {
  served: GroupView
  held: GroupView
  visits: UpliftView
  spend: UpliftView
  costFen: number
  /** (incremental gross profit - cost) / cost; null: cannot be told, or no margin is said. */
  returnOnCost: number | null
  effectDays: number
}

export interface PartRow extends Pick<CampaignPartRecord, 'cause' | 'state' | 'at' | 'tier' | 'fen' | 'points' | 'refusal'> {
  part: string
  member: string
  name: string
  cardTail: string
}

/** Something a condition may ask; `choices`: all values there are, where the list is closed. */
export interface AskableFact {
  name: string
  type: 'integer' | 'day' | 'text' | 'choice'
  words: Words
  choices: string[] | null
}

interface Named {
  id: string
  name: Words
}

/** What the sentences of a campaign may be made of. */
export interface CampaignOptions {
  zone: string
  now: number
  facts: AskableFact[]
  orderFacts: AskableFact[]
  tiers: Named[]
  wallets: (Named & { scale: number })[]
  coupons: Named[]
  messages: Named[]
  gifts: Named[]
  /** Those that are counted, so that some more can be given. */
  benefits: Named[]
  /** Empty where the programme tells no stages. */
  stages: string[]
  stores: { id: string; name: string }[]
  /** A campaign of the calendar that writes to more members than this waits for a second person; null: none does. */
  approvalAbove: number | null
}

interface Saved {
  campaign: string
  revision: number
  state: CampaignState
}

export interface StaffPushActions {
  'campaign.list': { input: Paged; output: { rows: CampaignRow[]; next: string | null } }
  'campaign.options': { input: Record<string, never>; output: CampaignOptions }
  'campaign.view': { input: { campaign: string }; output: CampaignView }
  'campaign.save': { input: { campaign: string; details: CampaignDetails }; output: Saved }
  /** The revision that was read; `run`: the dry run that counted it, where it writes to many. Stays a draft where a second person is asked. */
  'campaign.publish': { input: { campaign: string; revision: number; run?: string }; output: Saved }
  'campaign.stop': { input: { campaign: string; reason: string }; output: Saved }
  /** `months`: calendar months of orders looked back at. */
  'campaign.tryOut': { input: { campaign: string; details: CampaignDetails; months?: number }; output: DryRunView }
  /** Goes on with it for some seconds; to be called until it is done. */
  'campaign.tryOn': { input: { run: string }; output: DryRunView }
  'campaign.tryOff': { input: { run: string }; output: DryRunView }
  'campaign.parts': { input: Paged & { campaign: string }; output: { rows: PartRow[]; next: string | null } }
  'campaign.effect': { input: { campaign: string }; output: CampaignEffect }
}
