import { ok, refuse, tailOf } from '../core/kernel'
import type { LedgerKind, LedgerRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { EntryRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { KnownMember } from './known-member'
import { eventsBehind, rowOf } from './list-ledger'

export interface ListHistory {
  kind: LedgerKind
  month: string | null
  /** The `next` of the page before. */
  after: string | undefined
  limit: number
}

/** What of one member's events is at hand; `shown` of them stand on the page. */
interface Strand {
  events: EntryRecord[][]
  more: boolean
  shown: number
}

/**
 * The events of a member and of those it took in, newest first. Each of them numbers its own events, so the page is woven
 * of several lists by the moment they were written down, and the cursor says where in each it stands (`12.7.-`: behind
 * number 12 of the own ones and 7 of the first absorbed member, the second not begun). Refuses `input.invalid` for a
 * cursor that no page gave.
 */
export const listHistory = async (
  world: World,
  { member }: KnownMember,
  { after, ...ask }: ListHistory,
): Promise<Result<{ rows: LedgerRow[]; next: string | null }>> => {
  const ids = [member._id, ...(member.absorbed ?? [])]
  const places = after === undefined ? [] : after.split('.').map((place) => (place === '-' ? null : Number(place)))
  if (places.length > ids.length) return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
  const behind = ids.map((_, strand) => places[strand] ?? null)
  const strands = await Promise.all(
    ids.map(async (id, strand): Promise<Strand> => {
      const found = await eventsBehind(world, { member: id, ...ask, after: behind[strand] ?? null })
      return { ...found, shown: 0 }
    }),
  )
  const events = weave(strands, ask.limit)
  const more = strands.some(({ events: all, shown, more: beyond }) => beyond || all.length > shown)
  const next = strands.map(({ events: all, shown }, strand) => all[shown - 1]?.[0]?.sequence ?? behind[strand] ?? '-').join('.')
  const rows = await Promise.all(events.map((entries) => markedRow(world, member._id, entries)))
  return ok({ rows, next: more && rows.length > 0 ? next : null })
}

/** Takes the latest of all heads, the survivor's first among equals, until the page is full or a head is not known. */
const weave = (strands: readonly Strand[], limit: number): EntryRecord[][] => {
  const woven: EntryRecord[][] = []
  while (woven.length < limit && !strands.some(({ events, shown, more }) => more && shown === events.length)) {
    const [latest] = strands.filter(({ events, shown }) => shown < events.length).sort((a, b) => headOf(b) - headOf(a))
    const event = latest?.events[latest.shown]
    if (!latest || !event) break
    woven.push(event)
    latest.shown += 1
  }
  return woven
}

const headOf = ({ events, shown }: Strand): number => events[shown]?.[0]?.recordedAt ?? 0

const markedRow = async (world: World, member: string, entries: EntryRecord[]): Promise<LedgerRow> => {
  const row = await rowOf(world, entries)
  const [first] = entries
  const earlierCard = first ? await earlierCardOf(world, member, first.member) : null
  return earlierCard === null ? row : { ...row, earlierCard }
}

/** Under which card it happened, where that was another member's then: its last digits. */
export const earlierCardOf = async (world: World, member: string, under: string): Promise<string | null> => {
  if (under === member) return null
  const absorbed = await world.store.get<MemberRecord>('member', under)
  return absorbed && tailOf(absorbed.cardNumber)
}
