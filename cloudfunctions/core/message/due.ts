import type { MessageChannel, MessageRules } from '../../../types/programme'
import type { MessageReason, MessageRecord, ReachRecord } from '../../../types/record'
import { quietUntil } from './quiet'
import { consents, leadsTo, marketingIn } from './reach'

/** What a message that is due is judged by. */
export interface DueGround {
  rules: MessageRules
  zone: string
  now: number
  reach: ReachRecord
  /** The member agreed to marketing. */
  marketing: boolean
  /** The member follows the official account. */
  follows: boolean
  /** Until when a channel's template is paused; null: it is not. */
  paused: Readonly<Partial<Record<MessageChannel, number>>>
}

export type DueDecision =
  | { step: 'send'; channel: MessageChannel }
  | { step: 'wait'; until: number; why: MessageReason }
  | { step: 'hold'; why: MessageReason }
  | { step: 'drop'; why: MessageReason }

/** What is to be done with a queued message now. Refusals of the member's come first, then limits, then the clock. */
export const decideDue = (message: MessageRecord, { rules, zone, now, reach, marketing, follows, paused }: DueGround): DueDecision => {
  if (now >= message.staleAt) return { step: 'drop', why: 'stale' }
  if (!consents(rules, message.kind, reach, marketing)) return { step: 'hold', why: 'consent' }
  const open = message.channels.filter((channel) => !message.tried.includes(channel) && leadsTo(channel, message.template, reach, follows))
  if (open.length === 0) return { step: 'hold', why: 'permit' }
  if (message.kind === 'marketing' && marketingIn(reach, now).length >= rules.marketingAWeek) return { step: 'hold', why: 'cap' }
  const quiet = quietUntil(rules, now, zone)
  if (quiet !== null) return { step: 'wait', until: quiet, why: 'quiet' }
  const free = open.find((channel) => (paused[channel] ?? 0) <= now)
  if (free) return { step: 'send', channel: free }
  return { step: 'wait', until: Math.min(...open.map((channel) => paused[channel] ?? now)), why: 'paused' }
}
