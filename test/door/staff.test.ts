import { presets } from '../../cloudfunctions/core/programme'
import type { OrderRecord } from '../../types/record'
import { viewCode } from '../../cloudfunctions/flow/view-code'
import type { MemberRecord } from '../../types/record'
import { accountOf, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, START, tamper } from '../flow/world'
import { asMember, asStaff, chenyu, newReference, nobody, printed, timer, wechat, zhouqing } from './call'
import { REFUNDS, send, valueOf } from './till'

const each = eachOn(() => openChain())
const actions = ['me', 'member.find', 'order.ring', 'refund.waiting'] as const

test.each(actions)(
  '%s is for staff alone: nobody, the timer and shoppers are refused before their input is read',
  async (action) => {
    const { world, store } = each()
    await joined(world, 'lin')
    const before = await dump(store)
    for (const caller of [nobody, timer])
      expect(refused(await asStaff(world, caller, action, { bad: 1 }))).toMatchObject({ code: 'identity.required' })
    for (const openid of ['lin', 'stranger', '']) {
      expect(refused(await asStaff(world, wechat(openid), action, { bad: 1 }))).toMatchObject({
        code: 'permission.denied',
        action,
      })
    }
    expect(await dump(store)).toEqual(before)
  },
)

test('who works here is told who they are and where', async () => {
  const { may, ...who } = granted(await asStaff(each().world, chenyu, 'me', {}))
  expect(may['order.ring']).toEqual({ scope: 'own' })
  expect(may['gift.edit']).toBeUndefined()
  expect(who).toEqual({
    staff: 'CHENYU',
    name: '陈屿',
    role: 'clerk',
    roleName: { zh: '店员', en: 'Clerk' },
    store: { id: 'HZHB', name: '杭州湖滨店' },
  })
})

test('in a store that is closed nobody is on duty', async () => {
  const { world, store } = each()
  await tamper(store, 'shop', 'HZHB', (shop) => ({ ...shop, closedAt: START }))
  expect(refused(await asStaff(world, chenyu, 'me', {}))).toEqual({
    code: 'store.closed',
    store: 'HZHB',
    closedAt: START,
  })
})

test('returns whose order has not come for over a day are listed, for the caller’s store', async () => {
  const { world, clock } = each()
  const refund = { number: 'R1', store: 'HZHB', order: 'N1', refundedAt: START, refundFen: 500 }
  await send(world, refund, { path: REFUNDS })
  clock.at += 86_400_001
  const row = {
    refund: 'R1',
    order: 'N1',
    refundedAt: START,
    recordedAt: START,
    refundFen: 500,
    lines: [],
    refusal: null,
  }
  expect(granted(await asStaff(world, chenyu, 'refund.waiting'))).toEqual({ rows: [row], next: null })
  expect(granted(await asStaff(world, zhouqing, 'refund.waiting', { limit: 1 })).rows).toEqual([])
  for (const data of [{ limit: 0 }, { limit: 51 }, { after: 'x' }, { store: 'SHJA' }]) {
    expect(refused(await asStaff(world, chenyu, 'refund.waiting', data))).toMatchObject({ code: 'input.invalid' })
  }
})

describe('finding a member', () => {
  const find = (text: unknown) => asStaff(each().world, chenyu, 'member.find', { text })

  test('by tail, phone, card and code; phones come masked, even when one is asked for whole', async () => {
    const { world, store } = each()
    const { member, cardNumber } = await joined(world, 'lin', { phone: '13800006620' })
    const record = await store.get<MemberRecord>('member', member)
    if (!record) throw new Error('nobody joined')
    await joined(world, 'shen', { phone: '13900006620' })
    const several = granted(await find('6620')).found
    expect(several.map(({ phoneMasked }) => phoneMasked).sort()).toEqual(['138 **** 6620', '139 **** 6620'])
    for (const one of several) expect(one).toMatchObject({ name: expect.stringMatching(/^.\*{0,2}$/) as string, wallets: [], eligible: null })
    for (const text of ['13800006620', cardNumber, viewCode(world, record).code]) {
      const { found, more } = granted(await find(text))
      expect(found.map((one) => one.member)).toEqual([member])
      expect(more).toBe(false)
      expect(JSON.stringify(found)).not.toMatch(/138\d{8}/)
    }
  })

  test.each([
    ['', 'input.invalid'],
    ['123', 'input.invalid'],
    ['林知夏', 'input.invalid'],
    ['6620 ', 'input.invalid'],
    [6620, 'input.invalid'],
    ['1'.repeat(25), 'input.invalid'],
    ['13999999999', 'member.unknown'],
    ['12345', 'card.mistyped'],
  ])('%j is answered with %s', async (text, code) => {
    expect(refused(await find(text)).code).toBe(code)
  })

  test('a tail of nobody finds nobody', async () => {
    expect(granted(await find('0000'))).toEqual({ found: [], more: false })
  })
})

describe('ringing an order', () => {
  const ring = (data: unknown, reference = newReference(), caller = chenyu) =>
    asStaff(each().world, caller, 'order.ring', data, reference)

  test('posts it for the store and the person on duty; a repeat by reference hears the same answer', async () => {
    const { world, clock, store } = each()
    const { member } = await joined(world, 'lin')
    const first = granted(await ring({ member, totalFen: 26_800 }, 'ring-0001'))
    expect(first).toMatchObject({ order: 'ring-0001', wallets: [{ points: 13 }, { points: 268 }] })
    clock.at += 90_000
    const before = await dump(store)
    expect(granted(await ring({ member, totalFen: 26_800 }, 'ring-0001'))).toEqual(first)
    expect(await dump(store)).toEqual(before)
    expect((await rows<OrderRecord>(store, 'order'))[0]).toMatchObject({
      source: 'HZHB',
      store: 'HZHB',
      staff: 'CHENYU',
      till: null,
      paidAt: START,
    })
  })

  test('the same reference with another amount is refused', async () => {
    const { member } = await joined(each().world, 'lin')
    granted(await ring({ member, totalFen: 26_800 }, 'ring-0001'))
    expect(refused(await ring({ member, totalFen: 26_900 }, 'ring-0001'))).toMatchObject({
      code: 'reference.reused',
      field: 'totalFen',
      was: '26800',
      got: '26900',
    })
  })

  test('another store’s staff ring for their own store', async () => {
    const { world, store } = each()
    const { member } = await joined(world, 'lin')
    granted(await ring({ member, number: 'N1', totalFen: 1_000 }, newReference(), zhouqing))
    expect(await store.get<OrderRecord>('order', 'SHJA:N1')).toMatchObject({ store: 'SHJA', staff: 'ZHOUQING' })
  })

  test('S74: the till that sends the same order later meets the order that was rung', async () => {
    const { world, store } = each()
    const { member, cardNumber } = await joined(world, 'lin')
    const rung = granted(await ring({ member, number: 'N1', totalFen: 1_000 }))
    const reply = await send(world, {
      number: 'N1',
      store: 'HZHB',
      member: { card: cardNumber },
      paidAt: START,
      totalFen: 1_000,
    })
    expect(valueOf(reply)).toEqual(rung)
    expect(await rows(store, 'order')).toHaveLength(1)
  })

  test.each([
    ['a plain one', 'ring-0001'],
    ['a UUID', '4a7c4a52-8a3f-4a53-9d3c-6a9f3f1c2b11'],
    ['one with colons', 'ring:0001:a'],
    ['the longest', 'r'.repeat(64)],
  ])(
    'an order rung under any reference that the door takes can be returned at the till: %s',
    async (_what, reference) => {
      const { world } = each()
      const { member } = await joined(world, 'lin')
      const { order } = granted(await ring({ member, totalFen: 1_000 }, reference))
      const reply = await send(world, { number: 'R1', store: 'HZHB', order, refundedAt: START }, { path: REFUNDS })
      expect(reply.status).toBe(200)
      expect(await differences(world)).toEqual([])
    },
  )

  test.each([
    ['a member nobody knows', { member: 'nobody' }, { code: 'member.unknown' }],
    ['a member id no database can hold', { member: 'a\0' }, { code: 'input.invalid', field: 'member' }],
    ['zero', { totalFen: 0 }, { code: 'amount.invalid', field: 'totalFen' }],
    ['a negative amount', { totalFen: -1 }, { code: 'amount.invalid', field: 'totalFen' }],
    ['half a fen', { totalFen: 0.5 }, { code: 'amount.invalid', field: 'totalFen' }],
    ['an amount in text', { totalFen: '100' }, { code: 'amount.invalid', field: 'totalFen' }],
    ['too much', { totalFen: 1_000_000_000 }, { code: 'amount.invalid', field: 'totalFen' }],
    [
      'more discount than total',
      { discountFen: 1_001 },
      { code: 'amount.invalid', field: 'discountFen', rule: 'not more than totalFen' },
    ],
    ['a store of their own choice', { store: 'SHJA' }, { code: 'input.invalid', field: 'store' }],
    ['a moment of their own choice', { paidAt: 1 }, { code: 'input.invalid', field: 'paidAt' }],
  ])('%s is refused, and nothing written', async (_what, put, figures) => {
    const { world, store } = each()
    const { member } = await joined(world, 'lin')
    const before = await dump(store)
    expect(refused(await ring({ member, totalFen: 1_000, ...put }))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test('without a reference nothing is rung', async () => {
    const { world, store } = each()
    const { member } = await joined(world, 'lin')
    expect(refused(await asStaff(world, chenyu, 'order.ring', { member, totalFen: 1_000 }))).toMatchObject({
      code: 'input.invalid',
      field: 'reference',
    })
    expect(await rows(store, 'order')).toEqual([])
  })
})

test('S5: z11, from the code on the wall to the second purchase: 0 points, then 268', async () => {
  const { world, close } = await openChain(presets.z11)
  try {
    const shopper = wechat('o-lin')
    const { member } = granted(
      await asMember(
        world,
        shopper,
        'join',
        { scene: printed.adviser, phone: '13800001111', terms: true, marketing: false },
        newReference(),
      ),
    )
    const ring = async (totalFen: number) =>
      granted(await asStaff(world, chenyu, 'order.ring', { member, totalFen }, newReference()))
    expect(await ring(100)).toMatchObject({ tier: 'ordinary', wallets: [{ points: 0, balance: 0 }] })
    expect(await ring(26_800)).toMatchObject({ tier: 'ordinary', wallets: [{ points: 268, balance: 268 }] })
    expect(granted(await asMember(world, shopper, 'card.mine')).wallets[0]?.balance).toBe(268)
    expect((await accountOf(world, member)).stats.orders).toBe(2)
  } finally {
    await close()
  }
})
