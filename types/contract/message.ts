/** Messages at the member's door. */
import type { MessageKind, Words } from '../programme'
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
