import type { CompletionAnswer, OrderAnswer, RefundAnswer, WhyView } from '../../types/contract'
import { asMember, asStaff, asTimer, chenyu, newReference, printed, timer, wechat } from '../door/call'
import { ORDERS, REFUNDS, send } from '../door/till'
import { differences, granted } from '../flow/act'
import { DAY_MS, eachOn, openChain, openDemo, START } from '../flow/world'

const PHONE = '13900005821'
const each = eachOn(() => openChain())

const lin = wechat('lin')
const join = async (): Promise<{ member: string }> =>
  granted(await asMember(each().world, lin, 'join', { scene: printed.adviser, phone: PHONE, name: '林知夏', terms: true, marketing: false }, newReference()))

/** The mall posts by a till of its own. */
const post = async <T>(till: string, path: string, body: object): Promise<T> => {
  const { status, body: told } = await send(each().world, { store: 'HZHB', ...body }, { till, path })
  if (status !== 200) throw new Error(JSON.stringify(told))
  return (told as { value: T }).value
}
const order = (till: string, number: string, totalFen: number, rest: object = {}): Promise<OrderAnswer> =>
  post(till, ORDERS, { number, member: { phone: PHONE }, paidAt: each().clock.at, totalFen, ...rest })
const online = (number: string, totalFen: number): Promise<OrderAnswer> => order('HZHB-W', number, totalFen)
const silk = (number: string, totalFen: number): Promise<OrderAnswer> =>
  order('HZHB-1', number, totalFen, { lines: [{ sku: 'SCARF', name: '真丝方巾', quantity: 1, amountFen: totalFen, category: 'silk' }] })
const refund = (number: string, of: string, rest: object = {}): Promise<RefundAnswer> =>
  post('HZHB-W', REFUNDS, { number, order: of, refundedAt: each().clock.at, ...rest })
const complete = (of: string): Promise<CompletionAnswer> =>
  post('HZHB-W', '/pos/v1/completions', { order: of, completedAt: each().clock.at })

const wallets = async () =>
  Object.fromEntries(
    granted(await asMember(each().world, lin, 'card.mine')).wallets.map(({ id, balance, debt, pending }) => [id, { balance, debt, pending }]),
  )
const ledger = async () => granted(await asMember(each().world, lin, 'ledger.list', {})).rows
const why = async (place = 0): Promise<WhyView> => granted(await asMember(each().world, lin, 'entry.why', { entry: (await ledger())[place]?.entry }))
const release = async () => granted(await asTimer(each().world, timer, { job: 'release-points' })).reports[0]?.done

describe('what an online order earns under hemu', () => {
  test('is held back and shown so; value points come after seven days, consumption points when the order is completed', async () => {
    await join()
    const told = await online('W1', 100_000)
    expect(told.wallets).toMatchObject([{ wallet: 'consumption', points: 0, balance: 0, pending: 50 }, { wallet: 'value', points: 0, balance: 0, pending: 1500 }])
    expect(await wallets()).toEqual({
      consumption: { balance: 0, debt: 0, pending: { points: 50, day: '2026-04-01' } },
      value: { balance: 0, debt: 0, pending: { points: 1500, day: '2026-03-09' } },
    })
    expect((await ledger())[0]?.changes).toEqual([
      { wallet: 'consumption', points: 0, balance: 0, debt: 0, pending: 50 },
      { wallet: 'value', points: 0, balance: 0, debt: 0, pending: 1500 },
    ])
    const { tiles } = await why()
    expect(tiles).toMatchObject([
      { wallet: 'consumption', held: 50, heldUntil: '2026-04-01', lastDay: '2027-12-31', formula: { baseFen: 100_000, points: 5, perFen: 10_000 } },
      { wallet: 'value', held: 1500, heldUntil: '2026-03-09', lastDay: '2027-12-31' },
    ])
    expect(tiles[1]?.steps.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['base', 100_000, 100_000],
      ['rule', 100_000, 1000],
      ['multiplier', 1000, 1500],
    ])
    each().clock.at = Date.parse('2026-03-08T23:59:59.999+08:00')
    expect(await release()).toBe(0)
    expect((await wallets())['value']).toMatchObject({ balance: 0, pending: { points: 1500 } })
    each().clock.at = Date.parse('2026-03-09T00:00:00+08:00')
    expect([await release(), await release()]).toEqual([1, 0])
    expect(await wallets()).toMatchObject({ consumption: { balance: 0, pending: { points: 50 } }, value: { balance: 1500, pending: null } })
    expect(await why()).toMatchObject({ kind: 'release', rule: { names: [{ zh: '增值积分：下单 7 天后入账' }] } })
    await complete('W1')
    expect(await wallets()).toMatchObject({ consumption: { balance: 50, pending: null }, value: { balance: 1500, pending: null } })
    expect(await differences(each().world)).toEqual([])
  })

  test('goes from what is held while it is held, and from the balance after that', async () => {
    await join()
    await online('W1', 100_000)
    await online('W2', 40_000)
    expect((await refund('R1', 'W1', { refundFen: 50_000 })).wallets).toMatchObject([{ points: 0 }, { points: 0 }])
    expect(await wallets()).toMatchObject({
      consumption: { balance: 0, debt: 0, pending: { points: 45 } },
      value: { balance: 0, debt: 0, pending: { points: 1350 } },
    })
    each().clock.at = START + 7 * DAY_MS
    await refund('R2', 'W1')
    expect(await wallets()).toMatchObject({
      consumption: { balance: 0, debt: 0, pending: { points: 20 } },
      value: { balance: 600, debt: 0, pending: null },
    })
    await complete('W2')
    await refund('R3', 'W2')
    expect(await wallets()).toEqual({ consumption: { balance: 0, debt: 0, pending: null }, value: { balance: 0, debt: 0, pending: null } })
    expect(await differences(each().world)).toEqual([])
  })

  test('orders over the counter are usable at once, and say no more than before', async () => {
    await join()
    await order('HZHB-1', 'A1', 100_000)
    expect(await wallets()).toEqual({ consumption: { balance: 50, debt: 0, pending: null }, value: { balance: 1000, debt: 0, pending: null } })
    const { tiles, rule } = await why()
    expect(rule.ids).toEqual(['consumption-5', 'value-1'])
    expect(tiles.map(({ wallet, points, held, others }) => [wallet, points, held, others])).toEqual([
      ['consumption', 50, undefined, undefined],
      ['value', 1000, undefined, undefined],
    ])
  })
})

describe('silk by the value points held, and only the better of two rules', () => {
  test.each([
    [99_900, 999, 200, 'value-1', 200],
    [100_000, 1000, 300, 'value-silk', 200],
  ])('after an order of %d fen, with %d held, ¥200 of silk give %d by %s', async (firstFen, held, points, rule, other) => {
    await join()
    await order('HZHB-1', 'A1', firstFen)
    expect((await wallets())['value']?.balance).toBe(held)
    const { wallets: changes } = await silk('A2', 20_000)
    expect(changes[1]).toMatchObject({ wallet: 'value', points })
    const told = await why()
    expect(told.rule.ids).toEqual(['consumption-5', rule])
    expect(told.tiles.map(({ wallet }) => wallet)).toEqual(['consumption', 'value'])
    expect(told.tiles[1]).toMatchObject({ points, others: [{ points: other, why: 'group' }] })
    expect(told.tiles[1]?.formula === null).toBe(rule === 'value-silk')
    expect(await differences(each().world)).toEqual([])
  })

  test('the limit an order leaves a large one to the ordinary rule, and a return may turn the choice without a point too many', async () => {
    await join()
    await order('HZHB-1', 'A1', 100_000)
    const { wallets: changes } = await silk('A2', 326_000)
    expect(changes[1]).toMatchObject({ points: 3260, balance: 4260 })
    expect((await why()).tiles[1]).toMatchObject({ points: 3260, formula: { baseFen: 326_000 }, others: [{ points: 3000, why: 'group' }] })
    // Of ¥2,260 silk would be 3,390, limited to 3,000: that is what the order keeps.
    expect((await refund('R1', 'A2', { refundFen: 100_000 })).wallets[1]).toMatchObject({ points: -260, balance: 4000 })
    const { tiles } = await why()
    expect(tiles.map(({ wallet }) => wallet)).toEqual(['consumption', 'value'])
    expect(tiles[1]).toMatchObject({ points: -260, kept: { before: 3260, after: 3000 } })
    expect((await refund('R2', 'A2', { refundFen: 126_000 })).wallets[1]).toMatchObject({ points: -1500, balance: 2500 })
    expect((await refund('R3', 'A2')).wallets[1]).toMatchObject({ points: -1500, balance: 1000 })
    expect(await differences(each().world)).toEqual([])
  })

  test('the counter says beforehand which rule counts and which stands back', async () => {
    const { member } = await join()
    await order('HZHB-1', 'A1', 100_000)
    const lines = [{ sku: 'SCARF', name: '真丝方巾', quantity: 1, amountFen: 326_000, category: 'silk' }]
    const asked = { member, number: 'draft-1', totalFen: 326_000, discountFen: 0, lines, coupons: [], tender: [] }
    const told = granted(await asStaff(each().world, chenyu, 'order.preview', asked))
    expect(told.wallets[1]).toMatchObject({ points: 3260, rules: [{ points: 3260, others: [{ points: 3000, why: 'group', name: { en: 'Silk: 1.5 times for who holds 1,000 value points' } }] }] })
    expect(told.wallets[1]?.rules).toHaveLength(1)
  })
})

test('the demo has an online order that is held back, and the regular stands as ever', async () => {
  const { world, close } = await openDemo(Date.parse('2026-11-25T10:00:00+08:00'))
  try {
    const shen = granted(await asMember(world, wechat('demo-shenqiuhe'), 'card.mine'))
    expect(shen.wallets.map(({ id, pending }) => [id, pending])).toEqual([
      ['consumption', { points: 48, day: '2026-12-23' }],
      ['value', { points: 1800, day: '2026-11-30' }],
    ])
    const [row] = granted(await asMember(world, wechat('demo-shenqiuhe'), 'ledger.list', {})).rows
    expect(row?.changes.map(({ pending }) => pending)).toEqual([48, 1800])
    const regular = granted(await asMember(world, wechat('demo-linzhixia'), 'card.mine'))
    expect(regular.wallets.map(({ balance, pending }) => [balance, pending])).toEqual([[361, null], [7240, null]])
    expect(await differences(world)).toEqual([])
  } finally {
    await close()
  }
})
