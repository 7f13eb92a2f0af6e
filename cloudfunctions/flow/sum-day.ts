import { addEntry, addExchange, addMember, addOrder, addReturn, emptyDay, sameSums } from '../core/insight'
import { startOfDayNumber, textOfDay } from '../core/kernel'
import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { DaySums, DueDayRecord, EntryRecord, ExchangeRecord, MemberRecord, OrderRecord, StoreDayRecord } from '../../types/record'
import { eachOf } from './read-all'

/** One day of one store, by the calendar of the programme's zone. */
export interface StoreDay {
  store: string
  day: number
}

export const storeDayId = ({ store, day }: StoreDay): string => `${store}:${textOfDay(day)}`

/** How often a sum is begun anew because somebody else wrote the day meanwhile. */
const TRIES = 4

/**
 * Sums a day of a store from its records and writes it, and takes it off the list of those that are due unless something
 * landed meanwhile. What another worker wrote between reading and writing is never written over: then it is summed again,
 * and in the end left on the list. True when the sums are others than before.
 */
export const sumStoreDay = async (world: World, of: StoreDay): Promise<boolean> => {
  const { zone } = await world.programme()
  for (let n = 0; n < TRIES; n += 1) {
    const [before, due, at] = [await dayOf(world, of), await world.store.get<DueDayRecord>('dueDay', storeDayId(of)), world.clock.now()]
    const sums = await readDay(world, of, zone)
    const record: StoreDayRecord = { _id: storeDayId(of), ...of, zone, at, revision: (before?.revision ?? 0) + 1, ...sums }
    if (await writeDay(world, record, due)) return before === null || !sameSums(before, sums)
  }
  return false
}

const dayOf = (world: World, of: StoreDay): Promise<StoreDayRecord | null> => world.store.get<StoreDayRecord>('storeDay', storeDayId(of))

/** False where the day is not the one that was read before it was summed. */
const writeDay = (world: World, record: StoreDayRecord, due: DueDayRecord | null): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const now = await tx.get<StoreDayRecord>('storeDay', record._id)
    if ((now?.revision ?? 0) !== record.revision - 1) return false
    await tx.put('storeDay', record)
    const left = await tx.get<DueDayRecord>('dueDay', record._id)
    if (left && left.stamp === due?.stamp) await tx.remove('dueDay', record._id)
    return true
  })

const readDay = async (world: World, { store, day }: StoreDay, zone: string): Promise<DaySums> => {
  const [gte, lt] = [startOfDayNumber(day, zone), startOfDayNumber(day + 1, zone)]
  const sums = emptyDay()
  const own = <T extends Doc>(collection: string, moment: string): AsyncGenerator<T> => eachOf<T>(world, collection, { eq: { store }, range: { [moment]: { gte, lt } } })
  for await (const order of own<OrderRecord>('order', 'paidAt')) addOrder(sums, order)
  const returned = new Set<string>()
  for await (const entry of own<EntryRecord>('entry', 'at')) {
    addEntry(sums, entry)
    // A programme has an earning rule at least, and a return an entry for each, so none is missed.
    if (entry.kind === 'reversal' && entry.order !== null) returned.add(entry.order)
  }
  for (const id of returned) {
    const refunds = (await world.store.get<OrderRecord>('order', id))?.refunds ?? []
    for (const refund of refunds) if (refund.at >= gte && refund.at < lt) addReturn(sums, refund)
  }
  for await (const exchange of own<ExchangeRecord>('exchange', 'at')) addExchange(sums, exchange)
  for await (const member of eachOf<MemberRecord>(world, 'member', { range: { joinedAt: { gte, lt } } })) {
    if (member.source.store === store) addMember(sums, member)
  }
  return sums
}
