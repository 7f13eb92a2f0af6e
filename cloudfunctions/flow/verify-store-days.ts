import { addEntry, addExchange, addMember, addOrder, addReturn, emptyDay, sameSums, sumsOf } from '../core/insight'
import { dayNumber } from '../core/kernel'
import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { DaySums, DueDayRecord, EntryRecord, ExchangeRecord, MemberRecord, OrderRecord, StoreDayRecord, TakingsRecord } from '../../types/record'
import { eachOf } from './read-all'
import { seenUntil } from './read-landings'
import { storeDayId } from './sum-day'
import type { Difference } from './verify-member'

/** How often the chain is summed before a difference is believed: the shop goes on while it is read. */
const LOOKS = 3

/**
 * Sums every day of every store anew from all orders, entries, members and exchanges there are, in one pass over each and by
 * no index, and tells a day that says something else or is missing. One that the job knows to be due, or that something
 * landed in which the job has not looked at yet, is not wrong but late.
 */
export const verifyStoreDays = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  let found = await differences(world)
  for (let look = 1; look < LOOKS && found.length > 0; look += 1) found = await differences(world)
  found.forEach(report)
}

const differences = async (world: World): Promise<Difference[]> => {
  const books = await openBooks(world)
  await sumAll(world, books)
  const found: Difference[] = []
  const told = (member: string, what: string, stored: unknown, recomputed: unknown): void => void found.push({ member, what, stored, recomputed })
  for await (const record of eachOf<StoreDayRecord>(world, 'storeDay', {})) {
    const sums = books.days.get(record._id) ?? emptyDay()
    books.days.delete(record._id)
    if (record._id !== storeDayId(record)) told(record.store, `store day ${record._id}: its id`, record._id, storeDayId(record))
    // Summed by the calendar of another zone: the job begins anew and has not come to it yet.
    if (record.zone !== books.zone || books.late.has(record._id)) continue
    if (!sameSums(record, sums)) told(record.store, `store day ${record._id}`, sumsOf(record), sumsOf(sums))
  }
  for await (const takings of eachOf<TakingsRecord>(world, 'takings', {})) {
    const stated = takings.applied.at(-1)?.totalFen ?? null
    const sound = takings._id === storeDayId(takings) && takings.totalFen === stated && Number.isSafeInteger(stated) && Number(stated) >= 0
    if (!sound) told(takings.store, `takings ${takings._id}`, takings.totalFen, stated)
  }
  for (const [id, sums] of books.days) {
    if (!books.late.has(id) && !sameSums(sums, emptyDay())) told(id.slice(0, id.lastIndexOf(':')), `store day ${id}`, null, sumsOf(sums))
  }
  return found
}

interface DayBooks {
  zone: string
  days: Map<string, DaySums>
  /** Days that the job is still to sum. */
  late: Set<string>
}

const openBooks = async (world: World): Promise<DayBooks> => {
  const late = new Set<string>()
  for await (const { _id } of eachOf<DueDayRecord>(world, 'dueDay', {})) late.add(_id)
  return { zone: (await world.programme()).zone, days: new Map(), late }
}

const sumAll = async (world: World, books: DayBooks): Promise<void> => {
  const { at, each } = walk(world, books)
  // Read before the records: what the job comes to see meanwhile is taken for unseen, never the other way round.
  const [entries = 0, members = 0, exchanges = 0] = await Promise.all(['entry', 'member', 'exchange'].map((kind) => seenUntil(world, kind, books.zone)))
  for await (const order of each<OrderRecord>('order')) {
    const day = at(order.store, order.paidAt)
    if (day) addOrder(day, order)
    for (const refund of order.refunds) {
      const back = at(order.store, refund.at)
      if (back) addReturn(back, refund)
    }
  }
  for await (const entry of each<EntryRecord>('entry')) {
    const day = at(entry.store, entry.at, entry.recordedAt >= entries)
    if (day) addEntry(day, entry)
  }
  for await (const member of each<MemberRecord>('member')) {
    const day = at(member.source.store, member.joinedAt, member.joinedAt >= members)
    if (day) addMember(day, member)
  }
  for await (const exchange of each<ExchangeRecord>('exchange')) {
    const day = at(exchange.store, exchange.at, exchange.at >= exchanges)
    if (day) addExchange(day, exchange)
  }
}

/** `at` finds the sums of the day that a moment lies in, and notes where it is one that the job has not seen yet. */
const walk = (world: World, { zone, days, late }: DayBooks) => ({
  each: <T extends Doc>(collection: string): AsyncGenerator<T> => eachOf<T>(world, collection, {}),
  at: (store: string | null, moment: number, unseen = false): DaySums | null => {
    if (store === null) return null
    const id = storeDayId({ store, day: dayNumber(moment, zone) })
    if (unseen) late.add(id)
    const sums = days.get(id) ?? emptyDay()
    days.set(id, sums)
    return sums
  },
})
