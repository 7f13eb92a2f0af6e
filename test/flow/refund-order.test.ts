import { presets } from '../../cloudfunctions/core/programme'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import { accountOf, buy, differences, granted, joined, refused, takeBack } from './act'
import { DAY_MS, dump, eachOn, openChain, START, type Chain } from './world'

const each = eachOn(() => openChain())

const buyer = async (): Promise<Chain & { member: string }> => {
  const chain = each()
  const { member } = await joined(chain.world, 'lin')
  granted(await buy(chain.world, { member, number: 'N1', totalFen: 120_000, discountFen: 20_000 }))
  return { ...chain, member }
}

test('S26: a whole order goes back, points and statistics, and the till hears what was received', async () => {
  const { world, member } = await buyer()
  const answer = granted(await takeBack(world, { number: 'R1', order: 'N1' }))
  expect(answer).toEqual({
    order: 'N1',
    refund: 'R1',
    member,
    refundFen: 100_000,
    wallets: [
      { wallet: 'consumption', points: -50, balance: 0, debt: 0 },
      { wallet: 'value', points: -1_000, balance: 0, debt: 0 },
    ],
    tier: 'sprout',
    eligible: null,
    waiting: false,
  })
  expect((await accountOf(world, member)).stats).toMatchObject({
    orders: 0,
    receivedFen: 0,
    refundedOrders: 1,
    days: [],
    largest: [],
  })
  expect(await differences(world)).toEqual([])
})

test('the same refund again, days later too, hears the same answer and changes nothing', async () => {
  const { world, clock, store } = await buyer()
  const refund = { number: 'R1', order: 'N1', refundedAt: START }
  const first = granted(await takeBack(world, refund))
  clock.at += 900 * DAY_MS
  const before = await dump(store)
  expect(granted(await takeBack(world, refund))).toEqual(first)
  expect(granted(await takeBack(world, { ...refund, refundFen: 100_000 }))).toEqual(first)
  expect(await dump(store)).toEqual(before)
})

test('fifty tills that return one order at the same moment take it back once', async () => {
  const { world, member } = await buyer()
  granted(await buy(world, { member, number: 'N2', totalFen: 100_000 }))
  const answers = await Promise.all(Array.from({ length: 50 }, () => takeBack(world, { number: 'R1', order: 'N1' })))
  expect(new Set(answers.map((answer) => JSON.stringify(granted(answer)))).size).toBe(1)
  expect((await accountOf(world, member)).wallets).toMatchObject({
    consumption: { balance: 50, debt: 0 },
    value: { balance: 1_000, debt: 0 },
  })
  expect(await differences(world)).toEqual([])
})

describe('refusals, which write nothing', () => {
  test.each([
    ['nothing', { refundFen: 0 }, { code: 'amount.invalid', field: 'refundFen' }],
    [
      'the goods total instead of what was received',
      { refundFen: 120_000 },
      {
        code: 'refund.exceeds',
        field: 'refundFen',
        receivedFen: 100_000,
        refundedFen: 0,
        leftFen: 100_000,
        refundFen: 120_000,
      },
    ],
    [
      'a return before the purchase',
      { refundedAt: START - 1 },
      { code: 'input.invalid', field: 'refundedAt', rule: 'not before the order was paid' },
    ],
    [
      'a return more than two minutes ahead',
      { refundedAt: START + 120_001 },
      { code: 'order.future', field: 'refundedAt', now: START },
    ],
  ])('%s', async (_what, changes, figures) => {
    const { world, store } = await buyer()
    const before = await dump(store)
    expect(refused(await takeBack(world, { number: 'R1', order: 'N1', ...changes }))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test('an order that is returned is not returned again under a second number', async () => {
    const { world, store } = await buyer()
    granted(await takeBack(world, { number: 'R1', order: 'N1' }))
    const before = await dump(store)
    expect(refused(await takeBack(world, { number: 'R2', order: 'N1' }))).toEqual({
      code: 'order.refunded',
      number: 'N1',
      refundedFen: 100_000,
    })
    expect(await dump(store)).toEqual(before)
  })

  test('a refund number does one thing: for another order it is refused with both orders', async () => {
    const { world, store, member } = await buyer()
    granted(await buy(world, { member, number: 'N2', totalFen: 100_000 }))
    granted(await takeBack(world, { number: 'R1', order: 'N1' }))
    const before = await dump(store)
    expect(refused(await takeBack(world, { number: 'R1', order: 'N2' }))).toEqual({
      code: 'reference.reused',
      reference: 'R1',
      field: 'order',
      was: 'N1',
      got: 'N2',
    })
    expect(await dump(store)).toEqual(before)
  })

  test.each([
    ['amount', { refundFen: 99_999 }, { field: 'refundFen', was: '100000', got: '99999' }],
    ['moment', { refundedAt: START + 1 }, { field: 'refundedAt', was: String(START), got: String(START + 1) }],
  ])('a refund repeated with another %s', async (_what, changes, figures) => {
    const { world } = await buyer()
    const refund = { number: 'R1', order: 'N1', refundedAt: START }
    granted(await takeBack(world, refund))
    expect(refused(await takeBack(world, { ...refund, ...changes }))).toMatchObject({
      code: 'reference.reused',
      ...figures,
    })
  })
})

test('a return after its points expired takes what expired, and nothing is owed', async () => {
  const { world, clock, member } = await buyer()
  clock.at = Date.parse('2028-01-02T12:00:00+08:00')
  const answer = granted(await takeBack(world, { number: 'R1', order: 'N1' }))
  expect(answer.wallets.map(({ points, balance, debt }) => [points, balance, debt])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect((await accountOf(world, member)).wallets).toMatchObject({ consumption: { balance: 0, debt: 0, expired: [] } })
  expect(await differences(world)).toEqual([])
})

test('a return before expiry takes the order’s own lot and leaves the older one', async () => {
  const { world, clock, member } = await buyer()
  clock.at = Date.parse('2027-02-01T12:00:00+08:00')
  granted(await buy(world, { member, number: 'N2', totalFen: 60_000 }))
  granted(await takeBack(world, { number: 'R2', order: 'N2' }))
  const { consumption } = (await accountOf(world, member)).wallets
  expect(consumption?.lots).toEqual([{ expiresAt: Date.parse('2028-01-01T00:00:00+08:00'), points: 50 }])
})

test('numbers with colons in them are not taken for each other when they are put together', async () => {
  const { world, member } = await buyer()
  for (const number of ['a', 'a:b']) granted(await buy(world, { member, number, totalFen: 10_000 }))
  granted(await takeBack(world, { number: 'b:c', order: 'a' }))
  granted(await takeBack(world, { number: 'c', order: 'a:b' }))
  expect(await differences(world)).toEqual([])
})

test('a return lets eligibility lapse under z11, and the tier that was taken under hemu stays', async () => {
  const z11 = await openChain(presets.z11)
  try {
    const { member } = await joined(z11.world, 'lin')
    expect(granted(await buy(z11.world, { member, number: 'N1', totalFen: 50_000 })).eligible).toBe('gold')
    expect(granted(await takeBack(z11.world, { number: 'R1', order: 'N1' })).eligible).toBeNull()
    expect(await differences(z11.world)).toEqual([])
  } finally {
    await z11.close()
  }
  const { world, member } = await buyer()
  expect(granted(await buy(world, { member, number: 'N2', totalFen: 300_000 })).tier).toBe('green')
  expect(granted(await takeBack(world, { number: 'R2', order: 'N2' })).tier).toBe('green')
})

const hemuWith = (changes: Partial<ProgrammeDocument>): unknown => ({ ...(presets.hemu as object), ...changes })

test('a return takes back what the order earned under its own version, not what it would earn today', async () => {
  const { world, member } = await buyer()
  const { earn } = presets.hemu as ProgrammeDocument
  await publishProgramme(world, hemuWith({ earn: earn.map((rule) => ({ ...rule, points: rule.points * 3 })) }))
  granted(await takeBack(world, { number: 'R1', order: 'N1' }))
  expect((await accountOf(world, member)).wallets).toMatchObject({
    consumption: { balance: 0, debt: 0 },
    value: { balance: 0, debt: 0 },
  })
  expect(await differences(world)).toEqual([])
})

test('a return takes its order out of the day it was counted on, though the chain’s zone has changed', async () => {
  const { world, clock, member } = await buyer()
  // Half past midnight in Shanghai: the day before in New York.
  clock.at = Date.parse('2026-03-10T00:30:00+08:00')
  granted(await buy(world, { member, number: 'N2', totalFen: 60_000 }))
  granted(await takeBack(world, { number: 'R1', order: 'N1' }))
  await publishProgramme(world, hemuWith({ zone: 'America/New_York' }))
  granted(await takeBack(world, { number: 'R2', order: 'N2' }))
  expect((await accountOf(world, member)).stats.days).toEqual([])
})
