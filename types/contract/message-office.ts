/** The console's page of messages: templates with what members permit, rules, and the delivery log. */
import type { ConsentRule, MessageChannel, MessageKind, MessageOccasion, Words } from '../programme'
import type { DeliveryStep, MessageState, WeChatCodeName } from '../record'

export interface TemplateView {
  id: string
  name: Words
  kind: MessageKind
  on: MessageOccasion
  /** In the order in which they are tried; empty: the inbox alone. */
  channels: MessageChannel[]
  /** What WeChat calls it. */
  wechat: { subscription?: string; account?: string }
  /** WeChat's fields, with the holes that are filled. */
  fields: { key: string; text: string }[]
  text: Words
  page: string
  priority: 1 | 2 | 3
  staleDays: number
  daysBefore: number[]
  /** WeChat lets nothing of it through until then. */
  pausedUntil: number | null
}

/** When and how often messages go, as the programme in force says. */
export interface MessageRulesView {
  /** Its number, for the way to its editor. */
  version: number
  quietHours: { from: number; to: number }
  marketingAWeek: number
  consent: Record<'care' | 'service', ConsentRule>
  attributionDays: number
  approvalAbove: number | null
}

/** Of the members that one call looked at: who has accepts left, and how many. */
export interface PermitCount {
  template: string
  members: number
  left: number
}

export interface MessageRow {
  message: string
  member: string
  nameMasked: string
  cardTail: string
  template: string
  templateName: Words
  kind: MessageKind
  campaign: string | null
  at: number
  state: MessageState
  /** When it is looked at next; null: it is done. */
  dueAt: number | null
  log: (DeliveryStep & { name: WeChatCodeName | null })[]
}

export interface OfficeMessageActions {
  /** `rules` null: the programme says nothing of messages. */
  'message.templates': { input: Record<string, never>; output: { zone: string; now: number; rules: MessageRulesView | null; templates: TemplateView[] } }
  /** 1,000 members a call; the caller adds the pages up. */
  'message.permits': { input: { after?: string }; output: { permits: PermitCount[]; seen: number; next: string | null } }
  /** Newest first. `day` of the programme's zone; rows that do not fit are looked at and left out, so a page may be short. */
  'message.log': {
    input: { template?: string; state?: MessageState; day?: string; after?: string; limit?: number }
    output: { zone: string; rows: MessageRow[]; next: string | null }
  }
}
