import type { LedgerRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { EntryKind, EntryRecord, OrderRecord, StoreRecord } from '../../types/record'

/** Rows a page may have. */
export const ROWS_AT_MOST = 50
/** One event makes an entry a rule; a page is read in whole events. */
const ENTRIES_AN_EVENT = 20

export interface ListLedger {
  member: string
  kind: EntryKind | null
  /** The sequence of the last row of the page before. */
  after: number | null
  limit: number
}

/** A member's events, newest first; all wallets that one cause moved stand in one row. */
export const listLedger = async (world: World, ask: ListLedger): Promise<{ rows: LedgerRow[]; next: string | null }> => {
  const page = await world.store.find<EntryRecord>('entry', {
    eq: { member: ask.member, ...(ask.kind === null ? {} : { kind: ask.kind }) },
    ...(ask.after === null ? { order: 'sequence' } : { range: { sequence: { lt: ask.after } } }),
    desc: true,
    limit: Math.min(1000, ask.limit * 2 + ENTRIES_AN_EVENT),
  })
  const events = eventsOf(page.items)
  // The last event may be cut in two by the page's end; it is left to the next page.
  const whole = page.next === null ? events : events.slice(0, -1)
  const shown = whole.slice(0, ask.limit)
  const last = shown.at(-1)?.[0]?.sequence
  return {
    rows: await Promise.all(shown.map((entries) => rowOf(world, entries))),
    next: last !== undefined && (page.next !== null || whole.length > shown.length) ? String(last) : null,
  }
}

/** Entries of one event lie side by side. */
const eventsOf = (entries: readonly EntryRecord[]): EntryRecord[][] => {
  const events: EntryRecord[][] = []
  for (const entry of entries) {
    const open = events.at(-1)
    if (open?.[0]?.sequence === entry.sequence) open.push(entry)
    else events.push([entry])
  }
  return events
}

const rowOf = async (world: World, entries: EntryRecord[]): Promise<LedgerRow> => {
  const inOrder = [...entries].sort((a, b) => (a._id < b._id ? -1 : 1))
  const [first] = inOrder
  if (!first) throw new Error('an event without entries')
  const [order, shop] = await Promise.all([
    first.order === null ? null : world.store.get<OrderRecord>('order', first.order),
    first.store === null ? null : world.store.get<StoreRecord>('shop', first.store),
  ])
  return {
    entry: first._id,
    kind: first.kind,
    at: first.at,
    store: shop?.name ?? first.store,
    orderNumber: order?.number ?? null,
    amountFen: first.baseFen,
    changes: inOrder.map(({ wallet, points, balanceAfter, debtAfter }) => ({ wallet, points, balance: balanceAfter, debt: debtAfter })),
  }
}
