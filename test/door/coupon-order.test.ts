import { presets } from '../../cloudfunctions/core/programme'
import type { CouponQuote, OrderAnswer, QuoteAnswer, RefundAnswer } from '../../types/contract'
import type { CouponTemplate, ProgrammeDocument } from '../../types/programme'
import type { CouponRecord, OrderRecord } from '../../types/record'
import { accountOf, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, START, tamper, type Chain } from '../flow/world'
import { asStaff, chenyu, newReference, wechat } from './call'
import { ORDERS, REFUNDS, refusalOf, send, valueOf } from './till'

const words = (zh: string, en: string) => ({ zh, en })
const plain = { validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false } as const
const coupons: CouponTemplate[] = [
  {
    ...plain,
    ...{ id: 'wool', kind: 'amountOff', offFen: 12_000, minimumFen: 80_000, lines: { 'line.category': 'wool' } },
    ...{ name: words('满 800 减 120', '¥120 off from ¥800'), scope: words('羊绒类', 'wool') },
  },
  { ...plain, id: 'fifty', kind: 'amountOff', offFen: 5000, name: words('五十元券', '¥50'), scope: words('全场', 'everything') },
  {
    ...plain,
    ...{ id: 'double', kind: 'multiplier', wallet: 'value', times: { numerator: 2, denominator: 1 }, stackable: true },
    ...{ name: words('双倍积分券', 'Double points'), scope: words('全场', 'everything') },
  },
]
const programme: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), coupons, occasions: [], multipliers: [] }
const manager = wechat('demo-hejingyi')
const each = eachOn(() => openChain(programme))

interface Bought {
  chain: Chain
  member: string
  cardNumber: string
  give: (template: string) => Promise<string>
}

const begun = async (): Promise<Bought> => {
  const chain = each()
  const { member, cardNumber } = await joined(chain.world, 'lin')
  const give = async (template: string): Promise<string> =>
    granted(await asStaff(chain.world, manager, 'coupon.issue', { member, template, reason: '补发' }, newReference())).coupon
  return { chain, member, cardNumber, give }
}

const coat = { sku: 'COAT', name: '羊绒大衣', quantity: 1, amountFen: 90_000, category: 'wool' }
const bag = { sku: 'BAG', name: '手袋', quantity: 1, amountFen: 30_000, category: 'bag' }

const order = (cardNumber: string, number: string, lines = [coat, bag], more: object = {}) => ({
  ...{ number, store: 'HZHB', member: { card: cardNumber }, paidAt: START, lines, ...more },
  totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
})

test('a quote says what each coupon takes off, why another does not, and which are best', async () => {
  const { chain, cardNumber, give } = await begun()
  const [wool, fifty] = [await give('wool'), await give('fifty')]
  const body = { store: 'HZHB', member: { card: cardNumber }, totalFen: 120_000, lines: [coat, bag] }
  const quote = valueOf<QuoteAnswer & OrderAnswer>(await send(chain.world, body, { path: '/pos/v1/quotes' })).coupons as unknown as CouponQuote
  expect(quote.best).toEqual({ coupons: [{ coupon: wool, offFen: 12_000 }], offFen: 12_000 })
  expect(quote.rows).toContainEqual(expect.objectContaining({ coupon: fifty, offFen: 5000, refusal: null }))
  const small = { ...body, totalFen: 30_000, lines: [bag] }
  const none = valueOf<QuoteAnswer & OrderAnswer>(await send(chain.world, small, { path: '/pos/v1/quotes' })).coupons as unknown as CouponQuote
  expect(none.rows.find(({ coupon }) => coupon === wool)).toMatchObject({ offFen: 0, refusal: { code: 'coupon.scope' } })
  expect(none.best.coupons).toEqual([{ coupon: fifty, offFen: 5000 }])
})

test('what a coupon pays does not earn, and the coupon is used', async () => {
  const { chain, member, cardNumber, give } = await begun()
  const wool = await give('wool')
  const used = order(cardNumber, 'A1', [coat, bag], { coupons: [{ coupon: wool, offFen: 12_000 }] })
  const answer = valueOf(await send(chain.world, used))
  expect(answer.coupons).toEqual([{ coupon: wool, offFen: 12_000 }])
  expect(answer.wallets.find(({ wallet }) => wallet === 'value')).toMatchObject({ points: 1080 })
  expect(await chain.store.get<OrderRecord>('order', 'HZHB:A1')).toMatchObject({ receivedFen: 108_000, excluded: { couponFen: 12_000 } })
  expect(granted(await asStaff(chain.world, chenyu, 'coupon.find', { coupon: wool }))).toMatchObject({
    state: 'used',
    used: { store: '杭州湖滨店', at: START, offFen: 12_000 },
  })
  // The same order again, its code typed otherwise, hears the same.
  expect(valueOf(await send(chain.world, { ...used, coupons: [{ coupon: wool.toLowerCase(), offFen: 12_000 }] }))).toEqual(answer)
  expect((await accountOf(chain.world, member)).stats.orders).toBe(1)
  expect(await differences(chain.world)).toEqual([])
})

test('a coupon of double points doubles this order alone', async () => {
  const { chain, cardNumber, give } = await begun()
  const double = await give('double')
  const wallets = async (body: object) => valueOf(await send(chain.world, body)).wallets.find(({ wallet }) => wallet === 'value')
  expect(await wallets(order(cardNumber, 'A1', [bag], { coupons: [{ coupon: double, offFen: 0 }] }))).toMatchObject({ points: 600 })
  expect(await wallets(order(cardNumber, 'A2', [bag]))).toMatchObject({ points: 300 })
  const back = { number: 'R1', store: 'HZHB', order: 'A1', refundedAt: START }
  expect(valueOf<RefundAnswer>(await send(chain.world, back, { path: REFUNDS })).wallets).toContainEqual(expect.objectContaining({ wallet: 'value', points: -600 }))
  expect(await differences(chain.world)).toEqual([])
})

test('fifty orders at once with one coupon: one succeeds, the others are told where it went', async () => {
  const { chain, cardNumber, give } = await begun()
  const fifty = await give('fifty')
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, n) => send(chain.world, order(cardNumber, `A${String(n)}`, [bag], { coupons: [{ coupon: fifty, offFen: 5000 }] }))),
  )
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const reply of all) if (reply.status !== 200) expect(refusalOf(reply)).toMatchObject({ code: 'coupon.used', store: 'HZHB', offFen: 5000 })
  expect(await differences(chain.world)).toEqual([])
})

describe('what is refused takes nothing', () => {
  test.each([
    ['a code with one character changed', (code: string) => ({ coupon: (code[0] === 'A' ? 'B' : 'A') + code.slice(1), offFen: 12_000 }), { code: 'coupon.mistyped' }],
    ['another figure than it takes off now', (code: string) => ({ coupon: code, offFen: 11_999 }), { code: 'coupon.amount', offFen: 12_000, askedFen: 11_999 }],
  ])('%s', async (_, asked, refusal) => {
    const { chain, cardNumber, give } = await begun()
    const wool = await give('wool')
    const before = await dump(chain.store, ['nonce'])
    expect(refusalOf(await send(chain.world, order(cardNumber, 'A1', [coat], { coupons: [asked(wool)] })))).toMatchObject(refusal)
    expect(await dump(chain.store, ['nonce'])).toEqual(before)
  })

  test('somebody else’s coupon, one twice, one short of its minimum, one out of its scope', async () => {
    const { chain, cardNumber, give } = await begun()
    const zhou = await joined(chain.world, 'zhou')
    const wool = await give('wool')
    const use = { coupons: [{ coupon: wool, offFen: 12_000 }] }
    const before = await dump(chain.store, ['nonce'])
    const refusal = async (body: object) => refusalOf(await send(chain.world, body))
    expect(await refusal(order(zhou.cardNumber, 'A1', [coat], use))).toMatchObject({ code: 'coupon.others' })
    expect(await refusal(order(cardNumber, 'A1', [coat], { coupons: [use.coupons[0], use.coupons[0]] }))).toMatchObject({ code: 'input.invalid' })
    const cheap = { ...coat, amountFen: 79_999 }
    expect(await refusal(order(cardNumber, 'A1', [cheap, bag], use))).toMatchObject({ code: 'coupon.minimum', hasFen: 79_999, shortFen: 1 })
    expect(await refusal(order(cardNumber, 'A1', [bag], use))).toMatchObject({ code: 'coupon.scope' })
    expect(await refusal(order(cardNumber, 'A1', [coat], { ...use, excluded: { couponFen: 1 } }))).toMatchObject({ field: 'excluded.couponFen' })
    expect(await dump(chain.store, ['nonce'])).toEqual(before)
  })

  test('an order whose points are short leaves its coupon unused', async () => {
    const { chain, cardNumber, give } = await begun()
    const wool = await give('wool')
    const before = await dump(chain.store, ['nonce'])
    const asked = { coupons: [{ coupon: wool, offFen: 12_000 }], tender: [{ wallet: 'consumption', points: 100 }] }
    expect(refusalOf(await send(chain.world, order(cardNumber, 'A1', [coat], asked))).code).toMatch(/^(points|tender)\./)
    expect(await dump(chain.store, ['nonce'])).toEqual(before)
  })

  test('a second past its last day it has expired', async () => {
    const { chain, cardNumber, give } = await begun()
    const fifty = await give('fifty')
    chain.clock.at = Date.parse('2026-04-01T00:00:00+08:00')
    const reply = await send(chain.world, order(cardNumber, 'A1', [bag], { paidAt: chain.clock.at, coupons: [{ coupon: fifty, offFen: 5000 }] }))
    expect(refusalOf(reply)).toMatchObject({ code: 'coupon.expired', expiredAt: chain.clock.at })
  })
})

describe('holds', () => {
  const hold = (cardNumber: string, number: string, coupon: string) => ({ store: 'HZHB', member: { card: cardNumber }, number, coupons: [coupon] })

  test('a coupon that one order holds is not for another, until it is let go or a quarter of an hour is over', async () => {
    const { chain, cardNumber, give } = await begun()
    const fifty = await give('fifty')
    const use = (number: string) => send(chain.world, order(cardNumber, number, [bag], { coupons: [{ coupon: fifty, offFen: 5000 }] }))
    expect((await send(chain.world, hold(cardNumber, 'A1', fifty), { path: '/pos/v1/holds' })).status).toBe(200)
    expect((await send(chain.world, hold(cardNumber, 'A1', fifty), { path: '/pos/v1/holds' })).status).toBe(200)
    expect(refusalOf(await use('A2'))).toMatchObject({ code: 'coupon.held', store: 'HZHB', until: START + 15 * 60_000 })
    expect(refusalOf(await send(chain.world, hold(cardNumber, 'A2', fifty), { path: '/pos/v1/holds' }))).toMatchObject({ code: 'coupon.held' })
    chain.clock.at = START + 15 * 60_000
    expect((await use('A2')).status).toBe(200)
  })

  test('the order that holds it uses it; one that lets it go frees it at once', async () => {
    const { chain, cardNumber, give } = await begun()
    const [one, two] = [await give('fifty'), await give('fifty')]
    for (const coupon of [one, two]) await send(chain.world, hold(cardNumber, 'A1', coupon), { path: '/pos/v1/holds' })
    await send(chain.world, hold(cardNumber, 'A1', two), { path: '/pos/v1/releases' })
    const use = (number: string, coupon: string) => send(chain.world, order(cardNumber, number, [bag], { coupons: [{ coupon, offFen: 5000 }] }))
    expect((await use('A1', one)).status).toBe(200)
    expect((await use('A2', two)).status).toBe(200)
  })
})

describe('returns', () => {
  const bought = async () => {
    const all = await begun()
    const wool = await all.give('wool')
    valueOf(await send(all.chain.world, order(all.cardNumber, 'A1', [coat, bag], { coupons: [{ coupon: wool, offFen: 12_000 }] })))
    const back = (number: string, line: number) => {
      const lines = [{ line, quantity: 1, amountFen: line === 0 ? 90_000 : 30_000 }]
      return send(all.chain.world, { number, store: 'HZHB', order: 'A1', refundedAt: START, lines }, { path: REFUNDS })
    }
    const state = async () => (await all.chain.store.get<CouponRecord>('coupon', wool))?.state
    return { ...all, wool, back, state }
  }

  test('the coupon comes back when its condition no longer holds, and not before', async () => {
    const { chain, back, state, wool, cardNumber } = await bought()
    valueOf(await back('R1', 1))
    expect(await state()).toBe('used')
    valueOf(await back('R2', 0))
    expect(await state()).toBe('usable')
    expect(await chain.store.get<OrderRecord>('order', 'HZHB:A1')).toMatchObject({ keptFen: 0, coupons: [{ returnedAt: START }] })
    expect((await send(chain.world, order(cardNumber, 'A2', [coat], { coupons: [{ coupon: wool, offFen: 12_000 }] }))).status).toBe(200)
    expect(await differences(chain.world)).toEqual([])
  })

  test('the wool goes back, the bag stays: the coupon comes back', async () => {
    const { chain, back, state } = await bought()
    valueOf(await back('R1', 0))
    expect(await state()).toBe('usable')
    expect(await differences(chain.world)).toEqual([])
  })

  test('one that has expired by then stays with its order', async () => {
    const { chain, back, state } = await bought()
    chain.clock.at = Date.parse('2026-04-01T00:00:00+08:00')
    valueOf(await back('R1', 0))
    expect(await state()).toBe('used')
    expect(await differences(chain.world)).toEqual([])
  })

  test('a return that came before its order gives the coupon back with it', async () => {
    const { chain, cardNumber, give } = await begun()
    const wool = await give('wool')
    await send(chain.world, { number: 'R1', store: 'HZHB', order: 'A1', refundedAt: START }, { path: REFUNDS })
    valueOf(await send(chain.world, order(cardNumber, 'A1', [coat], { coupons: [{ coupon: wool, offFen: 12_000 }] }), { path: ORDERS }))
    expect(await chain.store.get<CouponRecord>('coupon', wool)).toMatchObject({ state: 'usable', used: null })
    expect(await differences(chain.world)).toEqual([])
  })

  test('a coupon that was tampered with is told', async () => {
    const { chain, wool } = await bought()
    await tamper<CouponRecord>(chain.store, 'coupon', wool, (one) => ({ ...one, state: 'usable', used: null }))
    expect(await differences(chain.world)).toMatchObject([{ what: `order HZHB:A1: coupons: ${wool}`, recomputed: 'HZHB:A1' }])
  })
})

test('staff rings up with a coupon by the same rules', async () => {
  const { chain, member, give } = await begun()
  const fifty = await give('fifty')
  const quoted = granted(await asStaff(chain.world, chenyu, 'coupon.quote', { member, totalFen: 30_000 }))
  expect(quoted.best).toEqual({ coupons: [{ coupon: fifty, offFen: 5000 }], offFen: 5000 })
  const rung = granted(await asStaff(chain.world, chenyu, 'order.ring', { member, totalFen: 30_000, coupons: quoted.best.coupons }, newReference()))
  expect(rung.wallets.find(({ wallet }) => wallet === 'value')).toMatchObject({ points: 250 })
  expect(refused(await asStaff(chain.world, chenyu, 'order.ring', { member, totalFen: 30_000, coupons: quoted.best.coupons }, newReference()))).toMatchObject({
    code: 'coupon.used',
  })
})
