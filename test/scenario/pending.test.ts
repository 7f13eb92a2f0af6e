import { asStaff, asTimer, chenyu, newReference, timer } from '../door/call'
import { send } from '../door/till'
import { accountOf, differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, START } from '../flow/world'
import { counter } from './counter'
import { menswear } from './points-programme'

const pays = (points: number) => ({ tender: [{ wallet: 'consumption', points }] })
const noon = (days: number): number => START + days * DAY_MS

describe('points that are held back for seven days', () => {
  const each = eachOn(() => openChain(menswear({ hold: { until: 'days', days: 7 } })))
  const { join, order, refund, wallet, ledger } = counter(each)

  test('stand apart, do not pay, and are there from the first moment of the seventh day after', async () => {
    await join()
    const { value } = await order('A1', 100_000)
    expect(value?.wallets).toMatchObject([{ wallet: 'consumption', points: 0, balance: 0, pending: 50 }, { points: 1000 }])
    expect(await wallet('consumption')).toMatchObject({ balance: 0, tenderFen: 0, pending: { points: 50, day: '2026-03-09' } })
    expect((await ledger())[0]?.changes[0]).toEqual({ wallet: 'consumption', points: 0, balance: 0, debt: 0, pending: 50 })
    each().clock.at = Date.parse('2026-03-08T23:59:59.999+08:00')
    expect((await order('A2', 10_000, pays(1))).refusal).toMatchObject({ code: 'points.short', needed: 1, has: 0 })
    each().clock.at = Date.parse('2026-03-09T00:00:00+08:00')
    expect(await wallet('consumption')).toMatchObject({ balance: 50, pending: null })
    expect((await order('A2', 10_000, pays(50))).status).toBe(200)
    expect((await ledger({ kind: 'earned' })).map(({ kind }) => kind)).toEqual(['accrual', 'release', 'accrual'])
    expect(await differences(each().world)).toEqual([])
  })

  test('expire by the day they were earned, not by that of their release', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    each().clock.at = noon(8)
    await order('A2', 100)
    expect((await accountOf(each().world, member)).wallets.consumption?.lots).toEqual([
      { points: 50, expiresAt: Date.parse('2027-03-02T00:00:00+08:00') },
    ])
  })

  test('go first when their order is returned; what was let go since is taken as any other', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    each().clock.at = noon(3)
    await order('A2', 40_000)
    await refund('R1', 'A1', { refundFen: 50_000 })
    expect(await wallet('consumption')).toMatchObject({ balance: 0, debt: 0, pending: { points: 45, day: '2026-03-09' } })
    each().clock.at = noon(7)
    await refund('R2', 'A1')
    expect((await accountOf(each().world, member)).wallets.consumption).toMatchObject({ balance: 0, debt: 0, pending: [{ points: 20 }] })
    expect(await differences(each().world)).toEqual([])
  })

  test('repay what is owed when they are released', async () => {
    await join()
    await order('A1', 100_000)
    each().clock.at = noon(7)
    await order('A2', 5000, pays(50))
    await order('A3', 100_000)
    await refund('R1', 'A1', { refundFen: 40_000 })
    expect(await wallet('consumption')).toMatchObject({ balance: 0, debt: 20, pending: { points: 50 } })
    each().clock.at = noon(14)
    await asTimer(each().world, timer, { job: 'release-points' })
    expect(await wallet('consumption')).toMatchObject({ balance: 30, debt: 0, pending: null })
    expect(await differences(each().world)).toEqual([])
  })

  test('are released by the nightly job once, and an order that comes late has none to wait for', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    each().clock.at = noon(7)
    const run = async () => granted(await asTimer(each().world, timer, { job: 'release-points' })).reports[0]?.done
    expect([await run(), await run()]).toEqual([1, 0])
    expect((await accountOf(each().world, member)).nextReleaseAt).toBeNull()
    const { value } = await order('A2', 100_000, { paidAt: noon(0) })
    expect(value?.wallets[0]).toMatchObject({ balance: 100 })
    expect(await differences(each().world)).toEqual([])
  })
})

describe('points that are held back until the order is completed', () => {
  const each = eachOn(() => openChain(menswear({ hold: { until: 'completed', atMost: 30 } })))
  const { join, order, refund, wallet } = counter(each)
  const complete = async (of: string, rest: object = {}) => {
    const sent = { store: 'HZHB', order: of, completedAt: each().clock.at, ...rest }
    return (await send(each().world, sent, { path: '/pos/v1/completions' })).body as { value?: object; refusal?: object }
  }

  test('are released with it, once, and only those of that order', async () => {
    await join()
    await order('A1', 100_000)
    await order('A2', 40_000)
    const first = await complete('A1')
    expect(first.value).toMatchObject({ order: 'A1', wallets: [{ wallet: 'consumption', points: 50, balance: 50, pending: 20 }, { points: 0 }] })
    const before = await dump(each().store, ['nonce'])
    expect(await complete('A1')).toEqual(first)
    expect(await dump(each().store, ['nonce'])).toEqual(before)
    await refund('R2', 'A2')
    expect(await wallet('consumption')).toMatchObject({ balance: 50, pending: null, debt: 0 })
    await refund('R1', 'A1', { refundFen: 50_000 })
    expect(await wallet('consumption')).toMatchObject({ balance: 25, pending: null, debt: 0 })
    expect(await differences(each().world)).toEqual([])
  })

  test('a return of a completed order leaves what other orders hold back alone', async () => {
    await join()
    await order('A1', 100_000)
    await order('A2', 100_000)
    await complete('A1')
    await order('A3', 5000, pays(50))
    await refund('R1', 'A1')
    expect(await wallet('consumption')).toMatchObject({ balance: 0, debt: 50, pending: { points: 50 } })
    expect(await differences(each().world)).toEqual([])
  })

  test('staff may say so too; without it they are released after thirty days', async () => {
    await join()
    await order('A1', 100_000)
    await order('A2', 40_000)
    granted(await asStaff(each().world, chenyu, 'order.complete', { order: 'A2' }, newReference()))
    expect(await wallet('consumption')).toMatchObject({ balance: 20, pending: { points: 50, day: '2026-04-01' } })
    each().clock.at = noon(30)
    expect(await wallet('consumption')).toMatchObject({ balance: 70, pending: null })
    expect((await complete('A1')).value).toMatchObject({ wallets: [{ points: 0, balance: 70 }, {}] })
    expect(await differences(each().world)).toEqual([])
  })

  test('unknown orders, the future and a moment before the payment are refused, and nothing is written', async () => {
    await join()
    await order('A1', 100_000)
    const before = await dump(each().store, ['nonce'])
    expect((await complete('A9')).refusal).toMatchObject({ code: 'order.unknown', number: 'A9' })
    expect((await complete('A1', { completedAt: each().clock.at + DAY_MS })).refusal).toMatchObject({ code: 'order.future', field: 'completedAt' })
    expect((await complete('A1', { completedAt: each().clock.at - 1 })).refusal).toMatchObject({ code: 'input.invalid', field: 'completedAt' })
    expect(refused(await asStaff(each().world, chenyu, 'order.complete', { order: 'A9' }, newReference()))).toMatchObject({ code: 'order.unknown' })
    expect(await dump(each().store, ['nonce'])).toEqual(before)
  })
})
