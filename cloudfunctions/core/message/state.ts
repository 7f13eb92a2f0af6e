import type { MessageState } from '../../../types/record'

export type MessageStep =
  /** WeChat is about to be asked. */
  | 'send'
  /** It is not the time: quiet hours, a paused template, or a fault on the way. */
  | 'wait'
  | 'accept'
  | 'refuse'
  /** Nothing may go to this member. */
  | 'hold'
  | 'drop'
  /** Whoever asked WeChat died before the answer was written, and WeChat cannot be asked. */
  | 'lose'

/** What may follow what; every pair that is not here throws. Drawn in docs/engineers.md. */
const moves: Readonly<Record<MessageState, Partial<Record<MessageStep, MessageState>>>> = {
  queued: { send: 'sending', wait: 'queued', hold: 'held', drop: 'dropped' },
  sending: { wait: 'queued', accept: 'sent', refuse: 'refused', lose: 'unknown' },
  sent: {},
  refused: {},
  held: {},
  dropped: {},
  unknown: {},
}

export const messageStates = Object.keys(moves) as MessageState[]
export const messageSteps: readonly MessageStep[] = ['send', 'wait', 'accept', 'refuse', 'hold', 'drop', 'lose']

/** The state after a step; null: it cannot follow. */
export const messageAfter = (state: MessageState, step: MessageStep): MessageState | null => moves[state][step] ?? null

/** Over: nothing follows any more. */
export const isSettled = (state: MessageState): boolean => Object.keys(moves[state]).length === 0
