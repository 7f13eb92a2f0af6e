import { dispatch, runNow } from '../../cloudfunctions/flow/dispatch'
import { jobs } from '../../cloudfunctions/flow/job/registry'
import { sumStoreDay } from '../../cloudfunctions/flow/sum-day'
import type { Store } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { DueDayRecord, JobRecord, StoreDayRecord } from '../../types/record'
import { hemu, memberWith, redeem, saveGift, stock, withExchange } from '../scenario/gift-shop'
import { buy, differences, granted, joined, takeBack } from './act'
import { DAY_MS, eachOn, openChain, put, rows, START, tamper } from './world'

const MINUTE = 60_000
const at = (text: string): number => Date.parse(`${text}+08:00`)
/** Days since 1970-01-01 of a date. */
const number = (day: string): number => Date.parse(day) / DAY_MS

const sum = async (world: World): Promise<void> => {
  const job = jobs.find(({ id }) => id === 'sum-days')
  if (!job) throw new Error('no such job')
  await runNow(world, job)
}

const day = async (store: Store, id: string): Promise<Partial<StoreDayRecord> | null> => {
  const record = await store.get<StoreDayRecord>('storeDay', id)
  if (!record) return null
  const { orders, salesFen, returns, returnedFen, newMembers, coupons, couponFen, exchanges, points } = record
  return { orders, salesFen, returns, returnedFen, newMembers, coupons, couponFen, exchanges, points }
}

const nothing = { orders: 0, salesFen: 0, returns: 0, returnedFen: 0, newMembers: 0, coupons: 0, couponFen: 0, exchanges: 0, points: {} }
const moved = { earned: 0, reversed: 0, spent: 0, restored: 0 }

describe('what a day comes to', () => {
  const each = eachOn(() => openChain(withExchange({})))

  test('orders, sales, returns, joiners, gifts and points of each store, by the calendar of the programme', async () => {
    const { world, clock, store } = each()
    const lin = await memberWith(world, 'lin', 2_000)
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'SHJA', 1)
    granted(await redeem(world, 'lin', 'ribbon', { way: { store: 'SHJA' } }))
    clock.at = at('2026-03-02T23:59:59.999')
    granted(await buy(world, { member: lin, number: 'A', totalFen: 10_099, source: 'SHJA', store: 'SHJA', till: 'SHJA-1' }))
    clock.at = at('2026-03-03T00:00:00')
    await joined(world, 'zhou')
    granted(await buy(world, { member: lin, number: 'C', totalFen: 50_000, tender: [{ wallet: 'consumption', points: 50 }] }))
    granted(await takeBack(world, { number: 'R', order: 'B-lin', refundFen: 40_000 }))
    await sum(world)
    expect(await day(store, 'HZHB:2026-03-02')).toEqual({
      ...{ ...nothing, orders: 1, salesFen: 200_000, newMembers: 1 },
      points: { consumption: { ...moved, earned: 100 }, value: { ...moved, earned: 2_000 } },
    })
    // The gift waits in the other store; its points were spent in the app, in no store.
    expect(await day(store, 'SHJA:2026-03-02')).toEqual({
      ...{ ...nothing, orders: 1, salesFen: 10_099, exchanges: 1 },
      points: { consumption: { ...moved, earned: 5 }, value: { ...moved, earned: 100 } },
    })
    expect(await day(store, 'HZHB:2026-03-03')).toEqual({
      ...{ ...nothing, orders: 1, salesFen: 45_000, returns: 1, returnedFen: 40_000, newMembers: 1 },
      points: { consumption: { ...moved, earned: 22, spent: 50, reversed: 20 }, value: { ...moved, earned: 450, reversed: 400 } },
    })
    expect(await rows(store, 'dueDay')).toEqual([])
    expect(await differences(world)).toEqual([])
  })

  test('an order that comes twenty days late, and its return, change the days they belong to', async () => {
    const { world, clock, store } = each()
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'A', totalFen: 10_000 }))
    await dispatch(world)
    clock.at += 20 * DAY_MS
    await dispatch(world)
    clock.at += 10 * MINUTE
    granted(await buy(world, { member, number: 'B', totalFen: 7_000, paidAt: START + 60_000 }))
    granted(await takeBack(world, { number: 'R', order: 'A', refundedAt: START + 2 * DAY_MS, refundFen: 4_000 }))
    // The books know that these days are late, not wrong.
    expect(await differences(world)).toEqual([])
    await sum(world)
    expect(await day(store, 'HZHB:2026-03-02')).toMatchObject({ orders: 2, salesFen: 17_000, returns: 0 })
    expect(await day(store, 'HZHB:2026-03-04')).toMatchObject({ orders: 0, returns: 1, returnedFen: 4_000 })
    expect(await differences(world)).toEqual([])
  })

  test('a day on which nothing happened is there with nothing; days that nobody ran are closed in their order', async () => {
    const { world, clock, store } = each()
    await dispatch(world)
    clock.at += 4 * DAY_MS
    await dispatch(world)
    const closed = await rows<StoreDayRecord>(store, 'storeDay')
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']
    expect(closed.map(({ _id }) => _id)).toEqual(['HZHB', 'SHJA'].flatMap((shop) => days.map((text) => `${shop}:${text}`)))
    for (const { _id } of closed) expect(await day(store, _id)).toEqual(nothing)
    expect(closed.map((one) => one.day)).toEqual([...days, ...days].map(number))
  })

  test('a day that goes on is summed every few minutes, and what is written late in it is not forgotten', async () => {
    const { world, clock, store } = each()
    const { member } = await joined(world, 'lin')
    const revision = async () => (await store.get<StoreDayRecord>('storeDay', 'HZHB:2026-03-02'))?.revision
    for (let minute = 0; minute < 30; minute += 1) {
      granted(await buy(world, { member, number: `N${String(minute)}`, totalFen: 1_000 }))
      await sum(world)
      clock.at += MINUTE
    }
    expect(await revision()).toBe(6)
    for (let minute = 0; minute < 30; minute += 1) {
      await sum(world)
      clock.at += MINUTE
    }
    expect(await day(store, 'HZHB:2026-03-02')).toMatchObject({ orders: 30, salesFen: 30_000 })
    // Twice more, so that nothing whose commit was under way is left out; then it rests.
    expect(await revision()).toBe(8)
  })

  test('another zone is another calendar: every day is summed anew by it', async () => {
    const { world, clock, store } = each()
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'A', totalFen: 10_000, paidAt: at('2026-03-02T06:00:00') }))
    await dispatch(world)
    clock.at += DAY_MS
    await put(store, 'storeDay', (await rows<StoreDayRecord>(store, 'storeDay')).map((one) => ({ ...one, zone: 'America/New_York' })))
    const elsewhere: World = { ...world, programme: async () => ({ ...(await world.programme()), zone: 'America/New_York' }) }
    await sum(elsewhere)
    expect(await day(store, 'HZHB:2026-03-01')).toMatchObject({ orders: 1, salesFen: 10_000 })
  })
})

describe('killed, and side by side', () => {
  test('whenever the process dies, the days are right in the end', async () => {
    for (let dieAt = 1; dieAt <= 8; dieAt += 1) {
      let left = Infinity
      const dying = (store: Store): Store => ({ ...store, transact: (work) => ((left -= 1) > 0 ? store.transact(work) : Promise.reject(new Error('killed'))) })
      const chain = await openChain(hemu, START, dying)
      const { member } = await joined(chain.world, 'lin')
      granted(await buy(chain.world, { member, number: 'A', totalFen: 10_000 }))
      granted(await buy(chain.world, { member, number: 'B', totalFen: 10_000, paidAt: START - 5 * DAY_MS }))
      left = dieAt
      await sum(chain.world).catch(() => undefined)
      left = Infinity
      chain.clock.at += 10 * MINUTE
      // The lease of the call that died is over by now.
      await sum(chain.world)
      expect([dieAt, (await day(chain.store, 'HZHB:2026-03-02'))?.salesFen, (await day(chain.store, 'HZHB:2026-02-25'))?.salesFen]).toEqual([dieAt, 10_000, 10_000])
      expect(await differences(chain.world)).toEqual([])
      await chain.close()
    }
  })

  test('a sum that was slow never replaces a later one', async () => {
    let meanwhile: (() => Promise<void>) | null = null
    const slow = (store: Store): Store => ({
      ...store,
      find: async (collection, query) => {
        const page = await store.find(collection, query)
        const now = meanwhile
        if (collection === 'order' && now) {
          meanwhile = null
          await now()
        }
        return page as never
      },
    })
    const chain = await openChain(hemu, START, slow)
    const { member } = await joined(chain.world, 'lin')
    granted(await buy(chain.world, { member, number: 'A', totalFen: 10_000 }))
    meanwhile = async () => {
      granted(await buy(chain.world, { member, number: 'B', totalFen: 5_000 }))
      await sumStoreDay(chain.world, { store: 'HZHB', day: number('2026-03-02') })
    }
    await sumStoreDay(chain.world, { store: 'HZHB', day: number('2026-03-02') })
    expect(await day(chain.store, 'HZHB:2026-03-02')).toMatchObject({ orders: 2, salesFen: 15_000 })
    await chain.close()
  })

  test('what lands while a day is summed keeps it on the list', async () => {
    const { world, store, close } = await openChain()
    await put<DueDayRecord>(store, 'dueDay', [{ _id: 'HZHB:2026-03-02', store: 'HZHB', day: number('2026-03-02'), dueAt: START, stamp: 1 }])
    const reading: World = {
      ...world,
      store: {
        ...store,
        find: async (collection, query) => {
          await tamper<DueDayRecord>(store, 'dueDay', 'HZHB:2026-03-02', (one) => ({ ...one, stamp: 2 }))
          return store.find(collection, query)
        },
      },
    }
    await sumStoreDay(reading, { store: 'HZHB', day: number('2026-03-02') })
    expect(await rows<DueDayRecord>(store, 'dueDay')).toMatchObject([{ stamp: 2 }])
    await close()
  })

  test('two workers that respect no lease, while orders come in, end with what there was', async () => {
    const { world, clock, store, close } = await openChain()
    const { member } = await joined(world, 'lin')
    const lawless = { ...world, store: { ...store, transact: (work) => store.transact((tx) => work({ ...bound(tx), get: async (collection, id) => {
      const found = await tx.get<JobRecord>(collection, id)
      return (collection === 'job' && found ? { ...found, leaseUntil: null } : found) as never
    } })) } } satisfies World
    for (let n = 0; n < 40; n += 1) {
      clock.at += 2 * MINUTE
      await Promise.all([sum(lawless), sum(lawless), buy(world, { member, number: `N${String(n)}`, totalFen: 1_000, paidAt: START - (n % 5) * DAY_MS })])
    }
    clock.at += 20 * MINUTE
    await sum(lawless)
    expect((await rows<StoreDayRecord>(store, 'storeDay')).reduce((all, { salesFen }) => all + salesFen, 0)).toBe(40_000)
    expect(await differences(world)).toEqual([])
    await close()
  })
})

const bound = (tx: Parameters<Parameters<Store['transact']>[0]>[0]): typeof tx => ({
  get: (collection, id) => tx.get(collection, id),
  insert: (collection, doc) => tx.insert(collection, doc),
  put: (collection, doc) => tx.put(collection, doc),
  remove: (collection, id) => tx.remove(collection, id),
})

describe('the books', () => {
  const each = eachOn(() => openChain())
  const id = 'HZHB:2026-03-02'

  beforeEach(async () => {
    const { world, clock } = each()
    const { member } = await joined(world, 'lin')
    granted(await buy(world, { member, number: 'A', totalFen: 10_000 }))
    await dispatch(world)
    clock.at += DAY_MS
    await dispatch(world)
    clock.at += 10 * MINUTE
    await dispatch(world)
    expect(await differences(world)).toEqual([])
  })

  test.each<[string, (one: StoreDayRecord) => StoreDayRecord]>([
    ['sales', (one) => ({ ...one, salesFen: one.salesFen + 1 })],
    ['orders', (one) => ({ ...one, orders: 0 })],
    ['members', (one) => ({ ...one, newMembers: 2 })],
    ['points', (one) => ({ ...one, points: { ...one.points, value: { ...moved, earned: 99 } } })],
    ['the store of the record', (one) => ({ ...one, store: 'SHJA' })],
  ])('tell a day whose %s somebody changed', async (_, change) => {
    await tamper<StoreDayRecord>(each().store, 'storeDay', id, change)
    expect((await differences(each().world)).map(({ what }) => what.slice(0, 25))).toEqual([`store day ${id}`])
  })

  test('tell a day that is gone, and one of a store that never sold anything', async () => {
    const { world, store } = each()
    const record = await store.get<StoreDayRecord>('storeDay', id)
    await store.transact((tx) => tx.remove('storeDay', id))
    expect(await differences(world)).toMatchObject([{ member: 'HZHB', what: `store day ${id}`, stored: null, recomputed: { orders: 1, salesFen: 10_000 } }])
    await put(store, 'storeDay', [{ ...record, _id: id }, { ...record, _id: 'SHJA:2026-03-02', store: 'SHJA' }])
    expect(await differences(world)).toMatchObject([{ member: 'SHJA', stored: { orders: 1 }, recomputed: { orders: 0 } }])
  })
})
