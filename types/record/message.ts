/** Messages to members, and what WeChat may be asked to send to whom. */
import type { Doc } from '../port/store'
import type { MessageChannel, MessageKind, Words } from '../programme'

export type MessageState =
  /** Waits for its moment. */
  | 'queued'
  /** WeChat was, or was about to be, asked; the answer is not written down yet. */
  | 'sending'
  | 'sent'
  /** WeChat said no, for good. */
  | 'refused'
  /** Not sent for the member's sake: no consent, no permit, or enough of its kind this week. The inbox has it. */
  | 'held'
  /** Not worth sending, or not possible, any more. */
  | 'dropped'
  /** WeChat may have sent it: the answer was lost, and it cannot be asked. Never sent again. */
  | 'unknown'

export type MessageReason =
  | 'consent'
  | 'permit'
  | 'cap'
  | 'quiet'
  | 'paused'
  | 'transport'
  | 'stale'
  | 'gone'
  | 'lost'
  /** Its campaign was stopped before it went. */
  | 'stopped'
  | 'inbox'

/** What WeChat's answers are called. */
export type WeChatCodeName =
  | 'ok'
  | 'busy'
  | 'databaseFault'
  | 'tokenInvalid'
  | 'openidInvalid'
  | 'templateInvalid'
  | 'pageInvalid'
  | 'tokenExpired'
  | 'notFollowing'
  | 'notPermitted'
  | 'templateBanned'
  | 'concurrent'
  | 'dailyLimit'
  | 'minuteLimit'
  | 'sensitiveWords'
  | 'argumentInvalid'
  | 'notAuthorised'
  | 'unlisted'

/** One line of the delivery log. `code`: what WeChat answered. */
export interface DeliveryStep {
  at: number
  state: MessageState
  channel: MessageChannel | null
  code: number | null
  why: MessageReason | null
}

/** One message. `_id` = `<template>:<member>:<cause>`, so one cause makes one message. */
export interface MessageRecord extends Doc {
  member: string
  template: string
  cause: string
  campaign: string | null
  kind: MessageKind
  /** As the inbox shows it. */
  title: Words
  text: Words
  /** As WeChat is asked to show it. */
  fields: { key: string; value: string }[]
  page: string
  channels: MessageChannel[]
  wechat: { subscription?: string; account?: string }
  at: number
  /** Its number among those that wait, first what matters more; null: nothing is to be done. */
  lane: 1 | 2 | 3 | null
  dueAt: number | null
  staleAt: number
  state: MessageState
  /** Calls to WeChat so far, lost ones included. */
  attempts: number
  /** Channels that refused. */
  tried: MessageChannel[]
  log: DeliveryStep[]
  readAt: number | null
  openedAt: number | null
}

/** What a member allows and how WeChat finds the member. `_id` = the member's id. */
export interface ReachRecord extends Doc {
  /** WeChat's id of the member in the mini-program, and with the official account, sealed under the chain's secret. */
  openid: string | null
  account: string | null
  consent: { care?: MessageConsent; service?: MessageConsent }
  /** What is left of the member's accepts, template by template. */
  permits: MessagePermit[]
  /** When marketing messages went out, those of the last seven days. */
  marketingAt: number[]
  /** The message opened last. */
  opened: { message: string; template: string; campaign: string | null; at: number } | null
  /** References of the latest changes, newest last, so that a repeat counts nothing twice. */
  applied: string[]
}

export interface MessageConsent {
  agreed: boolean
  at: number
}

export interface MessagePermit {
  /** The chain's own id of the template. */
  template: string
  left: number
  /** What the member answered last: `banned` is WeChat's word for a template it does not let anybody ask for. */
  answer: 'accept' | 'reject' | 'ban'
  at: number
}

/** What followed an opened message within the programme's window. `_id` = `<message>:<open, visit or order>`. */
export interface OutcomeRecord extends Doc {
  message: string
  template: string
  member: string
  campaign: string | null
  /** A visit is counted once a message, and every order. */
  kind: 'open' | 'visit' | 'purchase'
  at: number
  receivedFen: number | null
  order: string | null
}

/** A text in both languages where there are two; money in fen, days and moments in epoch milliseconds. */
export type MessageValues = Readonly<Record<string, string | number | Words>>

/** One message to be made. */
export interface MessageAsk {
  member: string
  /** Of the programme's templates. */
  template: string
  /** What it is about, such as an event's reference: the same cause makes one message. */
  cause: string
  /** The template's holes; `brand` is filled in. */
  values: MessageValues
  /** From when it may go; the inbox orders by it. */
  at: number
  campaign?: string
}
