import { addSums, emptyDay, sumsOf } from '../core/insight'
import { dayNumber, ok, refuse, startOfDay, textOfDay } from '../core/kernel'
import type { DayRow, DaysAsked, DaysTotal, MemberShare } from '../../types/contract'
import type { Doc, Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { DaySums, DueDayRecord, StoreDayRecord, StoreRecord, TakingsRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage, type Paged } from './read-page'
import { storeDayId } from './sum-day'

const DAYS_AT_MOST = 92
const USUAL_DAYS = 30
/** Days of stores that one sum reads; a chain of 200 stores has so many in three months. */
const ROWS_AT_MOST = 20_000
const DUE_AT_MOST = 1000
const PAGE = 1000

/** Whose days: one store's, or null for every store's. */
export type DaysOf = DaysAsked & { store: string | null }

interface Range {
  gte: number
  lte: number
}

/** The number of a calendar day, which is the same in every zone. */
const dayOf = (text: string): number => dayNumber(startOfDay(text, 'UTC'), 'UTC')

const rangeOf = async (world: World, { from, to }: DaysAsked): Promise<Result<Range>> => {
  const lte = to === undefined ? dayNumber(world.clock.now(), (await world.programme()).zone) : dayOf(to)
  const gte = from === undefined ? lte - USUAL_DAYS + 1 : dayOf(from)
  const rule = `a day from ${textOfDay(gte)} on, ${String(DAYS_AT_MOST)} days at most`
  return lte < gte || lte - gte >= DAYS_AT_MOST ? refuse({ code: 'input.invalid', field: 'to', rule }) : ok({ gte, lte })
}

const queryOf = (store: string | null, day: Range) => ({ ...(store === null ? {} : { eq: { store } }), range: { day } })

/** A page of days, the latest first. Refuses `input.invalid` for days the wrong way round or too many. */
export const listDays = async (world: World, asked: DaysOf, paged: Paged): Promise<Result<{ rows: DayRow[]; next: string | null }>> => {
  const range = await rangeOf(world, asked)
  if (!range.ok) return range
  const page = await readPage<StoreDayRecord>(world, 'storeDay', { ...queryOf(asked.store, range.value), desc: true }, paged)
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map(async (one) => rowOf(one, await world.store.get<TakingsRecord>('takings', one._id))))
  return ok({ rows, next: page.value.next })
}

const rowOf = (record: StoreDayRecord, takings: TakingsRecord | null): DayRow => ({
  ...sumsOf(record),
  ...{ store: record.store, day: textOfDay(record.day), takingsFen: takings?.totalFen ?? null, at: record.at },
})

/** What the days came to together, by day and by store, and the share of members where all takings are known. */
export const sumDays = async (world: World, asked: DaysOf): Promise<Result<DaysTotal>> => {
  const range = await rangeOf(world, asked)
  if (!range.ok) return range
  const [{ zone }, now] = [await world.programme(), world.clock.now()]
  const days = await read<StoreDayRecord>(world, 'storeDay', asked.store, range.value)
  const takings = new Map((await read<TakingsRecord>(world, 'takings', asked.store, range.value)).items.map(({ _id, totalFen }) => [_id, totalFen]))
  return ok({
    ...{ from: textOfDay(range.value.gte), to: textOfDay(range.value.lte), today: textOfDay(dayNumber(now, zone)), zone, now },
    ...{ total: together(days.items), share: shareIn(days.items, takings) },
    days: [...grouped(days.items, ({ day }) => textOfDay(day))].map(([day, items]) => ({ day, ...together(items) })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    stores: asked.store === null ? await byStore(world, days.items, takings) : [],
    due: await dueIn(world, asked.store, range.value),
    more: days.more,
  })
}

const byStore = async (world: World, items: readonly StoreDayRecord[], takings: ReadonlyMap<string, number>): Promise<DaysTotal['stores']> => {
  const stores = await Promise.all(
    [...grouped(items, ({ store }) => store)].map(async ([store, own]) => {
      const name = (await world.store.get<StoreRecord>('shop', store))?.name ?? store
      return { store, name, sums: together(own), share: shareIn(own, takings) }
    }),
  )
  return stores.sort((a, b) => b.sums.salesFen - a.sums.salesFen || (a.store < b.store ? -1 : 1))
}

const together = (items: readonly DaySums[]): DaySums => items.reduce(addSums, emptyDay())

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const shareIn = (items: readonly StoreDayRecord[], takings: ReadonlyMap<string, number>): MemberShare =>
  items.reduce<MemberShare>(
    (sum, { _id, salesFen, returnedFen }) => {
      const taken = takings.get(_id)
      return taken === undefined ? sum : { days: sum.days + 1, memberFen: sum.memberFen + salesFen - returnedFen, takingsFen: sum.takingsFen + taken }
    },
    { days: 0, memberFen: 0, takingsFen: 0 },
  )

const read = async <T extends Doc>(world: World, collection: string, store: string | null, day: Range): Promise<{ items: T[]; more: boolean }> => {
  const items: T[] = []
  let after: string | undefined
  do {
    const page: Page<T> = await world.store.find<T>(collection, { ...queryOf(store, day), limit: PAGE, after })
    items.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined && items.length < ROWS_AT_MOST)
  return { items, more: after !== undefined }
}

/** So many of them wait to be summed anew; 1,000 at most are looked at. */
const dueIn = async (world: World, store: string | null, { gte, lte }: Range): Promise<number> => {
  const { items } = await world.store.find<DueDayRecord>('dueDay', { order: 'dueAt', limit: DUE_AT_MOST })
  return items.filter((due) => due.day >= gte && due.day <= lte && (store === null || due.store === store)).length
}

/** Today of one store, as it was summed last. */
export const dayToday = async (world: World, store: string): Promise<DaySums & { day: string; zone: string; at: number | null }> => {
  const { zone } = await world.programme()
  const day = dayNumber(world.clock.now(), zone)
  const record = await world.store.get<StoreDayRecord>('storeDay', storeDayId({ store, day }))
  return { ...sumsOf(record ?? emptyDay()), day: textOfDay(day), zone, at: record?.at ?? null }
}
