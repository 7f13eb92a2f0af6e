import { listWaiting } from '../../cloudfunctions/flow/list-waiting'
import { meetWaiting, WAITING_AT_MOST } from '../../cloudfunctions/flow/waiting-refund'
import type { OrderRecord, WaitingRefund } from '../../types/record'
import { accountOf, buy, differences, granted, joined, refused, takeBack } from './act'
import { DAY_MS, dump, eachOn, openChain, put, rows, START } from './world'

const each = eachOn(() => openChain())
const page = { store: 'HZHB', after: undefined, limit: 50 }

const late = { number: 'R1', order: 'N1', refundedAt: START }

test('a return that comes first is kept, hears so, and is taken in the commit that takes its order', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const first = granted(await takeBack(world, { ...late, refundFen: 50_000 }))
  expect(first).toEqual({
    order: 'N1',
    refund: 'R1',
    member: null,
    refundFen: 50_000,
    wallets: [],
    tier: null,
    eligible: null,
    waiting: true,
  })
  expect(granted(await takeBack(world, { ...late, refundFen: 50_000 }))).toEqual(first)
  const order = { member, number: 'N1', totalFen: 100_000, paidAt: START }
  const answer = granted(await buy(world, order))
  expect(answer.wallets).toEqual([
    { wallet: 'consumption', points: 50, balance: 25, debt: 0 },
    { wallet: 'value', points: 1_000, balance: 500, debt: 0 },
  ])
  expect(await rows(store, 'waiting')).toEqual([])
  expect((await accountOf(world, member)).stats).toMatchObject({ orders: 1, receivedFen: 50_000 })
  const before = await dump(store)
  expect(granted(await takeBack(world, { ...late, refundFen: 50_000 }))).toEqual(first)
  expect(granted(await buy(world, order))).toEqual(answer)
  expect(await dump(store)).toEqual(before)
  expect(await differences(world)).toEqual([])
})

test('a whole order that was returned before it came leaves nothing, and no tier that it would have reached', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await takeBack(world, late))
  granted(await buy(world, { member, number: 'N1', totalFen: 300_000, paidAt: START }))
  expect((await accountOf(world, member)).stats).toMatchObject({ orders: 0, refundedOrders: 1, receivedFen: 0 })
  expect((await accountOf(world, member)).wallets.consumption).toMatchObject({ balance: 0, debt: 0, earned: 0 })
  expect(await differences(world)).toEqual([])
})

test('waiting returns are taken in the order they came; what exceeds is refused, told when asked again, and listed', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  for (const number of ['R1', 'R2', 'R3']) granted(await takeBack(world, { ...late, number, refundFen: 40_000 }))
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000, paidAt: START }))
  const order = await store.get<OrderRecord>('order', 'HZHB:N1')
  expect(order?.refunds.map(({ number }) => number)).toEqual(['R1', 'R2'])
  const refusal = {
    code: 'refund.exceeds',
    field: 'refundFen',
    receivedFen: 100_000,
    refundedFen: 80_000,
    leftFen: 20_000,
    refundFen: 40_000,
  }
  expect(refused(await takeBack(world, { ...late, number: 'R3', refundFen: 40_000 }))).toEqual(refusal)
  expect(granted(await listWaiting(world, page)).rows).toEqual([
    { refund: 'R3', order: 'N1', refundedAt: START, recordedAt: START, refundFen: 40_000, lines: [], refusal },
  ])
  granted(await takeBack(world, { ...late, number: 'R4' }))
  expect(await differences(world)).toEqual([])
})

test('a return by lines waits for its lines; one before the purchase is refused when the order comes', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const lines = [{ line: 'belt', quantity: 1, amountFen: 10_000 }]
  expect(granted(await takeBack(world, { ...late, lines })).refundFen).toBeNull()
  granted(await takeBack(world, { ...late, number: 'R2', lines: [{ line: 9, quantity: 1, amountFen: 10_000 }] }))
  granted(await takeBack(world, { ...late, number: 'R3', refundFen: 1, refundedAt: START - 2 }))
  const bought = [
    { sku: 'belt', name: '腰带', quantity: 1, amountFen: 10_000 },
    { sku: 'shirt', name: '衬衫', quantity: 1, amountFen: 30_000 },
  ]
  granted(
    await buy(world, { member, number: 'N1', totalFen: 40_000, discountFen: 4_000, lines: bought, paidAt: START - 1 }),
  )
  expect((await store.get<OrderRecord>('order', 'HZHB:N1'))?.refunds).toMatchObject([
    { refundFen: 9_000, lines: [{ line: 0, refundFen: 9_000 }] },
  ])
  expect((await rows<WaitingRefund>(store, 'waiting')).map(({ number, refusal }) => [number, refusal?.code])).toEqual([
    ['R2', 'input.invalid'],
    ['R3', 'input.invalid'],
  ])
  expect(await differences(world)).toEqual([])
})

test('while it waits its number does one thing, and the future is refused at once', async () => {
  const { world, store } = each()
  granted(await takeBack(world, { ...late, refundFen: 500 }))
  const before = await dump(store)
  for (const other of [
    { refundFen: null },
    { refundFen: 501 },
    { refundedAt: START - 1 },
    { order: 'N2' },
    { lines: [{ line: 0, quantity: 1, amountFen: 500 }] },
  ]) {
    expect(refused(await takeBack(world, { ...late, refundFen: 500, ...other }))).toMatchObject({
      code: 'reference.reused',
      reference: 'R1',
    })
  }
  expect(refused(await takeBack(world, { ...late, number: 'R2', refundedAt: START + DAY_MS }))).toMatchObject({
    code: 'order.future',
  })
  expect(await dump(store)).toEqual(before)
})

test(`${String(WAITING_AT_MOST)} returns wait for an order, one more hears that there is no such order`, async () => {
  const { world } = each()
  for (let n = 0; n < WAITING_AT_MOST; n += 1)
    granted(await takeBack(world, { ...late, number: `R${String(n)}`, refundFen: 10 }))
  expect(refused(await takeBack(world, { ...late, number: 'R9', refundFen: 10 }))).toEqual({
    code: 'order.unknown',
    number: 'N1',
    store: 'HZHB',
  })
  granted(await takeBack(world, { ...late, number: 'R9', order: 'N2', refundFen: 10 }))
})

test('an order and its returns that come at the same moment find each other, whoever is first', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  await Promise.all(
    Array.from({ length: 8 }, (_, n) => [
      takeBack(world, { ...late, number: `R${String(n)}-a`, order: `N${String(n)}`, refundFen: 300 }),
      buy(world, { member, number: `N${String(n)}`, totalFen: 1_000, paidAt: START }),
      takeBack(world, { ...late, number: `R${String(n)}-b`, order: `N${String(n)}`, refundFen: 400 }),
    ]).flat(),
  )
  expect(await rows(store, 'waiting')).toEqual([])
  expect((await accountOf(world, member)).stats).toMatchObject({ orders: 8, receivedFen: 8 * 300 })
  expect(await differences(world)).toEqual([])
})

test('where both committed without seeing each other, verify tells it and either one sent again mends it', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  granted(await takeBack(world, { ...late, refundFen: 300 }))
  const waiting = await rows(store, 'waiting')
  await store.transact((tx) => tx.remove('waiting', 'order:HZHB:N1'))
  granted(await buy(world, { member, number: 'N1', totalFen: 1_000, paidAt: START }))
  await put(store, 'waiting', waiting)
  expect((await differences(world)).map(({ what }) => what)).toEqual(['order HZHB:N1: refunds that wait for it'])
  await takeBack(world, { ...late, refundFen: 300 })
  expect((await accountOf(world, member)).stats).toMatchObject({ receivedFen: 700 })
  expect(await rows(store, 'waiting')).toEqual([])
  await meetWaiting(world, 'HZHB:N1')
  expect(await differences(world)).toEqual([])
})

test('staff sees what waits over a day, of its own store, page by page', async () => {
  const { world, clock } = each()
  for (let n = 0; n < 3; n += 1)
    granted(await takeBack(world, { ...late, number: `R${String(n)}`, order: `N${String(n)}` }))
  granted(await takeBack(world, { ...late, source: 'SHJA', store: 'SHJA', number: 'R9' }))
  expect(granted(await listWaiting(world, page))).toEqual({ rows: [], next: null })
  clock.at += DAY_MS
  expect(granted(await listWaiting(world, page)).rows).toEqual([])
  clock.at += 1
  expect(granted(await listWaiting(world, page)).rows.map(({ refund }) => refund)).toEqual(['R0', 'R1', 'R2'])
  const first = granted(await listWaiting(world, { ...page, limit: 2 }))
  const second = granted(await listWaiting(world, { ...page, limit: 2, after: first.next ?? undefined }))
  expect([...first.rows, ...second.rows].map(({ refund }) => refund)).toEqual(['R0', 'R1', 'R2'])
  expect(refused(await listWaiting(world, { ...page, after: 'nonsense' }))).toMatchObject({
    code: 'input.invalid',
    field: 'after',
  })
})
