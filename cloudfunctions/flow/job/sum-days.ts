import { startOfDayNumber } from '../../core/kernel'
import type { DueDayRecord, StoreRecord } from '../../../types/record'
import { readLandings } from '../read-landings'
import { sumStoreDay } from '../sum-day'
import { PAGE, type Job } from './job'

/** In place of a cursor while there is still to be read what landed. */
const READING = 'reading'

/** Days in which something landed: an order of today, one that came late, a return. Those that wait longest go first. */
export const sumDaysJob: Job = {
  id: 'sum-days',
  name: { zh: '门店日报汇总', en: 'Days of stores are summed' },
  schedule: { every: 'tick' },
  due: async (world, _round, after) => {
    const begun = after === undefined || after === READING
    if (begun && !(await readLandings(world, after === undefined))) return { items: [], next: READING, previous: null }
    const range = { dueAt: { lte: world.clock.now() } }
    return world.store.find<DueDayRecord>('dueDay', { range, limit: PAGE, after: begun ? undefined : after })
  },
  step: async (world, id) => {
    const due = await world.store.get<DueDayRecord>('dueDay', id)
    return due === null ? false : sumStoreDay(world, due)
  },
}

/** The day before, of every store, so that a day on which nothing happened is there with nothing. */
export const closeDaysJob: Job = {
  id: 'close-days',
  name: { zh: '门店日结', en: 'The day before is closed for every store' },
  schedule: { every: 'day', at: 20 },
  due: (world, _round, after) => world.store.find<StoreRecord>('shop', { limit: PAGE, after }),
  step: async (world, store, { day, zone }) => {
    const shop = await world.store.get<StoreRecord>('shop', store)
    const closed = shop?.closedAt ?? null
    if (!shop || (closed !== null && closed <= startOfDayNumber(day - 1, zone))) return false
    return sumStoreDay(world, { store, day: day - 1 })
  },
}
