import { ok } from '../core/kernel'
import type { InboxRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MessageRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'

export const INBOX_AT_MOST = 50
/** Messages that one call marks as read. */
export const READ_AT_MOST = 8

/** A member's messages, newest first; one that is meant for later is not there yet. */
export const listInbox = async (world: World, member: string, paged: Paged): Promise<Result<{ rows: InboxRow[]; next: string | null }>> => {
  const query = { eq: { member }, range: { at: { lte: world.clock.now() } }, desc: true }
  const page = await readPage<MessageRecord>(world, 'message', query, paged)
  return page.ok ? ok({ rows: page.value.items.filter((message) => !isTakenBack(message)).map(rowOf), next: page.value.next }) : page
}

/** Dropped with its campaign: the shop takes back what it would have said. */
const isTakenBack = ({ state, log }: MessageRecord): boolean => state === 'dropped' && log.at(-1)?.why === 'stopped'

const rowOf = ({ _id, kind, title, text, page, at, readAt }: MessageRecord): InboxRow => {
  return { message: _id, kind, title, text, page, at, read: readAt !== null }
}

/** Marks messages as read, those of the member; answers how many were not before. */
export const readInbox = (world: World, member: string, ids: readonly string[]): Promise<number> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    let read = 0
    for (const id of new Set(ids)) {
      const message = await tx.get<MessageRecord>('message', id)
      if (message?.member !== member || message.readAt !== null) continue
      await tx.put<MessageRecord>('message', { ...message, readAt: now })
      read += 1
    }
    return read
  })
}
