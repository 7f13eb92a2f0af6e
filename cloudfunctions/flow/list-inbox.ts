import { ok, refuse } from '../core/kernel'
import type { InboxRow } from '../../types/contract'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { MemberRecord, MessageRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { isTheirs } from './open-message'
import { readPage, type Paged } from './read-page'

export const INBOX_AT_MOST = 50
/** Messages that one call marks as read. */
export const READ_AT_MOST = 8

/** What of one member's messages is at hand; `shown` of them stand on the page, behind `skipped` of the page before. */
interface Strand {
  from: string
  skipped: number
  page: Page<MessageRecord>
  shown: number
}

/**
 * A member's messages and those of members that were merged into this one, newest first; one that is meant for later is
 * not there yet. The cursor says where each list stands: the store's own cursor and how many rows behind it were shown.
 */
export const listInbox = async (world: World, member: MemberRecord, { after, limit }: Paged): Promise<Result<{ rows: InboxRow[]; next: string | null }>> => {
  const ids = [member._id, ...(member.absorbed ?? [])]
  const places = after === undefined ? [] : after.split('~')
  if (places.length > ids.length) return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
  const strands: Strand[] = []
  for (const [n, id] of ids.entries()) {
    const strand = await strandOf(world, id, places[n] ?? '', limit)
    if (!strand.ok) return strand
    strands.push(strand.value)
  }
  const woven = weave(strands, limit)
  const rows = woven.filter((message) => !isTakenBack(message)).map(rowOf)
  const more = strands.some(({ page, shown }) => page.next !== null || page.items.length > shown)
  return ok({ rows, next: more && woven.length > 0 ? strands.map(placeAfter).join('~') : null })
}

/** `<rows shown>.<cursor>`; `end` where nothing follows. */
const strandOf = async (world: World, member: string, place: string, limit: number): Promise<Result<Strand>> => {
  const none: Page<MessageRecord> = { items: [], next: null, previous: null }
  if (place === 'end') return ok({ from: '', skipped: 0, page: none, shown: 0 })
  const [, count = '0', from = ''] = /^(\d{1,3})\.(.*)$/.exec(place) ?? []
  const skipped = Math.min(Number(count), INBOX_AT_MOST)
  const query = { eq: { member }, range: { at: { lte: world.clock.now() } }, desc: true }
  const found = await readPage<MessageRecord>(world, 'message', query, { after: from || undefined, limit: skipped + limit })
  return found.ok ? ok({ from, skipped, page: { ...found.value, items: found.value.items.slice(skipped) }, shown: 0 }) : found
}

/** Takes the newest of all heads, the member's own first among equals, until the page is full. */
const weave = (strands: readonly Strand[], limit: number): MessageRecord[] => {
  const woven: MessageRecord[] = []
  const headOf = ({ page, shown }: Strand): number => page.items[shown]?.at ?? 0
  while (woven.length < limit) {
    const [newest] = strands.filter(({ page, shown }) => shown < page.items.length).sort((a, b) => headOf(b) - headOf(a))
    const message = newest?.page.items[newest.shown]
    if (!newest || !message) break
    woven.push(message)
    newest.shown += 1
  }
  return woven
}

const placeAfter = ({ from, skipped, page, shown }: Strand): string => {
  if (shown < page.items.length) return `${String(skipped + shown)}.${from}`
  return page.next === null ? 'end' : `0.${page.next}`
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
    const owner = await tx.get<MemberRecord>('member', member)
    let read = 0
    for (const id of new Set(ids)) {
      const message = await tx.get<MessageRecord>('message', id)
      if (!message || message.readAt !== null || !isTheirs(message, owner)) continue
      await tx.put<MessageRecord>('message', { ...message, readAt: now })
      read += 1
    }
    return read
  })
}
