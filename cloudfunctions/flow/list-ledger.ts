import { startOfDay } from '../core/kernel'
import type { LedgerKind, LedgerRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { EntryKind, EntryRecord, OrderRecord, PointsKind, StoreRecord } from '../../types/record'
import { aboutEntry } from './tell-event'

/** Rows a page may have. */
export const ROWS_AT_MOST = 50
/** One event makes an entry a rule; a page is read in whole events. */
const ENTRIES_AN_EVENT = 20
/** Entries of one month that are looked at, the latest. */
const ENTRIES_A_MONTH = 1000

/** What the lists are called by, and the entries they hold; null: all. */
const kindsOf: Readonly<Record<LedgerKind, readonly EntryKind[] | null>> = {
  all: null,
  earned: ['accrual', 'activity', 'campaign', 'release'],
  used: ['redemption'],
  returned: ['reversal', 'restoration'],
  expired: ['expiry'],
}

export const LEDGER_KINDS = Object.keys(kindsOf) as LedgerKind[]

export interface ListLedger {
  member: string
  kind: LedgerKind
  /** `2026-11`, by business time in the programme's zone; null: all of time. */
  month?: string | null
  /** The sequence of the last row of the page before. */
  after: number | null
  limit: number
}

/** A member's own events, newest first; all wallets that one cause moved stand in one row. */
export const listLedger = async (world: World, ask: ListLedger): Promise<{ rows: LedgerRow[]; next: string | null }> => {
  const { events, more } = await eventsBehind(world, ask)
  const shown = events.slice(0, ask.limit)
  const last = shown.at(-1)?.[0]?.sequence
  return {
    rows: await Promise.all(shown.map((entries) => rowOf(world, entries))),
    next: last !== undefined && (more || events.length > shown.length) ? String(last) : null,
  }
}

/** Whole events of one member, the entries of each; at least one where there is `more`. */
export const eventsBehind = async (world: World, ask: ListLedger): Promise<{ events: EntryRecord[][]; more: boolean }> => {
  const { entries, more } = await (ask.month ? ofMonth(world, ask, ask.month) : behind(world, ask))
  return { events: eventsOf(entries), more }
}

interface Found {
  entries: EntryRecord[]
  more: boolean
}

/** Whole events below a number; each kind is a list of its own, and they are read as far as all of them are known. */
const behind = async (world: World, { member, kind, after, limit }: ListLedger): Promise<Found> => {
  const queries = kindsOf[kind]?.map((one) => ({ member, kind: one })) ?? [{ member }]
  const pages = await Promise.all(
    queries.map((eq) =>
      world.store.find<EntryRecord>('entry', {
        eq,
        ...(after === null ? { order: 'sequence' } : { range: { sequence: { lt: after } } }),
        desc: true,
        limit: Math.min(1000, limit * 2 + ENTRIES_AN_EVENT),
      }),
    ),
  )
  // The last event of a page may be cut in two by the page's end; it is left to the next one.
  const known = Math.max(-1, ...pages.map(({ items, next }) => (next === null ? -1 : (items.at(-1)?.sequence ?? -1))))
  const entries = pages.flatMap(({ items }) => items).filter(({ sequence, kind: one }) => sequence > known && one !== 'stored')
  // Stored value has a list of its own; where nothing else was found, what lies behind it is looked through.
  if (entries.length === 0 && known >= 0) return behind(world, { member, kind, after: known + 1, limit })
  return { entries, more: known >= 0 }
}

const ofMonth = async (world: World, { member, kind, after }: ListLedger, month: string): Promise<Found> => {
  const { zone } = await world.programme()
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`
  const { items } = await world.store.find<EntryRecord>('entry', {
    eq: { member },
    range: { at: { gte: startOfDay(`${month}-01`, zone), lt: startOfDay(`${next}-01`, zone) } },
    desc: true,
    limit: ENTRIES_A_MONTH,
  })
  const kinds = kindsOf[kind]
  const entries = items.filter((entry) => (after === null || entry.sequence < after) && (kinds?.includes(entry.kind) ?? entry.kind !== 'stored'))
  return { entries, more: false }
}

const eventsOf = (entries: readonly EntryRecord[]): EntryRecord[][] => {
  const events = new Map<number, EntryRecord[]>()
  for (const entry of entries) {
    const open = events.get(entry.sequence)
    if (open) open.push(entry)
    else events.set(entry.sequence, [entry])
  }
  return [...events].sort(([a], [b]) => b - a).map(([, event]) => event)
}

export const rowOf = async (world: World, entries: EntryRecord[]): Promise<LedgerRow> => {
  const inOrder = [...entries].sort((a, b) => (a._id < b._id ? -1 : 1))
  const [first] = inOrder
  if (!first) throw new Error('an event without entries')
  const [order, shop, about] = await Promise.all([
    first.order === null ? null : world.store.get<OrderRecord>('order', first.order),
    first.store === null ? null : world.store.get<StoreRecord>('shop', first.store),
    aboutEntry(world, first),
  ])
  return {
    entry: first._id,
    kind: pointsKind(first),
    at: first.at,
    store: shop?.name ?? first.store,
    orderNumber: order?.number ?? null,
    about,
    amountFen: amountOf(inOrder),
    changes: changesOf(inOrder),
  }
}

/** Entries of an order name one and the same sum; each wallet that pays has its own worth. */
const amountOf = (entries: readonly EntryRecord[]): number | null => {
  const [first] = entries
  if (first?.kind !== 'redemption') return first?.baseFen ?? null
  return entries.reduce<number | null>((sum, { baseFen }) => (baseFen === null ? sum : (sum ?? 0) + baseFen), null)
}

/** A wallet that several rules fill has one change; what stands after it is what its last entry left. */
const changesOf = (entries: readonly EntryRecord[]): LedgerRow['changes'] =>
  [...new Set(entries.map(({ wallet }) => wallet))].map((wallet) => {
    const own = entries.filter((entry) => entry.wallet === wallet)
    const last = own.at(-1)
    const held = own.flatMap(({ postings }) => postings).reduce((sum, { to, points }) => (to === 'pending' ? sum + points : sum), 0)
    const change = {
      wallet,
      points: own.reduce((sum, { points }) => sum + points, 0),
      balance: last?.balanceAfter ?? 0,
      debt: last?.debtAfter ?? 0,
    }
    return held > 0 ? { ...change, pending: held } : change
  })

/** What the list leaves out cannot stand in it. */
export const pointsKind = ({ _id, kind }: EntryRecord): PointsKind => {
  if (kind === 'stored') throw new Error(`entry ${_id} is of stored value, not of points`)
  return kind
}
