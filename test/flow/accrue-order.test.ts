import { presets } from '../../cloudfunctions/core/programme'
import { viewCard } from '../../cloudfunctions/flow/view-card'
import { memberById } from '../../cloudfunctions/flow/known-member'
import type { EntryRecord, OrderRecord } from '../../types/record'
import { accountOf, buy, differences, granted, joined, refused, takeBack } from './act'
import { DAY_MS, dump, eachOn, openChain, rows, START, type Chain } from './world'

const each = eachOn(() => openChain())

const buyer = async (): Promise<Chain & { member: string; cardNumber: string }> => {
  const chain = each()
  return { ...chain, ...(await joined(chain.world, 'lin')) }
}

test('S19, S20: ¥1,200 less ¥200 earns 50 and 1,000; the till hears balance, tier and card tail', async () => {
  const { world, member, cardNumber } = await buyer()
  const answer = granted(await buy(world, { member, number: 'N1', totalFen: 120_000, discountFen: 20_000 }))
  expect(answer).toEqual({
    order: 'N1',
    member,
    cardTail: cardNumber.slice(-4),
    wallets: [
      { wallet: 'consumption', points: 50, balance: 50, debt: 0 },
      { wallet: 'value', points: 1_000, balance: 1_000, debt: 0 },
    ],
    tier: 'sprout',
    eligible: null,
  })
  expect(await differences(world)).toEqual([])
})

test('an order and its entries say who, where, by which rule of which version, and when', async () => {
  const { world, store, member } = await buyer()
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000, paidAt: START - 1_000 }))
  const entries = await rows<EntryRecord>(store, 'entry')
  expect(entries.map(({ _id }) => _id)).toEqual([`${member}:order:HZHB:N1#0`, `${member}:order:HZHB:N1#1`])
  for (const entry of entries) {
    expect(entry).toMatchObject({
      member,
      kind: 'accrual',
      sequence: 1,
      at: START - 1_000,
      recordedAt: START,
      order: 'HZHB:N1',
      store: 'HZHB',
      programmeVersion: 1,
      baseFen: 100_000,
    })
  }
  expect(entries.map(({ rule }) => rule)).toEqual(['consumption-5', 'value-1'])
  expect(await store.get<OrderRecord>('order', 'HZHB:N1')).toMatchObject({
    member,
    till: 'HZHB-1',
    staff: null,
    receivedFen: 100_000,
    refunds: [],
  })
})

test('S74: the same order again, days later too, hears the first answer and changes nothing', async () => {
  const { world, clock, store, member } = await buyer()
  const order = { member, number: 'N1', totalFen: 20_000, paidAt: START }
  const first = granted(await buy(world, order))
  granted(await buy(world, { member, number: 'N2', totalFen: 20_000 }))
  clock.at += 900 * DAY_MS
  const before = await dump(store)
  expect(granted(await buy(world, order))).toEqual(first)
  expect(await dump(store)).toEqual(before)
})

test.each([
  ['amount', { totalFen: 20_001 }, { field: 'totalFen', was: '20000', got: '20001' }],
  ['discount', { discountFen: 1 }, { field: 'discountFen', was: '0', got: '1' }],
  ['moment', { paidAt: START - 1 }, { field: 'paidAt', was: String(START), got: String(START - 1) }],
  ['lines', { lines: [{ sku: 'A', name: '衬衫', quantity: 1, amountFen: 20_000 }] }, { field: 'lines' }],
])('the same number with another %s is refused with what was and what came', async (_what, changes, figures) => {
  const { world, store, member } = await buyer()
  const order = { member, number: 'N1', totalFen: 20_000, paidAt: START }
  granted(await buy(world, order))
  const before = await dump(store)
  expect(refused(await buy(world, { ...order, ...changes }))).toMatchObject({
    code: 'reference.reused',
    reference: 'N1',
    ...figures,
  })
  expect(await dump(store)).toEqual(before)
})

test('the same number for another member is refused, and no member is told of the other', async () => {
  const { world, member } = await buyer()
  const other = await joined(world, 'zhou')
  granted(await buy(world, { member, number: 'N1', totalFen: 20_000 }))
  const refusal = refused(await buy(world, { member: other.member, number: 'N1', totalFen: 20_000 }))
  expect(refusal).toMatchObject({ code: 'reference.reused', field: 'member' })
  expect(JSON.stringify(refusal)).not.toContain(member)
})

test('two stores may number alike', async () => {
  const { world, member } = await buyer()
  granted(await buy(world, { member, number: 'N1', totalFen: 10_000 }))
  granted(await buy(world, { member, number: 'N1', totalFen: 10_000, source: 'SHJA', store: 'SHJA' }))
  expect((await accountOf(world, member)).stats).toMatchObject({ orders: 2, receivedFen: 20_000 })
})

test('S74: fifty tills that post one order at the same moment earn its points once', async () => {
  const { world, member } = await buyer()
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => buy(world, { member, number: 'N1', totalFen: 20_000 })),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(granted(answer)))).size).toBe(1)
  expect((await accountOf(world, member)).wallets).toMatchObject({
    consumption: { balance: 10 },
    value: { balance: 200 },
  })
  expect(await differences(world)).toEqual([])
})

test('32 different orders of one member at the same moment all count', async () => {
  const { world, member } = await buyer()
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, n) => buy(world, { member, number: `N${String(n)}`, totalFen: 10_000 + n })),
  )
  answers.forEach(granted)
  const { sequence, stats } = await accountOf(world, member)
  expect([sequence, stats.orders, stats.receivedFen]).toEqual([32, 32, 320_000 + (31 * 32) / 2])
  expect(await differences(world)).toEqual([])
})

describe('refusals, which write nothing', () => {
  test.each([
    ['a member nobody knows', { member: 'nobody' }, { code: 'member.unknown', field: 'member' }],
    ['a store nobody knows', { store: 'MOON' }, { code: 'store.unknown', store: 'MOON', field: 'store' }],
    [
      'a store that was closed by then',
      { store: 'NBTY' },
      { code: 'store.closed', store: 'NBTY', closedAt: START - 30 * DAY_MS },
    ],
    [
      'a payment more than two minutes ahead',
      { paidAt: START + 120_001 },
      { code: 'order.future', field: 'paidAt', paidAt: START + 120_001, now: START },
    ],
  ])('%s', async (_what, changes, figures) => {
    const { world, store, member } = await buyer()
    const before = await dump(store)
    expect(refused(await buy(world, { member, number: 'N1', totalFen: 1_000, ...changes }))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test('what is only just possible is taken: two minutes ahead, the moment before a store closed', async () => {
    const { world, member } = await buyer()
    granted(await buy(world, { member, number: 'N1', totalFen: 1_000, paidAt: START + 120_000 }))
    granted(
      await buy(world, {
        member,
        number: 'N2',
        totalFen: 1_000,
        store: 'NBTY',
        source: 'NBTY',
        paidAt: START - 30 * DAY_MS - 1,
      }),
    )
  })
})

test('points that are due expire before the order posts, in an event of their own', async () => {
  const { world, clock, store, member } = await buyer()
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  clock.at = Date.parse('2028-01-01T00:00:00+08:00')
  const answer = granted(await buy(world, { member, number: 'N2', totalFen: 20_000 }))
  expect(answer.wallets).toEqual([
    { wallet: 'consumption', points: 10, balance: 10, debt: 0 },
    { wallet: 'value', points: 200, balance: 200, debt: 0 },
  ])
  const entries = await rows<EntryRecord>(store, 'entry')
  expect(entries.map(({ kind, sequence, points }) => `${kind} ${String(sequence)}: ${String(points)}`).sort()).toEqual([
    'accrual 1: 1000',
    'accrual 1: 50',
    'accrual 3: 10',
    'accrual 3: 200',
    'expiry 2: -1000',
    'expiry 2: -50',
  ])
  expect(await differences(world)).toEqual([])
})

test('S24: on the last day points are there until its last millisecond, and gone with the next', async () => {
  const { world, clock, member } = await buyer()
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  const balanceAt = async (at: string): Promise<number | undefined> => {
    clock.at = Date.parse(at)
    const known = await memberById(world, member)
    return known ? (await viewCard(world, known)).wallets[0]?.balance : undefined
  }
  expect(await balanceAt('2027-12-31T23:59:59.999+08:00')).toBe(50)
  expect(await balanceAt('2028-01-01T00:00:00.000+08:00')).toBe(0)
})

test('what the till hears is what the card shows, though the points expired before the order came in', async () => {
  const { world, member } = await buyer()
  const answer = granted(
    await buy(world, { member, number: 'N1', totalFen: 100_000, paidAt: Date.parse('2024-06-01T12:00:00+08:00') }),
  )
  const known = await memberById(world, member)
  const card = known ? await viewCard(world, known) : null
  expect(answer.wallets.map(({ wallet, balance, debt }) => ({ wallet, balance, debt }))).toEqual(
    card?.wallets.map(({ id, balance, debt }) => ({ wallet: id, balance, debt })),
  )
})

test('S40: the order that reaches a tier moves up at once; the next a minute later has the new tier', async () => {
  const { world, clock, member } = await buyer()
  expect(granted(await buy(world, { member, number: 'N1', totalFen: 299_999 })).tier).toBe('sprout')
  expect(granted(await buy(world, { member, number: 'N2', totalFen: 1 })).tier).toBe('green')
  clock.at += 60_000
  expect(granted(await buy(world, { member, number: 'N3', totalFen: 1 })).tier).toBe('green')
  expect((await accountOf(world, member)).tier).toMatchObject({ id: 'green', since: START, eligible: null })
})

describe('S5: z11', () => {
  test('the joining order of ¥1 earns 0, the next of ¥268 earns 268; a return makes no second one', async () => {
    const { world, close } = await openChain(presets.z11)
    try {
      const { member } = await joined(world, 'lin')
      expect(granted(await buy(world, { member, number: 'N1', totalFen: 100 })).wallets).toEqual([
        { wallet: 'points', points: 0, balance: 0, debt: 0 },
      ])
      expect(granted(await buy(world, { member, number: 'N2', totalFen: 26_800 })).wallets).toEqual([
        { wallet: 'points', points: 268, balance: 268, debt: 0 },
      ])
      for (const order of ['N1', 'N2']) granted(await takeBack(world, { number: `R-${order}`, order }))
      expect(granted(await buy(world, { member, number: 'N3', totalFen: 10_000 })).wallets[0]?.balance).toBe(100)
      expect(await differences(world)).toEqual([])
    } finally {
      await close()
    }
  })

  test('two first orders at the same moment: one of them is the joining order', async () => {
    const { world, close } = await openChain(presets.z11)
    try {
      const { member } = await joined(world, 'lin')
      await Promise.all(['N1', 'N2'].map((number) => buy(world, { member, number, totalFen: 10_000 })))
      expect((await accountOf(world, member)).wallets.points?.balance).toBe(100)
      expect(await differences(world)).toEqual([])
    } finally {
      await close()
    }
  })
})
