import type { TakingsRecord } from '../../types/record'
import { asOffice, asStaff, asTimer, chenyu, newReference, timer, wechat } from '../door/call'
import { buy, differences, granted, joined, refused, takeBack } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, START, tamper } from '../flow/world'
import { hejingyi } from './gift-shop'

const each = eachOn(() => openChain())
const owner = wechat('demo-shenyibai')
const week = { from: '2026-03-02', to: '2026-03-08' }

/** Two stores, two days: ¥300,000 and ¥80,000 in Hangzhou, ¥1,000 in Shanghai, ¥500 of it returned on the day after. */
const sold = async (): Promise<void> => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'A', totalFen: 30_000_000 }))
  granted(await buy(world, { member, number: 'S', totalFen: 100_000, source: 'SHJA', store: 'SHJA', till: 'SHJA-1' }))
  clock.at += DAY_MS
  granted(await buy(world, { member, number: 'B', totalFen: 8_000_000 }))
  granted(await takeBack(world, { number: 'R', order: 'S', source: 'SHJA', store: 'SHJA', refundFen: 50_000 }))
  granted(await asTimer(world, timer))
}

test('S58 member sales of ¥380,000 in a store that took in ¥1,000,000 are 38 %, on the days of which both are known', async () => {
  const { world } = each()
  await sold()
  const state = (day: string, totalFen: number, reference = newReference()) => asOffice(world, hejingyi, 'takings.save', { day, totalFen }, reference)
  granted(await state('2026-03-02', 70_000_000))
  expect(granted(await asOffice(world, hejingyi, 'storeDay.sum', week)).share).toEqual({ days: 1, memberFen: 30_000_000, takingsFen: 70_000_000 })
  granted(await state('2026-03-03', 30_000_000))
  const { share, total, days } = granted(await asOffice(world, hejingyi, 'storeDay.sum', week))
  expect(share).toEqual({ days: 2, memberFen: 38_000_000, takingsFen: 100_000_000 })
  expect(share.memberFen / share.takingsFen).toBe(0.38)
  expect(total).toMatchObject({ orders: 2, salesFen: 38_000_000, newMembers: 1 })
  expect(days.map(({ day, salesFen }) => [day, salesFen])).toEqual([['2026-03-02', 30_000_000], ['2026-03-03', 8_000_000]])
  expect(await differences(world)).toEqual([])
})

test('a manager sees the own store by pages, an owner all stores with their totals', async () => {
  const { world } = each()
  await sold()
  const first = granted(await asOffice(world, hejingyi, 'storeDay.list', { ...week, limit: 1 }))
  expect(first.rows).toMatchObject([{ store: 'HZHB', day: '2026-03-03', orders: 1, salesFen: 8_000_000, takingsFen: null }])
  const second = granted(await asOffice(world, hejingyi, 'storeDay.list', { ...week, limit: 1, after: first.next ?? '' }))
  expect(second.rows).toMatchObject([{ day: '2026-03-02', newMembers: 1, points: { value: { earned: 300_000 } } }])
  const all = granted(await asOffice(world, owner, 'storeDay.sum', { ...week, all: true }))
  expect(all.total).toMatchObject({ orders: 3, salesFen: 38_100_000, returns: 1, returnedFen: 50_000 })
  expect(all.stores.map(({ name, sums }) => [name, sums.salesFen, sums.returnedFen])).toEqual([['杭州湖滨店', 38_000_000, 0], ['上海静安店', 100_000, 50_000]])
  const pages = granted(await asOffice(world, owner, 'storeDay.list', { ...week, all: true }))
  expect(pages.rows.map(({ store, day }) => `${day} ${store}`)).toEqual(['2026-03-03 SHJA', '2026-03-03 HZHB', '2026-03-02 SHJA', '2026-03-02 HZHB'])
  expect(granted(await asStaff(world, hejingyi, 'storeDay.today', {}))).toMatchObject({ day: '2026-03-03', orders: 1, salesFen: 8_000_000, at: START + DAY_MS })
})

test('what is refused: all stores for one of them, a clerk, days the wrong way round, a day to come, a total below nothing', async () => {
  const { world } = each()
  expect(refused(await asOffice(world, hejingyi, 'storeDay.sum', { ...week, all: true }))).toMatchObject({ code: 'permission.denied', may: { zh: '负责全部门店的人' } })
  expect(refused(await asOffice(world, chenyu, 'storeDay.sum', week))).toMatchObject({ code: 'permission.denied', permission: { zh: '查看门店日报' } })
  expect(refused(await asOffice(world, hejingyi, 'storeDay.sum', { from: week.to, to: week.from }))).toMatchObject({ code: 'input.invalid', field: 'to' })
  expect(refused(await asOffice(world, hejingyi, 'storeDay.list', { from: '2026-01-01', to: '2026-04-03' }))).toMatchObject({ field: 'to', rule: expect.stringContaining('92 days') as string })
  const state = (day: string, totalFen: number) => asOffice(world, hejingyi, 'takings.save', { day, totalFen }, newReference())
  expect(refused(await state('2026-03-03', 1))).toMatchObject({ code: 'input.invalid', field: 'day' })
  expect(refused(await state('2026-03-02', -1))).toMatchObject({ field: 'totalFen' })
  expect(refused(await asOffice(world, hejingyi, 'storeDay.list', { ...week, after: 'nothing of ours' }))).toMatchObject({ field: 'after' })
})

test('a statement counts until the next; a late repeat of an earlier one changes nothing, and other money under its reference is refused', async () => {
  const { world, store } = each()
  const state = (totalFen: number, reference: string) => asOffice(world, hejingyi, 'takings.save', { day: '2026-03-02', totalFen }, reference)
  granted(await state(100, 'statement-1'))
  granted(await state(200, 'statement-2'))
  granted(await state(100, 'statement-1'))
  expect(await rows<TakingsRecord>(store, 'takings')).toMatchObject([{ _id: 'HZHB:2026-03-02', totalFen: 200, statedBy: 'HEJINGYI' }])
  expect(refused(await state(300, 'statement-1'))).toMatchObject({ code: 'reference.reused', field: 'totalFen', was: '100', got: '300' })
  await tamper<TakingsRecord>(store, 'takings', 'HZHB:2026-03-02', (one) => ({ ...one, totalFen: 999 }))
  expect(await differences(world)).toMatchObject([{ what: 'takings HZHB:2026-03-02', stored: 999, recomputed: 200 }])
})
