import { plainHemu } from '../core/plain-hemu'
import { explainEntry } from '../../cloudfunctions/flow/explain-entry'
import type { EarnRule, Multiplier } from '../../types/programme'
import type { AccountRecord, MemberRecord, OrderRecord } from '../../types/record'
import { accountOf, buy, differences, granted, joined, takeBack } from './act'
import { DAY_MS, openChain, START, tamper, type Chain } from './world'

const name = { zh: '规则', en: 'rule' }
const hemu = plainHemu
const rule = { wallet: 'value', name }
const yuan: EarnRule = { ...rule, id: 'yuan', kind: 'perAmount', points: 1, perFen: 100 }

/** Fills the other wallet, from ¥1,000,000 on: every wallet must be earned by something. */
const back: EarnRule = { wallet: 'consumption', name, id: 'back', kind: 'perAmount', points: 1, perFen: 100_000_000 }

const withRules = async (
  changes: { earn: EarnRule[]; multipliers?: Multiplier[] },
  test: (chain: Chain & { member: string }) => Promise<void>,
): Promise<void> => {
  const chain = await openChain({ ...hemu, ...changes, earn: [...changes.earn, back] })
  try {
    const { member } = await joined(chain.world, 'lin')
    await test({ ...chain, member })
    expect(await differences(chain.world)).toEqual([])
  } finally {
    await chain.close()
  }
}

const points = async ({ world, member }: Chain & { member: string }, number: string, totalFen: number, more = {}) =>
  granted(await buy(world, { member, number, totalFen, ...more })).wallets[1]?.points

test('a cap a month holds over orders, a return makes room again, and the next month begins anew', async () => {
  await withRules({ earn: [{ ...yuan, caps: [{ per: 'month', points: 1_000 }] }] }, async (chain) => {
    expect(await points(chain, 'N1', 70_000)).toBe(700)
    expect(await points(chain, 'N2', 70_000)).toBe(300)
    expect(await points(chain, 'N3', 70_000)).toBe(0)
    expect((await accountOf(chain.world, chain.member)).counts).toEqual([
      { rule: 'yuan', per: 'month', period: '2026-03', points: 1_000 },
    ])
    granted(await takeBack(chain.world, { number: 'R1', order: 'N1' }))
    expect(await points(chain, 'N4', 80_000)).toBe(700)
    chain.clock.at = START + 31 * DAY_MS
    expect(await points(chain, 'N5', 70_000)).toBe(700)
  })
})

test('what came before an order is kept with it: tier, balances, which order, channel, counts', async () => {
  await withRules({ earn: [{ ...yuan, caps: [{ per: 'day', points: 100_000 }] }] }, async (chain) => {
    await points(chain, 'N1', 300_000)
    await points(chain, 'N2', 100, { till: null, staff: 'HZHB-03' })
    expect((await chain.store.get<OrderRecord>('order', 'HZHB:N2'))?.facts).toEqual({
      channel: 'staff',
      nth: 2,
      tier: 'green',
      birthday: ['none'],
      balances: { consumption: 0, value: 3_000 },
      counts: [{ rule: 'yuan', per: 'day', period: '2026-03-02', points: 3_000 }],
    })
  })
})

test('S29 through the books: ¥1,200 earn 1,200; the next ¥100 earn 150, and their return takes 150', async () => {
  const bands = [
    { from: 0, to: 999, times: { numerator: 1, denominator: 1 } },
    { from: 1_000, to: null, times: { numerator: 3, denominator: 2 } },
  ]
  const stepped: EarnRule = { ...rule, id: 'step', kind: 'stepped', points: 1, perFen: 100, balanceOf: 'value', bands }
  await withRules({ earn: [stepped] }, async (chain) => {
    expect(await points(chain, 'N1', 120_000)).toBe(1_200)
    expect(await points(chain, 'N2', 10_000)).toBe(150)
    granted(await takeBack(chain.world, { number: 'R2', order: 'N2' }))
    expect((await accountOf(chain.world, chain.member)).wallets.value?.balance).toBe(1_200)
  })
})

test('points that expired at midnight are no balance any more for the first order of the year', async () => {
  const when = { 'member.balance.value': { $gte: 1_000 } }
  await withRules({ earn: [yuan, { ...rule, id: 'rich', kind: 'fixed', points: 9, when }] }, async (chain) => {
    await points(chain, 'N1', 120_000)
    chain.clock.at = Date.parse('2028-01-01T00:00:00+08:00')
    expect(await points(chain, 'N2', 10_000)).toBe(100)
  })
})

test('a visit counts once a day; when its order is returned, the next of the day has it', async () => {
  await withRules({ earn: [{ ...rule, id: 'visit', kind: 'perVisit', points: 5 }] }, async (chain) => {
    expect(await points(chain, 'N1', 100)).toBe(5)
    expect(await points(chain, 'N2', 100)).toBe(0)
    granted(await takeBack(chain.world, { number: 'R1', order: 'N1' }))
    expect(await points(chain, 'N3', 100)).toBe(5)
    chain.clock.at = START + DAY_MS
    expect(await points(chain, 'N4', 100)).toBe(5)
  })
})

const double: Multiplier = {
  id: 'birthday',
  wallet: 'value',
  name: { zh: '生日月双倍', en: 'Double in the birthday month' },
  times: { numerator: 2, denominator: 1 },
  order: 1,
  stack: 'multiply',
  when: { 'member.birthday': 'month' },
}

test('a birthday doubles, the why-sheet tells each step, and a birthday corrected later changes nothing', async () => {
  const capped: EarnRule = { ...yuan, caps: [{ per: 'order', points: 200 }] }
  await withRules({ earn: [capped], multipliers: [double] }, async (chain) => {
    const born = (birthday: string) =>
      tamper<MemberRecord>(chain.store, 'member', chain.member, (member) => ({ ...member, birthday }))
    await born('1994-03-26')
    expect(await points(chain, 'N1', 15_050)).toBe(200)
    await born('1994-04-26')
    expect(await points(chain, 'N2', 15_050)).toBe(150)
    const why = granted(await explainEntry(chain.world, chain.member, `${chain.member}:order:HZHB:N1#0`))
    expect(why.tiles[0]).toMatchObject({ points: 200, formula: null })
    expect(why.tiles[0]?.steps.map((one) => [one.kind, one.name.en, one.before, one.after, one.ratio])).toEqual([
      ['base', 'Money that earns', 15_050, 15_050, null],
      ['rule', 'rule', 15_050, 150, { numerator: 1, denominator: 100 }],
      ['multiplier', 'Double in the birthday month', 150, 301, { numerator: 2, denominator: 1 }],
      ['cap', 'Limit an order', 301, 200, null],
    ])
  })
})

test('lines carry their category to the rules', async () => {
  const shoes: EarnRule = { ...yuan, lines: { 'line.category': 'shoes' } }
  await withRules({ earn: [shoes] }, async (chain) => {
    const line = (category: string, amountFen: number) =>
      ({ sku: category, name: category, quantity: 1, amountFen, category })
    const lines = [line('shoes', 60_000), line('socks', 40_000)]
    expect(await points(chain, 'N1', 100_000, { discountFen: 20_000, lines })).toBe(480)
  })
})

test.each([
  ['taken away', (one: AccountRecord): AccountRecord => ({ ...one, counts: [] })],
  ['made larger', (one: AccountRecord): AccountRecord => {
    return { ...one, counts: one.counts?.map((count) => ({ ...count, points: 9 })) }
  }],
])('verify tells a count %s', async (_title, change) => {
  const chain = await openChain({ ...hemu, earn: [{ ...yuan, caps: [{ per: 'day', points: 100 }] }, back] })
  try {
    const { member } = await joined(chain.world, 'lin')
    granted(await buy(chain.world, { member, number: 'N1', totalFen: 100 }))
    await tamper<AccountRecord>(chain.store, 'account', member, change)
    expect((await differences(chain.world)).map((one) => one.what)).toContain('counts')
  } finally {
    await chain.close()
  }
})

test.each([
  ['tier', 'tier before it', { tier: 'tree' }],
  ['channel', 'channel', { channel: 'app' as const }],
  ['number', 'which order it was', { nth: 7 }],
  ['balance', 'balance of value before it', { balances: { consumption: 0, value: 5 } }],
  ['counts', 'counts before it', { counts: [{ rule: 'yuan', per: 'day' as const, period: '2026-03-02', points: 50 }] }],
])('verify tells a fact of an order changed: %s', async (_title, what, changed) => {
  const chain = await openChain({ ...hemu, earn: [{ ...yuan, caps: [{ per: 'day', points: 100 }] }, back] })
  try {
    const { member } = await joined(chain.world, 'lin')
    granted(await buy(chain.world, { member, number: 'N1', totalFen: 100 }))
    await tamper<OrderRecord>(chain.store, 'order', 'HZHB:N1', (order) =>
      order.facts ? { ...order, facts: { ...order.facts, ...changed } } : order,
    )
    expect((await differences(chain.world)).map((one) => one.what)).toContain(`order HZHB:N1: ${what}`)
  } finally {
    await chain.close()
  }
})
