import { demoDocument } from '../../cloudfunctions/core/programme'
import { asMember, asStaff, chenyu, newReference, printed, wechat, zhouqing } from '../door/call'
import { accountOf, differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, START, type Chain } from '../flow/world'
import { proofOf } from './gift-shop'
import { counter, purchaseCounter, type Till } from './counter'
import { menswear } from './points-programme'

const pays = (points: number, wallet = 'consumption') => ({ tender: [{ wallet, points }] })
const shanghai = (moment: string): number => Date.parse(`${moment}+08:00`)

describe.each([
  ['two wallets in a programme of its own', (): unknown => menswear(), counter as (chain: () => Chain) => Till],
  ['the preset with the values of the demo', () => demoDocument('menswear'), purchaseCounter],
])('menswear, %s', (_programme, open, people) => {
  const each = eachOn(() => openChain(open()))
  const { join, order, refund, wallet, ledger } = people(each)

  test('S19: received ¥1,000: 50 consumption points, 1,000 value points', async () => {
    await join()
    const { value } = await order('A1', 100_000)
    expect(value?.wallets).toMatchObject([
      { wallet: 'consumption', points: 50, balance: 50, debt: 0 },
      { wallet: 'value', points: 1000, balance: 1000, debt: 0 },
    ])
  })

  test.each([
    ['S20: list ¥1,200 less ¥200', { totalFen: 120_000, discountFen: 20_000 }, [50, 1000]],
    ['a coupon of ¥200 pays a part', { totalFen: 120_000, excluded: { couponFen: 20_000 } }, [50, 1000]],
    ['the given part of a stored value pays ¥200', { totalFen: 120_000, excluded: { bonusFen: 20_000 } }, [50, 1000]],
    ['all three at once, a fen short of ¥1,000', { totalFen: 130_001, discountFen: 10_002, excluded: { couponFen: 10_000, bonusFen: 10_000 } }, [49, 999]],
  ])('%s: points on money received alone', async (_title, { totalFen, ...rest }, points) => {
    await join()
    const { value } = await order('A1', totalFen, rest)
    expect(value?.wallets.map((one) => one.points)).toEqual(points)
    expect(await differences(each().world)).toEqual([])
  })

  test('S21: the 50 points do not pay the order that earns them, and take ¥50 off the next', async () => {
    const { member } = await join()
    const own = await order('A1', 100_000, pays(50))
    expect([own.status, own.refusal]).toMatchObject([422, { code: 'points.short', wallet: 'consumption', needed: 50, has: 0, short: 50 }])
    await order('A1', 100_000)
    const next = await order('A2', 30_000, pays(50))
    // ¥250 received: 12 and 250 points.
    expect(next.value).toMatchObject({
      tender: [{ wallet: 'consumption', points: 50, valueFen: 5000 }],
      wallets: [
        { wallet: 'consumption', points: -38, balance: 12 },
        { wallet: 'value', points: 250, balance: 1250 },
      ],
    })
    expect((await accountOf(each().world, member)).stats).toMatchObject({ orders: 2, receivedFen: 125_000 })
    expect(await differences(each().world)).toEqual([])
  })

  test('S21: an order that was paid before the one that earned them cannot be paid with them either', async () => {
    await join()
    each().clock.at += DAY_MS
    await order('A1', 100_000)
    const early = await order('A0', 30_000, { ...pays(50), paidAt: each().clock.at - 1 })
    expect(early.refusal).toMatchObject({ code: 'tender.limit', by: 'later', payable: 0, limit: 0, points: 50 })
    expect((await order('A2', 30_000, pays(50))).status).toBe(200)
  })

  test('S21: the same order sent again, or again with points, does not earn and pay', async () => {
    await join()
    await order('A1', 100_000)
    const again = await order('A1', 100_000, pays(50))
    expect(again.refusal).toMatchObject({ code: 'reference.reused', field: 'tender', was: '', got: 'consumption 50' })
    expect((await wallet('consumption')).balance).toBe(50)
  })

  test('S26: half of the order goes back: −25 and −500', async () => {
    await join()
    await order('A1', 100_000)
    const { value } = await refund('R1', 'A1', { refundFen: 50_000 })
    expect(value?.wallets).toMatchObject([
      { wallet: 'consumption', points: -25, balance: 25, debt: 0 },
      { wallet: 'value', points: -500, balance: 500, debt: 0 },
    ])
  })

  test('S26: spent already: a debt is recorded, shown, and repaid by what is earned later', async () => {
    await join()
    await order('A1', 100_000)
    await order('A2', 5000, pays(50))
    const { value } = await refund('R1', 'A1', { refundFen: 50_000 })
    expect(value?.wallets[0]).toMatchObject({ points: -25, balance: 0, debt: 25 })
    expect(await wallet('consumption')).toMatchObject({ balance: 0, debt: 25 })
    expect((await ledger({ kind: 'returned' }))[0]?.changes[0]).toMatchObject({ wallet: 'consumption', points: -25, debt: 25 })
    await order('A3', 80_000)
    expect(await wallet('consumption')).toMatchObject({ balance: 15, debt: 0 })
    expect(await differences(each().world)).toEqual([])
  })

  test('S26: what paid the returned order comes back and repays the debt, whichever goes first', async () => {
    await join()
    await order('A1', 100_000)
    await order('A2', 5000, pays(50))
    await refund('R1', 'A1')
    expect(await wallet('consumption')).toMatchObject({ balance: 0, debt: 50 })
    const { value } = await refund('R2', 'A2')
    expect(value?.restored).toEqual([{ wallet: 'consumption', points: 50 }])
    expect(await wallet('consumption')).toMatchObject({ balance: 0, debt: 0 })
    expect(await differences(each().world)).toEqual([])
  })
})

describe('menswear: two wallets', () => {
  const each = eachOn(() => openChain(menswear()))
  const { join, order, refund, quote, ledger, lin } = counter(each)

  test('S23: points are not paid out and not passed on, by member or staff; nothing is written', async () => {
    const { world, store } = each()
    await join()
    await order('A1', 100_000)
    const before = await dump(store)
    for (const id of ['consumption', 'value']) {
      const transfer = { wallet: id, points: 10, to: 'somebody' }
      const cash = { wallet: id, points: 10 }
      expect(refused(await asMember(world, lin, 'points.transfer', transfer))).toMatchObject({ code: 'right.none', right: 'transfer', wallet: id })
      expect(refused(await asMember(world, lin, 'points.cashOut', cash))).toMatchObject({ code: 'right.none', right: 'cashOut', wallet: id })
      expect(refused(await asStaff(world, chenyu, 'points.transfer', transfer))).toMatchObject({ code: 'right.none' })
      expect(refused(await asStaff(world, chenyu, 'points.cashOut', cash))).toMatchObject({ code: 'right.none' })
    }
    expect(await dump(store)).toEqual(before)
  })

  test('S31: what was earned, used and given back is seen by the member at any time, and by staff of any store', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    await order('A2', 30_000, pays(40))
    await refund('R1', 'A2')
    each().clock.at += 200 * DAY_MS
    expect((await ledger({ kind: 'used' })).map(({ kind, amountFen, changes }) => [kind, amountFen, changes])).toEqual([
      ['redemption', 4000, [{ wallet: 'consumption', points: -40, balance: 10, debt: 0 }]],
    ])
    expect((await ledger({ kind: 'returned' })).map(({ kind }) => kind)).toEqual(['reversal', 'restoration'])
    const seen = granted(await asStaff(each().world, zhouqing, 'ledger.list', { member }))
    expect(seen.rows).toEqual(await ledger())
    const [first] = seen.rows
    const why = granted(await asStaff(each().world, zhouqing, 'entry.why', { member, entry: first?.entry }))
    expect(why).toEqual(granted(await asMember(each().world, lin, 'entry.why', { entry: first?.entry })))
    // Whose entry it is is never told: another member's says what one that was never made says.
    const other = granted(await asMember(each().world, wechat('chen'), 'join', { scene: printed.adviser, phone: '13900005822', terms: true, marketing: false }, newReference()))
    const asked = async (whose: string, entry = first?.entry): Promise<unknown> => refused(await asStaff(each().world, zhouqing, 'entry.why', { member: whose, entry }))
    expect(await asked(other.member)).toEqual({ code: 'entry.unknown', entry: first?.entry })
    expect(await asked(other.member, 'never-made')).toEqual({ code: 'entry.unknown', entry: 'never-made' })
    expect(refused(await asMember(each().world, wechat('chen'), 'entry.why', { entry: first?.entry }))).toMatchObject({ code: 'entry.unknown' })
    const nobody = { code: 'member.unknown', field: 'member', rule: 'a member of this chain' }
    expect(await asked('nobody')).toEqual(nobody)
    expect(await asked('nobody', 'never-made')).toEqual(nobody)
  })

  test('S74: a paid ¥200 order sent again: points once, and points that paid once', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    const first = await order('A2', 20_000, pays(30))
    const before = await dump(each().store, ['nonce'])
    for (let n = 0; n < 3; n += 1) expect(await order('A2', 20_000, pays(30))).toEqual(first)
    expect(await dump(each().store, ['nonce'])).toEqual(before)
    expect((await accountOf(each().world, member)).wallets.consumption?.balance).toBe(50 - 30 + 8)
  })

  test('a quote says what may pay and why not more; staff asks the same at the counter', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    expect((await quote(3000)).value).toMatchObject({
      openFen: 3000,
      wallets: [
        { wallet: 'consumption', balance: 50, points: 30, valueFen: 3000, by: 'due', limit: 3000 },
        { wallet: 'value', points: 0, by: 'rights' },
      ],
    })
    const staff = granted(await asStaff(each().world, chenyu, 'tender.quote', { member, totalFen: 8000, excluded: { couponFen: 2000 } }))
    expect(staff).toMatchObject({ openFen: 6000, wallets: [{ points: 50, valueFen: 5000, by: 'balance', limit: 50 }, {}] })
    const bare = { member, totalFen: 8000, excluded: { couponFen: 2000 }, ...pays(50) }
    expect(refused(await asStaff(each().world, chenyu, 'order.ring', bare, newReference()))).toMatchObject({ code: 'proof.required' })
    const rung = { ...bare, proof: await proofOf(each().world, 'lin') }
    expect(granted(await asStaff(each().world, chenyu, 'order.ring', rung, newReference())).wallets[0]).toMatchObject({ balance: 0 })
    expect(await differences(each().world)).toEqual([])
  })

  test('an order is refused what points may not pay, and nothing is written', async () => {
    const { store } = each()
    await join()
    await order('A1', 100_000)
    const before = await dump(store, ['nonce'])
    const asks: [object, object][] = [
      [pays(51), { code: 'points.short', needed: 51, has: 50, short: 1 }],
      [{ ...pays(50), totalFen: 4999 }, { code: 'tender.limit', by: 'due', payable: 49, limit: 4999 }],
      [pays(100, 'value'), { code: 'tender.limit', by: 'rights', payable: 0 }],
      [pays(1, 'pionts'), { code: 'input.invalid', field: 'tender.0.wallet' }],
      [{ tender: [...pays(1).tender, ...pays(2).tender] }, { code: 'input.invalid', field: 'tender.1.wallet' }],
      [pays(0), { code: 'input.invalid', field: 'tender.0.points' }],
      [pays(-5), { code: 'input.invalid', field: 'tender.0.points' }],
      [pays(1.5), { code: 'input.invalid', field: 'tender.0.points' }],
      [{ tender: [] }, { code: 'input.invalid', field: 'tender' }],
      [{ excluded: { couponFen: 30_001 } }, { code: 'amount.invalid', field: 'excluded.couponFen' }],
      [{ excluded: { couponFen: 20_000, bonusFen: 10_001 } }, { code: 'amount.invalid', field: 'excluded.bonusFen' }],
      [{ excluded: { giftFen: 1 } }, { code: 'input.invalid', field: 'excluded.giftFen' }],
      [{ currency: 'USD' }, { code: 'currency.other', field: 'currency', currency: 'CNY', got: 'USD' }],
    ]
    for (const [ask, refusal] of asks) expect((await order('A2', 30_000, ask)).refusal).toMatchObject(refusal)
    expect((await refund('R1', 'A1', { currency: 'HKD' })).refusal).toMatchObject({ code: 'currency.other', got: 'HKD' })
    expect(await dump(store, ['nonce'])).toEqual(before)
    expect((await order('A2', 30_000, { currency: 'CNY' })).status).toBe(200)
  })
})

describe('what a wallet says of paying', () => {
  const tender = { shareAtMost: 30, least: 20, step: 10, most: 60 }
  const each = eachOn(() => openChain(menswear({ tender })))
  const { join, order, quote } = counter(each)

  test.each([
    [8_000, {}, { points: 20, by: 'step', limit: 10 }],
    [6_600, {}, { points: 0, by: 'least', limit: 20 }],
    [20_000, {}, { points: 60, by: 'share', limit: 30 }],
    [90_000, {}, { points: 60, by: 'most', limit: 60 }],
    // Of what is to be paid after discount and coupon; stored value is a way to pay it.
    [30_000, { discountFen: 10_000, excluded: { couponFen: 10_000 } }, { points: 30, by: 'share', limit: 30 }],
    [10_000, { excluded: { bonusFen: 8_000 } }, { points: 20, by: 'due', limit: 2_000 }],
  ])('an order of %d fen %j may be paid with %j', async (totalFen, rest, expected) => {
    await join()
    await order('A1', 200_000)
    const wallets = (await quote(totalFen, rest)).value?.wallets
    expect(wallets?.[0]).toMatchObject({ balance: 100, valueFen: expected.points * 100, ...expected })
    const more = await order('A2', totalFen, { ...rest, ...pays(expected.points + 10) })
    expect(more.refusal).toMatchObject({ code: 'tender.limit', payable: expected.points })
    if (expected.points > 0) expect((await order('A2', totalFen, { ...rest, ...pays(expected.points) })).status).toBe(200)
    expect(await differences(each().world)).toEqual([])
  })

  test('points in between steps, or below the least, do not pay', async () => {
    await join()
    await order('A1', 200_000)
    expect((await order('A2', 90_000, pays(25))).refusal).toMatchObject({ code: 'tender.limit', by: 'step', limit: 10, payable: 60 })
    expect((await order('A2', 90_000, pays(10))).refusal).toMatchObject({ code: 'tender.limit', by: 'least', limit: 20 })
  })
})

describe('the last day', () => {
  const each = eachOn(() => openChain(menswear({ reminders: [30, 7] }, { refund: { graceDays: 15 } }), shanghai('2026-01-15T12:00:00')))
  const { join, order, refund, wallet, ledger } = counter(each)

  test('S24: earned 2026-01-15, last usable 2027-01-14: pays at 23:59:59.999 of it, not a millisecond later', async () => {
    await join()
    await order('A1', 100_000)
    each().clock.at = shanghai('2027-01-14T23:59:59.999')
    expect(await wallet('consumption')).toMatchObject({ balance: 50, expiring: { points: 50, lastDay: '2027-01-14' } })
    expect((await order('A2', 10_000, pays(20))).status).toBe(200)
    each().clock.at = shanghai('2027-01-15T00:00:00')
    const late = await order('A3', 10_000, pays(30))
    expect(late.refusal).toMatchObject({ code: 'points.short', needed: 30, has: 4, short: 26 })
    expect(await wallet('consumption')).toMatchObject({ balance: 4 })
    await order('A4', 10_000)
    expect((await ledger({ kind: 'expired' })).map(({ at }) => at)).toEqual([shanghai('2027-01-15T00:00:00')])
    expect(await differences(each().world)).toEqual([])
  })

  test('spent points come back with their old last day, past it with the grace of the programme', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    const lots = async () => (await accountOf(each().world, member)).wallets.consumption?.lots
    each().clock.at = shanghai('2027-01-10T12:00:00')
    await order('A2', 5000, pays(20))
    await order('A3', 5000, pays(20))
    await refund('R2', 'A2')
    expect((await lots())?.[0]).toEqual({ points: 30, expiresAt: shanghai('2027-01-15T00:00:00') })
    each().clock.at = shanghai('2027-01-15T00:00:00')
    await refund('R3', 'A3')
    // 15 days, the day of the return counted: the 29th is the last.
    expect(await lots()).toEqual([{ points: 20, expiresAt: shanghai('2027-01-30T00:00:00') }])
    expect(await differences(each().world)).toEqual([])
  })

  test('whom to remind today is listed for a manager, on the days the wallet names and on no other', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    const listed = async (day: string) => {
      each().clock.at = shanghai(`${day}T09:00:00`)
      return granted(await asStaff(each().world, { kind: 'wechat', openid: 'demo-hejingyi' }, 'reminder.list')).rows
    }
    expect(await listed('2026-12-14')).toEqual([])
    expect(await listed('2026-12-15')).toEqual([{ member, wallet: 'consumption', points: 50, lastDay: '2027-01-14', daysBefore: 30 }])
    expect(await listed('2027-01-06')).toEqual([])
    expect(await listed('2027-01-07')).toEqual([{ member, wallet: 'consumption', points: 50, lastDay: '2027-01-14', daysBefore: 7 }])
    expect(refused(await asStaff(each().world, chenyu, 'reminder.list'))).toMatchObject({ code: 'permission.denied' })
  })
})

describe('S29: the ratio rises with the balance held', () => {
  const step = menswear()
  const [first] = step.earn
  const bands = [
    { from: 0, to: 999, times: { numerator: 1, denominator: 1 } },
    { from: 1000, to: null, times: { numerator: 3, denominator: 2 } },
  ]
  const earn = first
    ? [first, { ...first, id: 'stepped', kind: 'stepped' as const, wallet: 'value', points: 1, perFen: 100, balanceOf: 'value', bands }]
    : []
  const each = eachOn(() => openChain({ ...step, earn }, START))
  const { join, order } = counter(each)

  test.each([
    [120_000, 150],
    [100_000, 150],
    [99_999, 100],
  ])('held %d fen worth of points, ¥100 gives %d', async (before, points) => {
    await join()
    await order('A1', before)
    expect((await order('A2', 10_000)).value?.wallets[1]).toMatchObject({ points })
  })
})
