/** Messages at the member's door, and what staff hears of them. */
import type { MessageKind, MessageOccasion, Words } from '../programme'
import type { MessagePermit } from '../record'

export interface InboxRow {
  message: string
  kind: MessageKind
  title: Words
  text: Words
  /** Page of the mini-program that it opens, without a leading slash. */
  page: string
  at: number
  read: boolean
}

/** What WeChat may still bring of one template. */
export interface PermitView {
  template: string
  name: Words
  kind: MessageKind
  /** What it tells of. */
  on: MessageOccasion
  /** WeChat's id, to ask with. */
  wechat: string
  left: number
  answer: MessagePermit['answer'] | null
}

export interface MessageSettings {
  /** Minutes of the day. */
  quietHours: { from: number; to: number }
  consent: Record<MessageKind, boolean>
  permits: PermitView[]
}

/** What the member answered to WeChat's own question, by the chain's template id. */
export interface PermitAnswers {
  answers: { template: string; answer: MessagePermit['answer'] }[]
}

export interface MemberMessageActions {
  'inbox.list': {
    input: { after?: string; limit?: number }
    output: { rows: InboxRow[]; next: string | null; zone: string; now: number }
  }
  /** Eight messages at most, which were seen in the list. */
  'inbox.read': { input: { messages: string[] }; output: { read: number } }
  'message.settings': { input: Record<string, never>; output: MessageSettings }
  'message.consent': { input: { kind: MessageKind; agreed: boolean }; output: MessageSettings }
  'permit.accepted': { input: PermitAnswers; output: MessageSettings }
  /** A message was tapped, in WeChat or in the inbox. */
  'message.opened': { input: { message: string }; output: { page: string; campaign: string | null } }
}

/** Counts of one page; the caller adds the pages up. Messages by the moment they are of, what followed by when it happened. */
export interface MessageCounts {
  messages: number
  sent: number
  /** In the inbox alone: no consent, no permit, enough of its kind, or no channel at all. */
  held: number
  /** WeChat refused, it was too late, or nobody can say. */
  failed: number
  waiting: number
  opened: number
  /** Members who opened a store's code within the window after a message; once a message. */
  visited: number
  orders: number
  /** Of those orders, in fen. */
  receivedFen: number
}

export interface MessageEffect {
  counts: MessageCounts
  next: string | null
}

export interface StaffMessageActions {
  /** What a template or a campaign brought between two moments; a call looks at 1,000 rows at most. */
  'message.effect': {
    input: { by: 'template' | 'campaign'; id: string; from: number; until: number; after?: string }
    output: MessageEffect
  }
}
