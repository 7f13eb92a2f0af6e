import { presets } from '../../cloudfunctions/core/programme'
import { listLedger } from '../../cloudfunctions/flow/list-ledger'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { OrderRecord } from '../../types/record'
import { accountOf, buy, differences, granted, joined, refused, takeBack } from './act'
import { DAY_MS, dump, eachOn, openChain, START, type Chain } from './world'

const each = eachOn(() => openChain())

const lines = [
  { sku: 'shirt', name: '衬衫', quantity: 2, amountFen: 60_000 },
  { sku: 'belt', name: '腰带', quantity: 1, amountFen: 30_000 },
  { sku: 'socks', name: '袜子', quantity: 3, amountFen: 30_000 },
]

/** ¥1,200 less ¥200: of ¥1,000 received the shirts stand at ¥500, belt and socks at ¥250 each. */
const buyer = async (): Promise<Chain & { member: string }> => {
  const chain = each()
  const { member } = await joined(chain.world, 'lin')
  granted(await buy(chain.world, { member, number: 'N1', totalFen: 120_000, discountFen: 20_000, lines }))
  return { ...chain, member }
}

const orderOf = async ({ store }: Chain): Promise<OrderRecord> => {
  const order = await store.get<OrderRecord>('order', 'HZHB:N1')
  if (!order) throw new Error('no order')
  return order
}

test('S26: half of ¥1,000 takes 25 and 500, the order still counts, and the rest can follow', async () => {
  const chain = await buyer()
  const { world, member } = chain
  expect(granted(await takeBack(world, { number: 'R1', order: 'N1', refundFen: 50_000 }))).toMatchObject({
    refundFen: 50_000,
    wallets: [
      { wallet: 'consumption', points: -25, balance: 25, debt: 0 },
      { wallet: 'value', points: -500, balance: 500, debt: 0 },
    ],
    waiting: false,
  })
  expect((await accountOf(world, member)).stats).toMatchObject({
    orders: 1,
    refundedOrders: 0,
    receivedFen: 50_000,
    days: [{ orders: 1, receivedFen: 50_000, points: { consumption: 25, value: 500 } }],
    largest: [{ order: 'HZHB:N1', receivedFen: 50_000 }],
  })
  expect(await orderOf(chain)).toMatchObject({
    receivedFen: 100_000,
    keptFen: 50_000,
    kept: [{ points: 25 }, { points: 500 }],
  })
  expect(granted(await takeBack(world, { number: 'R2', order: 'N1' }))).toMatchObject({
    refundFen: 50_000,
    wallets: [{ balance: 0 }, { balance: 0 }],
  })
  expect((await accountOf(world, member)).stats).toMatchObject({
    orders: 0,
    refundedOrders: 1,
    receivedFen: 0,
    days: [],
    largest: [],
  })
  expect(refused(await takeBack(world, { number: 'R3', order: 'N1', refundFen: 1 }))).toMatchObject({
    code: 'order.refunded',
  })
  expect(await differences(world)).toEqual([])
})

test('lines give back their share of what was received, and the list tells the money of each return', async () => {
  const { world, member } = await buyer()
  const back = async (number: string, line: number | string, quantity: number, amountFen: number) =>
    granted(await takeBack(world, { number, order: 'N1', lines: [{ line, quantity, amountFen }] })).refundFen
  expect(await back('R1', 'shirt', 1, 30_000)).toBe(25_000)
  expect(await back('R2', 2, 2, 20_000)).toBe(16_666)
  expect(await back('R3', 'socks', 1, 10_000)).toBe(8_334)
  const { rows } = await listLedger(world, { member, kind: 'returned', after: null, limit: 10 })
  expect(rows.map(({ amountFen }) => amountFen)).toEqual([8_334, 16_666, 25_000])
  const rest = ['belt', 'shirt'].map((line) => ({ line, quantity: 1, amountFen: 30_000 }))
  expect(granted(await takeBack(world, { number: 'R4', order: 'N1', refundFen: 50_000, lines: rest })).refundFen).toBe(
    50_000,
  )
  expect((await accountOf(world, member)).stats).toMatchObject({ orders: 0, refundedOrders: 1 })
  expect(await differences(world)).toEqual([])
})

describe('the same number', () => {
  const line = { line: 'shirt', quantity: 1, amountFen: 30_000 }
  test.each([
    [
      'an amount',
      { refundFen: 50_000 },
      [{ refundFen: null }, { refundFen: 49_999 }, { lines: [line] }, { refundedAt: START - 1 }],
    ],
    [
      'lines',
      { lines: [line] },
      [
        { lines: [] },
        { lines: [{ ...line, quantity: 2 }] },
        { lines: [line, line] },
        { refundFen: 24_999 },
        { lines: [{ ...line, line: 'hat' }] },
      ],
    ],
  ])(
    'with the same content hears the same answer, with other content is refused: %s',
    async (_what, content, others) => {
      const { world, store } = await buyer()
      const refund = { number: 'R1', order: 'N1', refundedAt: START, ...content }
      const first = granted(await takeBack(world, refund))
      granted(await takeBack(world, { number: 'R2', order: 'N1', refundFen: 1_000 }))
      const before = await dump(store)
      expect(granted(await takeBack(world, refund))).toEqual(first)
      for (const other of others) {
        expect(refused(await takeBack(world, { ...refund, ...other }))).toMatchObject({
          code: 'reference.reused',
          reference: 'R1',
        })
      }
      expect(await dump(store)).toEqual(before)
    },
  )

  test('an sku and the index of its line are the same content', async () => {
    const { world } = await buyer()
    const first = granted(await takeBack(world, { number: 'R1', order: 'N1', lines: [line] }))
    expect(granted(await takeBack(world, { number: 'R1', order: 'N1', lines: [{ ...line, line: 0 }] }))).toEqual(first)
  })
})

test('32 tills that each return a sixteenth of one order give back what was received and no more', async () => {
  const { world, member } = await buyer()
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, n) => takeBack(world, { number: `R${String(n)}`, order: 'N1', refundFen: 6_250 })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(16)
  for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('order.refunded')
  expect(await accountOf(world, member)).toMatchObject({
    stats: { orders: 0, refundedOrders: 1, receivedFen: 0 },
    wallets: { consumption: { balance: 0, debt: 0, earned: 0 }, value: { balance: 0, debt: 0, earned: 0 } },
  })
  expect(await differences(world)).toEqual([])
})

test('32 tills that return parts which do not add up: the last part that fits is the last that is taken', async () => {
  const chain = await buyer()
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, n) =>
      takeBack(chain.world, { number: `R${String(n)}`, order: 'N1', refundFen: 7_000 }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(14)
  for (const answer of answers) {
    if (!answer.ok)
      expect(answer.refusal).toMatchObject({ code: 'refund.exceeds', refundedFen: 98_000, leftFen: 2_000 })
  }
  expect((await orderOf(chain)).keptFen).toBe(2_000)
  expect(await differences(chain.world)).toEqual([])
})

test('eligibility follows what is kept of the largest order', async () => {
  const { world, close } = await openChain(presets.z11)
  try {
    const { member } = await joined(world, 'lin')
    expect(granted(await buy(world, { member, number: 'N1', totalFen: 50_000 })).eligible).toBe('gold')
    expect(granted(await takeBack(world, { number: 'R1', order: 'N1', refundFen: 1 })).eligible).toBeNull()
    expect(await differences(world)).toEqual([])
  } finally {
    await close()
  }
})

test('a part is valued by the version the order was earned by, and taken as expired where it has expired', async () => {
  const { world, clock, member } = await buyer()
  const hemu = presets.hemu as ProgrammeDocument
  await publishProgramme(world, { ...hemu, earn: hemu.earn.map((rule) => ({ ...rule, points: rule.points * 3 })) })
  granted(await takeBack(world, { number: 'R1', order: 'N1', refundFen: 40_000 }))
  expect((await accountOf(world, member)).wallets).toMatchObject({
    consumption: { balance: 30 },
    value: { balance: 600 },
  })
  clock.at += 900 * DAY_MS
  const answer = granted(await takeBack(world, { number: 'R2', order: 'N1', refundFen: 40_000 }))
  expect(answer.wallets.map(({ points, debt }) => [points, debt])).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect((await accountOf(world, member)).wallets.consumption).toMatchObject({ expired: [{ points: 10 }], earned: 10 })
  expect(await differences(world)).toEqual([])
})
