import { mergeMembers } from '../../cloudfunctions/flow/merge-members'
import { startOfDay, withCheckDigit } from '../../cloudfunctions/core/kernel'
import { asMember, asStaff, asTimer, chenyu, newReference, timer, wechat, zhouqing } from '../door/call'
import { buy, differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain } from '../flow/world'
import { balanceOf, hejingyi, memberWith, proofOf, redeem, saveGift, stock, withExchange } from './gift-shop'

const shanghai = (day: string, ms = 0): number => startOfDay(day, 'Asia/Shanghai') + ms
const noon = DAY_MS / 2

describe('S27 the thanks month is November', () => {
  const each = eachOn(() => openChain(withExchange({ window: { kind: 'yearMonth', month: 11 } }), shanghai('2026-10-31', noon)))

  test('31 October is refused with the next date, 1 November is taken, 1 December is refused until 2027', async () => {
    const { world, clock } = each()
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'HZHB', 3)
    await memberWith(world, 'lin', 5_000)
    const before = await dump(each().store)
    expect(refused(await redeem(world, 'lin', 'ribbon'))).toMatchObject({
      code: 'exchange.closed',
      opensAt: shanghai('2026-11-01'),
      closesAt: shanghai('2026-12-01'),
    })
    expect(await dump(each().store)).toEqual(before)
    clock.at = shanghai('2026-11-01')
    expect(granted(await redeem(world, 'lin', 'ribbon'))).toMatchObject({ state: 'ready', price: { points: 1_600 } })
    clock.at = shanghai('2026-12-01') - 1
    granted(await redeem(world, 'lin', 'ribbon'))
    clock.at = shanghai('2026-12-01')
    expect(refused(await redeem(world, 'lin', 'ribbon'))).toMatchObject({ code: 'exchange.closed', opensAt: shanghai('2027-11-01') })
    expect(await balanceOf(world, 'lin')).toBe(1_800)
    expect(await differences(world)).toEqual([])
  })

  test('a gift for any time is had in October too', async () => {
    const { world } = each()
    await saveGift(world, 'ribbon', { anyTime: true })
    await stock(world, 'ribbon', 'HZHB', 1)
    await memberWith(world, 'lin', 5_000)
    granted(await redeem(world, 'lin', 'ribbon'))
  })
})

describe('S28 fixed days each month', () => {
  test.each([
    ['days 8 to 10, day 7', { kind: 'monthDays', from: 8, to: 10 }, '2026-03-07', '2026-03-08'],
    ['days 8 to 10, day 8', { kind: 'monthDays', from: 8, to: 10 }, '2026-03-08', null],
    ['days 8 to 10, day 10', { kind: 'monthDays', from: 8, to: 10 }, '2026-03-10', null],
    ['days 8 to 10, day 11', { kind: 'monthDays', from: 8, to: 10 }, '2026-03-11', '2026-04-08'],
    ['any time', { kind: 'always' }, '2026-03-11', null],
  ] as const)('%s', async (_title, rule, day, opens) => {
    const chain = await openChain(withExchange({ window: rule }), shanghai(day, noon))
    await saveGift(chain.world, 'ribbon')
    await stock(chain.world, 'ribbon', 'HZHB', 1)
    await memberWith(chain.world, 'lin', 5_000)
    const heard = await redeem(chain.world, 'lin', 'ribbon')
    if (opens === null) granted(heard)
    else expect(refused(heard)).toMatchObject({ code: 'exchange.closed', opensAt: shanghai(opens) })
    await chain.close()
  })
})

const each = eachOn(() => openChain(withExchange({})))

describe('S32 two phones at once for the last gift', () => {
  test.each([
    ['in a store', 'stores', 'HZHB'],
    ['pooled', 'pooled', 'pool'],
  ] as const)('%s: one has it, one hears that it is sold out, nothing is taken twice', async (_title, kind, place) => {
    const { world } = each()
    await saveGift(world, 'ribbon', { stock: kind })
    await stock(world, 'ribbon', place, 1)
    await memberWith(world, 'lin', 5_000)
    await memberWith(world, 'zhou', 5_000, '13800001111')
    const heard = await Promise.all([redeem(world, 'lin', 'ribbon'), redeem(world, 'zhou', 'ribbon')])
    expect(heard.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = heard.find(({ ok }) => !ok)
    expect(lost && refused(lost)).toMatchObject({ code: 'gift.soldOut', elsewhere: 0 })
    expect((await balanceOf(world, 'lin')) + (await balanceOf(world, 'zhou'))).toBe(10_000 - 1_600)
    expect(await differences(world)).toEqual([])
  })

  test('the same member on two phones: one gift, one price', async () => {
    const { world } = each()
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'HZHB', 1)
    await memberWith(world, 'lin', 5_000)
    const heard = await Promise.all([redeem(world, 'lin', 'ribbon'), redeem(world, 'lin', 'ribbon')])
    expect(heard.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await balanceOf(world, 'lin')).toBe(3_400)
  })

  test('one phone that sends twice under one reference has one gift and hears the same', async () => {
    const { world } = each()
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'HZHB', 5)
    await memberWith(world, 'lin', 5_000)
    const heard = await Promise.all([1, 2, 3].map(() => redeem(world, 'lin', 'ribbon', {}, 'the-same-phone')))
    expect(new Set(heard.map((one) => granted(one).exchange)).size).toBe(1)
    expect(await balanceOf(world, 'lin')).toBe(3_400)
    expect(refused(await redeem(world, 'lin', 'ribbon', { way: { store: 'SHJA' } }, 'the-same-phone'))).toMatchObject({
      code: 'reference.reused',
      field: 'way',
    })
  })
})

describe('a gift from redemption to the counter', () => {
  test('is kept in its store, found by its code, handed over once, and said so the second time', async () => {
    const { world } = each()
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'HZHB', 2)
    await memberWith(world, 'lin', 5_000)
    const { exchange, code, dueAt } = granted(await redeem(world, 'lin', 'ribbon'))
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(dueAt).toBe(shanghai('2026-03-17'))
    const changed = code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10)
    expect(refused(await asStaff(world, chenyu, 'exchange.find', { code: changed }))).toMatchObject({ code: 'exchange.mistyped' })
    const found = granted(await asStaff(world, chenyu, 'exchange.find', { code }))
    expect(found).toMatchObject({ exchange, state: 'ready', may: ['collect', 'cancel'], member: { name: 'lin' } })
    expect(refused(await asStaff(world, zhouqing, 'exchange.collect', { exchange }, newReference()))).toEqual({
      code: 'exchange.store',
      store: 'HZHB',
      here: 'SHJA',
    })
    expect(granted(await asStaff(world, chenyu, 'exchange.collect', { exchange }, newReference())).state).toBe('collected')
    expect(refused(await asStaff(world, chenyu, 'exchange.collect', { exchange }, newReference()))).toMatchObject({
      code: 'exchange.state',
      state: 'collected',
      event: 'collect',
      store: 'HZHB',
    })
    expect(await differences(world)).toEqual([])
  })

  test('a code that is well formed and nobody’s is unknown, not mistyped', async () => {
    expect(refused(await asStaff(each().world, chenyu, 'exchange.find', { code: withCheckDigit('1234567') }))).toMatchObject({ code: 'exchange.unknown' })
  })

  test('cancelled by the member: points are back in the lots they came from, the piece on its shelf', async () => {
    const { world, clock, store } = each()
    await saveGift(world, 'ribbon', { limits: [{ per: 'lifetime', count: 1 }] })
    await stock(world, 'ribbon', 'HZHB', 1)
    const member = await memberWith(world, 'lin', 1_000)
    clock.at += 40 * DAY_MS
    granted(await buy(world, { member, number: 'MORE', totalFen: 200_000 }))
    const before = await store.get('account', member)
    const { exchange } = granted(await redeem(world, 'lin', 'ribbon'))
    expect(refused(await redeem(world, 'lin', 'ribbon'))).toMatchObject({ code: 'gift.limit', count: 1, used: 1, nextAt: null })
    expect(granted(await asMember(world, wechat('lin'), 'exchange.cancel', { exchange }, newReference()))).toMatchObject({
      state: 'cancelled',
      returned: 1_600,
      canCancel: false,
    })
    expect(await store.get('account', member)).toMatchObject({ wallets: (before as { wallets?: object } | null)?.wallets })
    granted(await redeem(world, 'lin', 'ribbon'))
    expect(await differences(world)).toEqual([])
  })

  test.each([
    ['pointsReturn', 5_000, 1_600],
    ['pointsLost', 3_400, 0],
  ] as const)('not picked up in 14 days, %s: the job tells it overdue, a clerk cannot hand it over any more', async (overdue, balance, returned) => {
    const chain = await openChain(withExchange({ overdue }))
    const { world, clock } = chain
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'HZHB', 1)
    await memberWith(world, 'lin', 5_000)
    const { exchange } = granted(await redeem(world, 'lin', 'ribbon'))
    clock.at = shanghai('2026-03-17') - 1
    expect(granted(await asTimer(world, timer, { job: 'lapse-exchanges' })).reports).toMatchObject([{ done: 0 }])
    clock.at = shanghai('2026-03-17')
    expect(refused(await asStaff(world, chenyu, 'exchange.collect', { exchange }, newReference()))).toMatchObject({ state: 'overdue' })
    expect(refused(await asMember(world, wechat('lin'), 'exchange.cancel', { exchange }, newReference()))).toMatchObject({ state: 'overdue' })
    expect(granted(await asTimer(world, timer, { job: 'lapse-exchanges' })).reports).toMatchObject([{ done: 1 }])
    expect(granted(await asTimer(world, timer, { job: 'lapse-exchanges' })).reports).toMatchObject([{ done: 0 }])
    expect(granted(await asMember(world, wechat('lin'), 'exchange.view', { exchange }))).toMatchObject({ state: 'overdue', returned })
    expect(await balanceOf(world, 'lin')).toBe(balance)
    expect(granted(await asStaff(world, chenyu, 'gift.shelf', { gift: 'ribbon' })).places).toContainEqual({ place: 'HZHB', left: 1, put: 1 })
    expect(await differences(world)).toEqual([])
    await chain.close()
  })

  test('a pooled gift is reserved until its store has it, and delivery is sent and delivered', async () => {
    const { world } = each()
    await saveGift(world, 'ribbon', { stock: 'pooled', delivery: true })
    await stock(world, 'ribbon', 'pool', 2)
    await memberWith(world, 'lin', 5_000)
    const picked = granted(await redeem(world, 'lin', 'ribbon'))
    expect(picked).toMatchObject({ state: 'reserved', dueAt: null })
    expect(granted(await asStaff(world, chenyu, 'exchange.list', { state: 'reserved' })).rows).toHaveLength(1)
    expect(granted(await asStaff(world, chenyu, 'exchange.prepare', { exchange: picked.exchange }, newReference()))).toMatchObject({
      state: 'ready',
      dueAt: shanghai('2026-03-17'),
    })
    const way = { name: '林知夏', phone: '13800006620', address: '杭州市西湖区 1 号' }
    const sent = granted(await redeem(world, 'lin', 'ribbon', { way }))
    expect(sent).toMatchObject({ state: 'reserved', way: { kind: 'delivery', address: '杭州市西湖区 1 号' } })
    const { exchange } = sent
    expect(granted(await asStaff(world, chenyu, 'exchange.send', { exchange }, newReference())).state).toBe('sent')
    expect(refused(await asMember(world, wechat('lin'), 'exchange.cancel', { exchange }, newReference()))).toMatchObject({ state: 'sent' })
    expect(granted(await asStaff(world, chenyu, 'exchange.deliver', { exchange }, newReference())).state).toBe('delivered')
    expect(await differences(world)).toEqual([])
  })
})

describe('on the telephone', () => {
  test('a clerk redeems with the digits that the member’s app shows, once', async () => {
    const { world, clock } = each()
    await saveGift(world, 'ribbon')
    await stock(world, 'ribbon', 'HZHB', 3)
    const member = await memberWith(world, 'lin', 5_000)
    const ask = { gift: 'ribbon', points: 1_600, cashFen: 0, way: { store: 'HZHB' }, member }
    const wrong = await asStaff(world, chenyu, 'gift.redeem', { ...ask, proof: '000000' }, newReference())
    expect(refused(wrong).code).toMatch(/^code\.(wrong|expired)$/)
    const proof = await proofOf(world, 'lin')
    const redeemed = granted(await asStaff(world, chenyu, 'gift.redeem', { ...ask, proof }, 'telephone-1'))
    expect(redeemed).toMatchObject({ state: 'ready', member: { id: member } })
    expect(granted(await asStaff(world, chenyu, 'gift.redeem', { ...ask, proof }, 'telephone-1')).exchange).toBe(redeemed.exchange)
    expect(refused(await asStaff(world, chenyu, 'gift.redeem', { ...ask, proof }, newReference()))).toEqual({ code: 'code.used', validSeconds: 120 })
    clock.at += 5 * 60_000
    expect(refused(await asStaff(world, chenyu, 'gift.redeem', { ...ask, proof }, newReference()))).toMatchObject({ code: 'code.expired' })
    expect(await balanceOf(world, 'lin')).toBe(3_400)
    expect(await differences(world)).toEqual([])
  })
})

describe('the waiting list', () => {
  test('tells who waits once pieces have come', async () => {
    const { world } = each()
    await saveGift(world, 'ribbon')
    await memberWith(world, 'lin', 5_000)
    const lin = wechat('lin')
    expect(granted(await asMember(world, lin, 'gift.wish', { gift: 'ribbon', wish: true }, newReference()))).toEqual({ wish: 'waiting' })
    expect(granted(await asMember(world, lin, 'gift.wish', { gift: 'ribbon', wish: true }, newReference()))).toEqual({ wish: 'waiting' })
    expect(granted(await asStaff(world, chenyu, 'gift.shelf', { gift: 'ribbon' })).waiting).toBe(1)
    expect(granted(await asTimer(world, timer, { job: 'answer-wishes' })).reports).toMatchObject([{ done: 0 }])
    await stock(world, 'ribbon', 'SHJA', 1)
    expect(granted(await asTimer(world, timer, { job: 'answer-wishes' })).reports).toMatchObject([{ done: 1 }])
    expect(granted(await asMember(world, lin, 'gift.view', { gift: 'ribbon' })).wish).toBe('come')
    expect(granted(await asMember(world, lin, 'gift.wish', { gift: 'ribbon', wish: false }, newReference()))).toEqual({ wish: 'none' })
  })
})

test('only a manager changes the catalogue', async () => {
  const { world } = each()
  expect(refused(await asStaff(world, chenyu, 'gift.stock', { gift: 'ribbon', place: 'HZHB', pieces: 1, reason: 'x' }, newReference()))).toEqual({
    code: 'permission.denied',
    action: 'gift.stock',
    needs: 'Edit gifts and their stock',
    permission: { zh: '编辑礼品与库存', en: 'Edit gifts and their stock' },
    may: { zh: '业主、会员运营、店长', en: 'Owner, Programme manager, Store manager' },
  })
  expect(granted(await asStaff(world, hejingyi, 'gift.all', {})).rows).toEqual([])
})

test('a member who was merged into another: the gift is the survivor’s, and cancelling brings the points there', async () => {
  const { world } = each()
  await saveGift(world, 'ribbon')
  await stock(world, 'ribbon', 'HZHB', 2)
  const [kept, gone] = [await memberWith(world, 'lin', 5_000), await memberWith(world, 'zhou', 3_000, '13800001111')]
  const { exchange, code } = granted(await redeem(world, 'zhou', 'ribbon'))
  granted(await mergeMembers(world, { survivor: kept, absorbed: gone, reference: 'merge-0001', staff: 'HEJINGYI', store: 'HZHB', reason: '同一人' }))
  const lin = wechat('lin')
  expect(granted(await asMember(world, lin, 'exchange.mine')).rows.map((row) => row.exchange)).toEqual([exchange])
  expect(granted(await asStaff(world, chenyu, 'exchange.find', { code }))).toMatchObject({ exchange, state: 'ready' })
  expect(await balanceOf(world, 'lin')).toBe(5_000 + 1_400)
  granted(await asMember(world, lin, 'exchange.cancel', { exchange }, newReference()))
  expect(await balanceOf(world, 'lin')).toBe(5_000 + 3_000)
  expect(await differences(world)).toEqual([])
})
