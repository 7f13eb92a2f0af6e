import type { MessageChannel } from '../../../types/programme'
import type { DeliveryStep, MessageRecord, ReachRecord } from '../../../types/record'
import type { SendOutcome } from '../../../types/port/wechat'
import { calendarDay } from '../kernel'
import { meaningOf } from './code'
import type { DueDecision } from './due'
import { emptied, released, reserved } from './reach'
import { messageAfter, type MessageStep } from './state'

/** A worker that has not written its answer for so long is taken for dead; WeChat's own calls end long before. */
export const LEASE_MS = 2 * 60_000
/** Waits after a fault on the way; when they are used up, the message is refused. */
const WAITS_MS = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000] as const
const LOG_AT_MOST = 24

/** What is to be written. `pauseUntil`: nothing more of this template until then. */
export interface Delivery {
  message: MessageRecord
  reach: ReachRecord
  pauseUntil: number | null
}

interface Ground {
  message: MessageRecord
  reach: ReachRecord
  now: number
}

const moved = (message: MessageRecord, step: MessageStep, line: Omit<DeliveryStep, 'state'>, dueAt: number | null): MessageRecord => {
  const state = messageAfter(message.state, step)
  if (!state) throw new Error(`message ${message._id}: ${step} cannot follow ${message.state}`)
  const log = [...message.log, { ...line, state }].slice(-LOG_AT_MOST)
  return { ...message, state, log, dueAt, lane: dueAt === null ? null : message.lane }
}

/** Writes down what was decided of a queued message. A send is written before WeChat is asked. */
export const carryOut = ({ message, reach, now }: Ground, decision: DueDecision): Delivery => {
  if (decision.step === 'send') {
    const { channel } = decision
    const line = { at: now, channel, code: null, why: null }
    const sending = { ...moved(message, 'send', line, now + LEASE_MS), attempts: message.attempts + 1 }
    return { message: sending, reach: reserved(reach, message, channel, now), pauseUntil: null }
  }
  const line = { at: now, channel: null, code: null, why: decision.why }
  return { message: moved(message, decision.step, line, decision.step === 'wait' ? decision.until : null), reach, pauseUntil: null }
}

/** Since when, and by which channel, it is being sent. */
export const sendingOf = ({ log }: MessageRecord): { at: number; channel: MessageChannel } => {
  const last = log.at(-1)
  if (last?.state !== 'sending' || last.channel === null) throw new Error('a message that is being sent says by which channel')
  return { at: last.at, channel: last.channel }
}

/** What WeChat answered; null: it did not answer, and nothing is known to have gone. */
export const hear = (ground: Ground, code: number | null, zone: string): Delivery => {
  const { message, reach, now } = ground
  const { channel, at } = sendingOf(message)
  const then = code === null ? 'again' : meaningOf(code).then
  const line = { at: now, channel, code, why: null }
  if (then === 'accept') return { message: moved(message, 'accept', line, null), reach, pauseUntil: null }
  const free = released(reach, message, channel, at)
  if (then === 'again') return { message: again(message, line, now), reach: free, pauseUntil: null }
  if (then === 'pause') {
    const tomorrow = calendarDay(now, zone).end
    return { message: moved(message, 'wait', { ...line, why: 'paused' }, tomorrow), reach: free, pauseUntil: tomorrow }
  }
  const told = then === 'permit' ? emptied(free, message.template) : then === 'openid' ? forgotten(free, channel) : free
  return { message: refused({ ...message, tried: [...message.tried, channel] }, line, now), reach: told, pauseUntil: null }
}

const again = (message: MessageRecord, line: Omit<DeliveryStep, 'state'>, now: number): MessageRecord => {
  const wait = WAITS_MS[message.attempts - 1]
  const why = { ...line, why: 'transport' as const }
  return wait === undefined ? moved(message, 'refuse', why, null) : moved(message, 'wait', why, now + wait)
}

/** Another channel may still take it. */
const refused = (message: MessageRecord, line: Omit<DeliveryStep, 'state'>, now: number): MessageRecord =>
  message.channels.some((channel) => !message.tried.includes(channel)) ? moved(message, 'wait', line, now) : moved(message, 'refuse', line, null)

const forgotten = (reach: ReachRecord, channel: MessageChannel): ReachRecord =>
  channel === 'subscription' ? { ...reach, openid: null } : { ...reach, account: null }

/**
 * Whoever was sending it is taken for dead. What WeChat knows decides; where it cannot be asked the message is not sent
 * again: better one that may not have come than two. What it used up stays used up then.
 */
export const takeOver = ({ message, reach, now }: Ground, outcome: SendOutcome): Delivery => {
  const { channel, at } = sendingOf(message)
  const line = { at: now, channel, code: null, why: 'lost' as const }
  if (outcome === 'sent') return { message: moved(message, 'accept', line, null), reach, pauseUntil: null }
  if (outcome === 'unknown') return { message: moved(message, 'lose', line, null), reach, pauseUntil: null }
  return { message: moved(message, 'wait', line, now), reach: released(reach, message, channel, at), pauseUntil: null }
}
