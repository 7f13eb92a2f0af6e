import { presets } from '../../cloudfunctions/core/programme'
import { explainEntry } from '../../cloudfunctions/flow/explain-entry'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import type { AccountRecord, EntryRecord } from '../../types/record'
import { buy, granted, joined, refused, takeBack } from './act'
import { eachOn, openChain, rows, START, tamper } from './world'

const each = eachOn(() => openChain())

test('S31: an order is explained from its sum to each wallet’s formula, rule, version and last day', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 118_050, discountFen: 18_000 }))
  const why = granted(await explainEntry(world, member, `${member}:order:HZHB:N1#1`))
  expect(why).toMatchObject({
    kind: 'accrual',
    store: '杭州湖滨店',
    orderNumber: 'N1',
    at: START,
    sum: [
      { kind: 'total', amountFen: 118_050 },
      { kind: 'discount', amountFen: -18_000 },
      { kind: 'base', amountFen: 100_050 },
    ],
    rule: { edition: '2026-03', version: 1, ids: ['consumption-5', 'value-1'] },
  })
  expect(why.tiles.map((tile) => ({ ...tile, steps: undefined }))).toEqual([
    {
      wallet: 'consumption',
      points: 50,
      formula: { baseFen: 100_050, points: 5, perFen: 10_000, rounded: true },
      kept: null,
      joining: false,
      repaidDebt: 0,
      newDebt: 0,
      lastDay: '2027-12-31',
      heldUntil: null,
      lots: [],
    },
    {
      wallet: 'value',
      points: 1_000,
      formula: { baseFen: 100_050, points: 1, perFen: 100, rounded: true },
      kept: null,
      joining: false,
      repaidDebt: 0,
      newDebt: 0,
      lastDay: '2027-12-31',
      heldUntil: null,
      lots: [],
    },
  ])
  expect(why.tiles.map(({ steps }) => steps.map(({ kind, before, after }) => [kind, before, after]))).toEqual([
    [['base', 100_050, 100_050], ['rule', 100_050, 50], ['rounding', 50, 50]],
    [['base', 100_050, 100_050], ['rule', 100_050, 1_000], ['rounding', 1_000, 1_000]],
  ])
  expect(why.refundRule.zh).toContain('退货')
})

test('an order without discount has no line for it, and one that divides evenly is not called rounded', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  const why = granted(await explainEntry(world, member, `${member}:order:HZHB:N1#0`))
  expect(why.sum).toEqual([
    { kind: 'total', amountFen: 100_000 },
    { kind: 'base', amountFen: 100_000 },
  ])
  expect(why.tiles.map(({ formula }) => formula?.rounded)).toEqual([false, false])
})

test('a return is explained by the order it takes back', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 120_000, discountFen: 20_000 }))
  granted(await takeBack(world, { number: 'R1', order: 'N1' }))
  const why = granted(await explainEntry(world, member, `${member}:refund:HZHB:R1#0`))
  expect(why).toMatchObject({ kind: 'reversal', orderNumber: 'N1' })
  expect(why.sum.at(-1)).toEqual({ kind: 'refund', amountFen: -100_000 })
  expect(why.tiles.map(({ points, newDebt }) => [points, newDebt])).toEqual([
    [-50, 0],
    [-1_000, 0],
  ])
})

test('part of an order: what went back before and now, and what the order keeps, though no formula of the part says so', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 120_000, discountFen: 20_000 }))
  granted(await takeBack(world, { number: 'R1', order: 'N1', refundFen: 50_000 }))
  granted(await takeBack(world, { number: 'R2', order: 'N1', refundFen: 99 }))
  const first = granted(await explainEntry(world, member, `${member}:refund:HZHB:R1#0`))
  expect(first.sum).toEqual([
    { kind: 'total', amountFen: 120_000 },
    { kind: 'discount', amountFen: -20_000 },
    { kind: 'refund', amountFen: -50_000 },
    { kind: 'base', amountFen: 50_000 },
  ])
  expect(first.tiles[0]).toMatchObject({ points: -25, kept: { before: 50, after: 25 }, formula: { baseFen: 50_000 } })
  const second = granted(await explainEntry(world, member, `${member}:refund:HZHB:R2#0`))
  expect(second.sum.slice(2)).toEqual([
    { kind: 'refunded', amountFen: -50_000 },
    { kind: 'refund', amountFen: -99 },
    { kind: 'base', amountFen: 49_901 },
  ])
  expect(second.tiles[0]).toMatchObject({ points: -1, kept: { before: 25, after: 24 }, formula: null })
})

test('S26: debt made by a return and repaid by the next order is told in both', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  // Spending does not exist yet: 30 of the 50 points are taken out of the account as a redemption would.
  await tamper<AccountRecord>(store, 'account', member, (account) => {
    const { consumption, ...others } = account.wallets
    if (!consumption) throw new Error('nothing earned')
    const lots = consumption.lots.map((lot) => ({ ...lot, points: 20 }))
    return { ...account, wallets: { ...others, consumption: { ...consumption, balance: 20, lots } } }
  })
  const back = granted(await takeBack(world, { number: 'R1', order: 'N1' }))
  expect(back.wallets[0]).toEqual({ wallet: 'consumption', points: -50, balance: 0, debt: 30 })
  expect(granted(await explainEntry(world, member, `${member}:refund:HZHB:R1#0`)).tiles[0]).toMatchObject({
    points: -50,
    newDebt: 30,
    repaidDebt: 0,
  })
  const next = granted(await buy(world, { member, number: 'N2', totalFen: 100_000 }))
  expect(next.wallets[0]).toEqual({ wallet: 'consumption', points: 50, balance: 20, debt: 0 })
  expect(granted(await explainEntry(world, member, `${member}:order:HZHB:N2#0`)).tiles[0]).toMatchObject({
    points: 50,
    newDebt: 0,
    repaidDebt: 30,
    lastDay: '2027-12-31',
  })
})

test('an expiry has no sum and no formula, and says until when the points lived', async () => {
  const { world, clock, store } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  clock.at = Date.parse('2028-03-01T12:00:00+08:00')
  await expireLots(world, member)
  const entry = (await rows<EntryRecord>(store, 'entry')).find(({ kind }) => kind === 'expiry')
  const why = granted(await explainEntry(world, member, entry?._id ?? ''))
  expect(why).toMatchObject({
    kind: 'expiry',
    orderNumber: null,
    store: null,
    sum: [],
    at: Date.parse('2028-01-01T00:00:00+08:00'),
  })
  expect(why.tiles.map(({ points, formula }) => [points, formula])).toEqual([
    [-50, null],
    [-1_000, null],
  ])
})

test('S5: the joining order of z11 says that it was the joining order, the next does not', async () => {
  const { world, close } = await openChain(presets.z11)
  try {
    const { member } = await joined(world, 'lin')
    for (const number of ['N1', 'N2']) granted(await buy(world, { member, number, totalFen: 26_800 }))
    const tile = async (number: string) =>
      granted(await explainEntry(world, member, `${member}:order:HZHB:${number}#0`)).tiles[0]
    expect(await tile('N1')).toMatchObject({ points: 0, joining: true, formula: { baseFen: 26_800 }, lastDay: null })
    expect(await tile('N2')).toMatchObject({ points: 268, joining: false })
  } finally {
    await close()
  }
})

test('somebody else’s entry is as unknown as one that does not exist', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  const other = await joined(world, 'zhou')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  const id = `${member}:order:HZHB:N1#0`
  expect(refused(await explainEntry(world, other.member, id))).toEqual({ code: 'entry.unknown', entry: id })
  expect(refused(await explainEntry(world, member, `${member}:order:HZHB:N9#0`))).toMatchObject({
    code: 'entry.unknown',
  })
})
