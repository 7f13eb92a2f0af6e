/** Audiences and pushes at the staff's door. */
import type { Condition, HoleType, MessageChannel, MessageKind, Words } from '../programme'
import type { CampaignAudience, CampaignReward, Funnel, MessageState, PushAsk, PushState, RunState } from '../record'
import type { DryRunView } from './campaign-staff'

interface Paged {
  after?: string
  limit?: number
}

/** A fact that an audience may ask for; `choices` of a choice, bounds of a number. */
export interface FactView {
  name: string
  type: 'integer' | 'choice' | 'text' | 'day'
  words: Words
  choices: { id: string; name: Words }[] | null
  least: number | null
  most: number | null
}

export interface AudienceRow {
  member: string
  nameMasked: string
  cardTail: string
  tierName: Words
  joinedAt: number
  orders: number
  lastOrderAt: number | null
  /** Agreed to marketing. */
  agreed: boolean
}

export interface PushTemplate {
  id: string
  name: Words
  kind: MessageKind
  channels: MessageChannel[]
  text: Words
  holes: { name: string; type: HoleType }[]
}

/** A message as one member would see it; the name is masked. */
export interface PushSample {
  nameMasked: string
  cardTail: string
  /** Who sends it. */
  from: Words
  title: Words
  text: Words
  fields: { key: string; value: string }[]
}

/** What does not fit in a member's message. `most`, `length`: characters of the field and of what should stand there. */
export type PushMisfit = { nameMasked: string; cardTail: string; field: string } & (
  | { rule: 'missing' }
  | { rule: 'long'; most: number; length: number }
)

export interface PushRow {
  push: string
  name: string
  templateName: Words
  store: string
  askedBy: { staff: string; name: string }
  askedAt: number
  at: number
  funnel: Funnel
  state: PushState
  /** The campaign that asks for its messages to go; null: a push by hand. `gives`: what it gives beside them. */
  campaign: { id: string; recurring: boolean; gives: CampaignReward['kind'][] } | null
}

export interface PushView extends PushRow {
  zone: string
  audience: { query: Condition | null; exclude: Condition[] }
  above: number | null
  decidedBy: { staff: string; name: string } | null
  decidedAt: number | null
  note: string | null
  takenBack: { by: string | null; at: number; reason: string | null } | null
  stopped: { by: string; at: number; reason: string } | null
  /** Of the members; null: it has not begun. */
  run: { state: RunState; seen: number; matched: number; served: number; held: number; refused: number } | null
  /** Of its messages. `more`: there are more than are counted. */
  messages: Record<MessageState, number> & { more: boolean }
  /** Nothing more goes. */
  over: boolean
}

export interface StaffSendActions {
  'audience.facts': { input: Record<string, never>; output: { facts: FactView[]; stores: { id: string; name: string }[] } }
  /** One page of looking: `limit` members at least where there are so many, twice as many at most; names are masked. */
  'audience.members': { input: Paged & { audience: CampaignAudience }; output: { rows: AudienceRow[]; seen: number; next: string | null } }
  'push.setup': {
    input: Record<string, never>
    output: { zone: string; templates: PushTemplate[]; approvalAbove: number | null; marketingAWeek: number; quietHours: { from: number; to: number } }
  }
  /** Members of the audience as they would be told; `whole`: everybody was looked at. */
  'push.preview': { input: { push: PushAsk; members?: number }; output: { samples: PushSample[]; misfits: PushMisfit[]; seen: number; whole: boolean } }
  /** Begins to count, as a dry run; `campaign.tryOn` goes on with it. */
  'push.count': { input: { push: PushAsk }; output: DryRunView }
  /** Sends what was counted, or asks a second manager. */
  'push.send': { input: { run: string }; output: PushRow }
  /** To the caller's own card. `far`: by WeChat, or to the inbox alone. */
  'push.self': { input: { push: PushAsk }; output: { message: string; wechat: boolean } }
  'push.list': { input: Paged & { state?: PushState }; output: { rows: PushRow[]; next: string | null } }
  'push.view': { input: { push: string }; output: PushView }
  'push.decide': { input: { push: string; approve: boolean; note?: string }; output: PushRow }
  'push.cancel': { input: { push: string; reason: string }; output: PushRow }
}
