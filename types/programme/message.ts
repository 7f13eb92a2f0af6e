/** Messages to members: templates with typed fields, and when and how often they may go out. */
import type { Words } from './word'

/** What a member agrees to, kind by kind. Care: greetings and advice; service: what concerns an own deed; marketing: the rest. */
export type MessageKind = 'care' | 'service' | 'marketing'

/** Beside the inbox of the app, which always has it: WeChat's subscription message, and the official account's for followers. */
export type MessageChannel = 'subscription' | 'account'

/** What makes a message; each gives holes of its own (core/programme/message/occasion.ts). */
export type MessageOccasion =
  | 'points.expiring'
  | 'gift.ready'
  | 'gift.waiting'
  | 'coupon.arrived'
  | 'coupon.expiring'
  | 'tier.changed'
  | 'tier.review'
  | 'wish.come'
  | 'purchase'
  | 'birthday'
  | 'anniversary'
  | 'festival'
  | 'campaign'

/** What a hole holds. Money in fen, moments in epoch milliseconds; a text is cut to the room it has. */
export type HoleType = 'text' | 'count' | 'money' | 'day' | 'moment' | 'code'

export interface MessageField {
  /** WeChat's own key: its type and a number, such as `thing1` or `date2`. */
  key: string
  /** Words with holes, such as `{gift}已到店`. */
  text: string
}

export interface MessageTemplate {
  id: string
  name: Words
  kind: MessageKind
  on: MessageOccasion
  /** Tried in this order; empty: the inbox alone. */
  channels: MessageChannel[]
  /** What WeChat calls the template, by channel. */
  wechat?: { subscription?: string; account?: string }
  /** Fields of WeChat's template; without channels there are none. */
  fields: MessageField[]
  /** The text of the inbox, with the same holes. */
  text: Words
  /** Page of the mini-program that a tap opens, without a leading slash. */
  page: string
  /** 1 goes first. */
  priority: 1 | 2 | 3
  /** Days after which it is not worth sending any more. */
  staleDays: number
  /** Of a reminder: how many days before the last one it is told; 0 is the last day itself. */
  daysBefore?: number[]
}

/** `unlessRefused`: goes until the member says no. `agreed`: goes only after the member said yes. */
export type ConsentRule = 'unlessRefused' | 'agreed'

export interface MessageRules {
  templates: MessageTemplate[]
  /** Minutes of the day, in the programme's zone, between which nothing is sent; `from` may be later than `to`. */
  quietHours: { from: number; to: number }
  /** Marketing messages a member gets in any seven days at most. */
  marketingAWeek: number
  consent: { care: ConsentRule; service: ConsentRule }
  /** Days after opening a message in which a visit or purchase counts as caused by it. */
  attributionDays: number
  /** A push to more members than this waits for a second manager; absent: none does. */
  approvalAbove?: number
}
