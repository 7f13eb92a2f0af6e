import { ok } from '../core/kernel'
import type { MessageCounts, MessageEffect } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MessageRecord, OutcomeRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { pageBehind } from './page-behind'

/** Rows that one call looks at. */
export const COUNTED_AT_MOST = 1_000

export interface CountMessages {
  by: 'template' | 'campaign'
  id: string
  /** Moments; the second is not part of it. */
  from: number
  until: number
  after: string | undefined
}

const none: MessageCounts = { messages: 0, sent: 0, held: 0, failed: 0, waiting: 0, opened: 0, visited: 0, orders: 0, receivedFen: 0 }

/** Cursors say which list they stand in: `m` messages, `o` outcomes. */
const placeIn = (after: string | undefined): { list: string; cursor: string | undefined } => ({
  list: after?.slice(0, 1) ?? 'm',
  cursor: after?.slice(2) || undefined,
})

/**
 * What went out by a template or for a campaign in a time, and what followed in it: opened, visited, bought. A call looks
 * at 1,000 rows at most; the caller adds up the pages. Refuses `input.invalid` for a cursor that no page gave.
 */
export const countMessages = async (world: World, { by, id, from, until, after }: CountMessages): Promise<Result<MessageEffect>> => {
  const { list, cursor } = placeIn(after)
  const query = { eq: { [by]: id }, range: { at: { gte: from, lt: until } }, limit: COUNTED_AT_MOST, after: cursor }
  if (list === 'm') {
    const page = await pageBehind(world.store.find<MessageRecord>('message', query))
    return page.ok ? ok({ counts: page.value.items.reduce(withMessage, none), next: page.value.next === null ? 'o|' : `m|${page.value.next}` }) : page
  }
  const page = await pageBehind(world.store.find<OutcomeRecord>('outcome', query))
  return page.ok ? ok({ counts: page.value.items.reduce(withOutcome, none), next: page.value.next === null ? null : `o|${page.value.next}` }) : page
}

const withMessage = (counts: MessageCounts, { state }: MessageRecord): MessageCounts => ({
  ...counts,
  messages: counts.messages + 1,
  sent: counts.sent + Number(state === 'sent'),
  held: counts.held + Number(state === 'held'),
  failed: counts.failed + Number(state === 'refused' || state === 'dropped' || state === 'unknown'),
  waiting: counts.waiting + Number(state === 'queued' || state === 'sending'),
})

const withOutcome = (counts: MessageCounts, { kind, receivedFen }: OutcomeRecord): MessageCounts => ({
  ...counts,
  opened: counts.opened + Number(kind === 'open'),
  visited: counts.visited + Number(kind === 'visit'),
  orders: counts.orders + Number(kind === 'purchase'),
  receivedFen: counts.receivedFen + (receivedFen ?? 0),
})
