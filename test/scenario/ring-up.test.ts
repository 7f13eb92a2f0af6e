import { presets } from '../../cloudfunctions/core/programme'
import { FINDS_A_MINUTE } from '../../cloudfunctions/flow/count-find'
import { viewCode } from '../../cloudfunctions/flow/view-code'
import type { AskPreview, RingOrder } from '../../types/contract'
import type { ProgrammeDocument } from '../../types/programme'
import type { FindingRecord, MemberRecord, OrderRecord, TalkRecord, ViewRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat, zhouqing } from '../door/call'
import { accountOf, differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START } from '../flow/world'
import { proofOf } from './gift-shop'

const hejingyi = wechat('demo-hejingyi')
const each = eachOn(() => openChain({ ...(presets.hemu as ProgrammeDocument), multipliers: [] }))
const coat = { sku: 'HM-1', name: '大衣', quantity: 1, amountFen: 90_000, category: 'wool' }
const shirts = { sku: 'HM-2', name: '衬衫', quantity: 2, amountFen: 40_000 }
const basket = { totalFen: 130_000, lines: [coat, shirts] }

const begun = async () => {
  const { member, cardNumber } = await joined(each().world, 'lin', { phone: '13800006620' })
  const give = async (template: string) => granted(await asStaff(each().world, hejingyi, 'coupon.issue', { member, template, reason: '补发' }, newReference())).coupon
  const ring = (order: Partial<RingOrder>, reference = newReference(), caller = chenyu) =>
    asStaff(each().world, caller, 'order.ring', { member, ...basket, ...order }, reference)
  const preview = (order: Partial<AskPreview> = {}) => asStaff(each().world, chenyu, 'order.preview', { member, ...basket, ...order })
  return { member, cardNumber, give, ring, preview }
}

describe('a preview', () => {
  test('says what posting then does, to the point, and writes nothing', async () => {
    const { world, store } = each()
    const { member, give, ring, preview } = await begun()
    granted(await ring({ totalFen: 200_000, lines: [] }))
    const [wool, birthday] = [await give('wool-120'), await give('birthday')]
    const before = await dump(store)
    const told = granted(await preview({ discountFen: 10_000, tender: [{ wallet: 'consumption', points: null }] }))
    expect(await dump(store)).toEqual(before)
    expect(told.coupons).toEqual([{ coupon: wool, offFen: 12_000 }])
    expect(told.quote.rows.find(({ coupon }) => coupon === birthday)).toMatchObject({ offFen: 10_000, refusal: null })
    // 1,300 − 100 − 120 − 100 points of ¥1 = 980; 5 % of it are 49 points, rounded down.
    expect(told).toMatchObject({ couponFen: 12_000, tenderFen: 10_000, receivedFen: 98_000, refusal: null })
    expect(told.wallets.map(({ wallet, points, balance }) => [wallet, points, balance])).toEqual([['consumption', 49, 49], ['value', 980, 2980]])
    expect(told.wallets[1]?.rules[0]).toMatchObject({ points: 980, formula: { baseFen: 98_000, points: 1, perFen: 100, rounded: false } })
    const asked = { discountFen: 10_000, coupons: told.coupons, tender: told.tender.map(({ wallet, points }) => ({ wallet, points })) }
    const done = granted(await ring({ ...asked, proof: await proofOf(world, 'lin') }, 'ring-previewed'))
    expect(done.wallets.map(({ wallet, balance }) => [wallet, balance])).toEqual(told.wallets.map(({ wallet, balance }) => [wallet, balance]))
    expect(await store.get<OrderRecord>('order', 'HZHB:ring-previewed')).toMatchObject({ receivedFen: told.receivedFen, member })
    expect(done.tier).toBe(told.tier.after.id)
    expect(await differences(world)).toEqual([])
  })

  test('keeps refused coupons and points visible with their figures, and goes on without them', async () => {
    const { give, preview } = await begun()
    const wool = await give('wool-120')
    const small = { totalFen: 50_000, lines: [{ ...coat, amountFen: 50_000 }] }
    const minimum = granted(await preview({ ...small, coupons: [wool] }))
    expect(minimum).toMatchObject({ couponFen: 0, receivedFen: 50_000, refusal: { code: 'coupon.minimum', hasFen: 50_000, shortFen: 30_000 } })
    const short = granted(await preview({ ...small, coupons: [], tender: [{ wallet: 'consumption', points: 30 }] }))
    expect(short).toMatchObject({ tenderFen: 0, receivedFen: 50_000, refusal: { code: 'points.short' } })
    expect(refused(await preview({ totalFen: 1, lines: [coat] }))).toMatchObject({ code: 'amount.invalid', field: 'totalFen' })
    expect(refused(await preview({ member: 'nobody-here' }))).toMatchObject({ code: 'member.unknown' })
  })

  test('sees a tier that the order reaches', async () => {
    const { preview } = await begun()
    const told = granted(await preview({ totalFen: 500_000, lines: [] }))
    expect(told.tier).toMatchObject({ before: { id: 'sprout' }, after: { id: 'green' } })
    expect(told.progress.after?.tier.id).toBe('tree')
  })
})

test('a coupon of one order is held for it, told as held to another, and used by its own', async () => {
  const { member, give, ring, preview } = await begun()
  const wool = await give('wool-120')
  granted(await asStaff(each().world, chenyu, 'coupon.hold', { member, coupons: [wool], number: 'draft-0001' }, newReference()))
  expect(granted(await preview({ coupons: [wool] })).refusal).toMatchObject({ code: 'coupon.held', store: 'HZHB' })
  expect(granted(await preview({ coupons: [wool], number: 'draft-0001' })).refusal).toBeNull()
  const coupons = [{ coupon: wool, offFen: 12_000 }]
  granted(await ring({ coupons }, 'draft-0001'))
  expect(granted(await preview({ coupons: [wool] })).refusal).toMatchObject({ code: 'coupon.used', at: START, store: 'HZHB', offFen: 12_000 })
})

describe('points at the counter', () => {
  test('are spent only where the member is there; a repeat needs no new proof, another order does', async () => {
    const { world, clock, store } = each()
    const { member, ring } = await begun()
    granted(await ring({ totalFen: 200_000, lines: [] }))
    const pays = { tender: [{ wallet: 'consumption', points: 20 }] }
    expect(refused(await ring(pays))).toMatchObject({ code: 'proof.required', field: 'proof' })
    expect(refused(await ring({ ...pays, proof: '000000' })).code).toMatch(/^code\./)
    const record = await store.get<MemberRecord>('member', member)
    const proof = record ? viewCode(world, record).code.slice(-6) : ''
    const first = granted(await ring({ ...pays, proof }, 'paid-with-points'))
    clock.at += 10 * 60_000
    expect(granted(await ring({ ...pays, proof }, 'paid-with-points'))).toEqual(first)
    expect(refused(await ring({ ...pays, proof }))).toMatchObject({ code: 'code.expired' })
    expect((await accountOf(world, member)).wallets.consumption?.balance).toBe(100 - 20 + 64)
    expect(await differences(world)).toEqual([])
  })
})

describe('an order at the counter', () => {
  test('is found by number, listed for its member by pages, and goes back by line once however often it is sent', async () => {
    const { world, clock } = each()
    const { member, ring } = await begun()
    granted(await ring({}, 'rung-0001'))
    granted(await ring({ totalFen: 5000, lines: [] }, 'rung-0002'))
    granted(await ring({ totalFen: 6000, lines: [] }, 'rung-0003', zhouqing))
    const first = granted(await asStaff(world, chenyu, 'order.of', { member, limit: 2 }))
    expect(first.rows.map(({ number, here }) => [number, here])).toEqual([['rung-0003', false], ['rung-0002', true]])
    const rest = granted(await asStaff(world, chenyu, 'order.of', { member, limit: 2, after: first.next }))
    expect(rest).toMatchObject({ rows: [{ number: 'rung-0001', lines: 2 }], next: null })
    const back = { order: 'rung-0001', lines: [{ line: 1, quantity: 1, amountFen: 20_000 }] }
    const returned = granted(await asStaff(world, chenyu, 'order.refund', back, 'back-0001'))
    expect(returned).toMatchObject({ refundFen: 20_000, wallets: [{ points: -10 }, { points: -200 }] })
    clock.at += 60_000
    expect(granted(await asStaff(world, chenyu, 'order.refund', back, 'back-0001'))).toEqual(returned)
    expect(granted(await asStaff(world, chenyu, 'order.find', { number: 'rung-0001' }))).toMatchObject({
      keptFen: 110_000,
      goods: [{ left: { quantity: 1, amountFen: 90_000 } }, { left: { quantity: 1, amountFen: 20_000 } }],
      refunds: [{ number: 'back-0001', refundFen: 20_000 }],
    })
    const more = { ...back, lines: [{ line: 1, quantity: 2, amountFen: 40_000 }] }
    expect(refused(await asStaff(world, chenyu, 'order.refund', more, 'back-0002'))).toMatchObject({ code: 'refund.exceeds' })
    expect(refused(await asStaff(world, chenyu, 'order.refund', { order: 'rung-0003' }, 'back-0003'))).toMatchObject({ code: 'order.unknown' })
    expect(await differences(world)).toEqual([])
  })

  test('sent back five times at once under one reference goes back once', async () => {
    const { world, clock } = each()
    const { ring } = await begun()
    granted(await ring({}, 'rung-0001'))
    const send = () => {
      clock.at += 1
      return asStaff(world, chenyu, 'order.refund', { order: 'rung-0001', refundFen: 1000 }, 'back-0001')
    }
    const all = (await Promise.all([send(), send(), send(), send(), send()])).map(granted)
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(granted(await asStaff(world, chenyu, 'order.find', { number: 'rung-0001' })).refunds).toHaveLength(1)
  })
})

describe('a record at the counter', () => {
  test('shows what was talked about first, money to managers alone, and the member sees who looked', async () => {
    const { world, store, clock } = each()
    const { member, ring } = await begun()
    granted(await ring({}))
    const say = (text: string, reference: string) => asStaff(world, chenyu, 'talk.save', { member, kind: 'wish', text }, reference)
    const talk = granted(await say('想给母亲选一件羊绒开衫', 'talk-0001'))
    expect(granted(await say('想给母亲选一件羊绒开衫', 'talk-0001'))).toEqual(talk)
    expect(refused(await say('别的', 'talk-0001'))).toMatchObject({ code: 'reference.reused', field: 'text', was: 'another note' })
    expect(refused(await say('电话 13800006620', 'talk-0002'))).toMatchObject({ code: 'input.invalid', field: 'text' })
    expect(refused(await say('字'.repeat(501), 'talk-0003'))).toMatchObject({ code: 'input.invalid', field: 'text' })
    const clerk = granted(await asStaff(world, chenyu, 'member.view', { member }))
    expect(clerk).toMatchObject({
      talks: [{ text: '想给母亲选一件羊绒开衫', by: '陈屿' }],
      year: { orders: 1, receivedFen: null },
      preference: { categories: ['wool'] },
      lastOrderAt: START,
    })
    granted(await asStaff(world, chenyu, 'member.view', { member }))
    expect(granted(await asStaff(world, hejingyi, 'member.view', { member })).year).toEqual({ orders: 1, receivedFen: 130_000 })
    clock.at += DAY_MS
    granted(await asStaff(world, chenyu, 'member.view', { member }))
    expect(await rows<ViewRecord>(store, 'view')).toHaveLength(3)
    expect(granted(await asMember(world, wechat('lin'), 'view.mine', { limit: 2 })).rows[0]).toEqual({ at: clock.at, staff: '陈屿', store: '杭州湖滨店' })
    expect(await rows<TalkRecord>(store, 'talk')).toHaveLength(1)
    expect(await differences(world)).toEqual([])
  })

  test('may be looked for so often in a minute; what is kept of it holds no digits', async () => {
    const { world, store, clock } = each()
    await begun()
    const find = (caller = chenyu) => asStaff(world, caller, 'member.find', { text: '6620' })
    for (let n = 0; n < FINDS_A_MINUTE; n += 1) granted(await find())
    expect(refused(await find())).toEqual({ code: 'find.tooMany', limit: FINDS_A_MINUTE, perSeconds: 60, retryAt: START + 60_000 })
    granted(await find(zhouqing))
    clock.at += 60_000
    granted(await find())
    const kept = await rows<FindingRecord>(store, 'finding')
    expect(kept.map(({ finds }) => finds.length).sort()).toEqual([1, 1, FINDS_A_MINUTE])
    expect(JSON.stringify(kept)).not.toContain('6620')
  })
})
