import { dayNumber } from '../core/kernel'
import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { DueDayRecord, EntryRecord, ExchangeRecord, LandingMark, MemberRecord, StoreDayRecord } from '../../types/record'
import { storeDayId, type StoreDay } from './sum-day'

/**
 * A record carries the moment at which its commit was begun, and can be read a little later only. Longer than the cloud
 * lets a call live and than clocks of its machines run apart, so whatever a pass did not see yet the next one does.
 */
const OVERLAP_MS = 5 * 60_000
/** A day that goes on is not summed more often. */
const REST_MS = 5 * 60_000
const PAGE = 1000

/** What the sums of days are made of: when it was written, and which day of which store it is part of. */
interface Source<T extends Doc> {
  collection: string
  written: keyof T & string
  lands: (doc: T) => { store: string | null; at: number }
}

/** Every order and every return writes an entry for each earning rule, so entries tell of them too. */
const entries: Source<EntryRecord> = { collection: 'entry', written: 'recordedAt', lands: ({ store, at }) => ({ store, at }) }
const members: Source<MemberRecord> = { collection: 'member', written: 'joinedAt', lands: ({ source, joinedAt }) => ({ store: source.store, at: joinedAt }) }
const exchanges: Source<ExchangeRecord> = { collection: 'exchange', written: 'at', lands: ({ store, at }) => ({ store, at }) }

/**
 * Reads on in what was written since the last time and puts the days it lands in on the list of those that are due: a page of
 * each kind. `begin`: a pass begins where none is under way. True when no pass is under way any more.
 */
export const readLandings = async (world: World, begin: boolean): Promise<boolean> => {
  const { zone } = await world.programme()
  const open = [await readOn(world, entries, { zone, begin }), await readOn(world, members, { zone, begin }), await readOn(world, exchanges, { zone, begin })]
  return !open.includes(true)
}

/** From which moment on a pass over a kind reads that is under way or comes next; 0 before the first. What was written earlier has been seen. */
export const seenUntil = async (world: World, collection: string, zone: string): Promise<number> => {
  const mark = await world.store.get<LandingMark>('landing', collection)
  if (mark?.zone !== zone) return 0
  return mark.open ? mark.from : mark.began - OVERLAP_MS
}

const readOn = async <T extends Doc>(world: World, { collection, written, lands }: Source<T>, { zone, begin }: { zone: string; begin: boolean }): Promise<boolean> => {
  const mark = await markOf(world, collection, { zone, begin })
  if (!mark) return false
  const range = { [written]: { gte: mark.from } }
  const page = await world.store.find<T>(collection, { range, limit: PAGE, after: mark.cursor ?? undefined })
  const days = new Map<string, StoreDay & { written: number }>()
  for (const doc of page.items) {
    const { store, at } = lands(doc)
    if (store === null) continue
    const of = { store, day: dayNumber(at, zone) }
    // Pages come in the order of writing, so the last of a day is its latest.
    days.set(storeDayId(of), { ...of, written: Number(doc[written]) })
  }
  for (const day of days.values()) await noteDue(world, day, zone)
  // Kept behind what it noted: a call that dies in between notes the same days again.
  await world.store.transact((tx) => tx.put<LandingMark>('landing', { ...mark, cursor: page.next, open: page.next !== null }))
  return page.next !== null
}

/** The pass under way, or where one may begin the next; null: there is none. */
const markOf = async (world: World, collection: string, { zone, begin }: { zone: string; begin: boolean }): Promise<LandingMark | null> => {
  const mark = await world.store.get<LandingMark>('landing', collection)
  const known = mark?.zone === zone
  if (known && mark.open) return mark
  if (!begin) return null
  return { _id: collection, from: known ? mark.began - OVERLAP_MS : 0, began: world.clock.now(), cursor: null, open: true, zone }
}

/** A day that was summed well after this was written holds it already. */
const noteDue = (world: World, { store, day, written }: StoreDay & { written: number }, zone: string): Promise<void> =>
  world.store.transact(async (tx) => {
    const _id = storeDayId({ store, day })
    const [summed, due] = [await tx.get<StoreDayRecord>('storeDay', _id), await tx.get<DueDayRecord>('dueDay', _id)]
    if (!due && summed?.zone === zone && summed.at > written + OVERLAP_MS) return
    const dueAt = due?.dueAt ?? Math.max(world.clock.now(), (summed?.at ?? 0) + REST_MS)
    await tx.put<DueDayRecord>('dueDay', { _id, store, day, dueAt, stamp: (due?.stamp ?? 0) + 1 })
  })
