import { couponCode } from '../../cloudfunctions/core/coupon'
import { presets } from '../../cloudfunctions/core/programme'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { CouponTemplate, ProgrammeDocument } from '../../types/programme'
import type { CouponCodeRecord, CouponRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { accountOf, buy, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, START, tamper } from '../flow/world'

const words = (zh: string, en: string) => ({ zh, en })
const plain = { validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false, scope: words('全场', 'everything') } as const
const coupons: CouponTemplate[] = [
  { ...plain, id: 'tea', kind: 'service', name: words('一杯茶', 'A cup of tea'), perMember: 2, total: 3, exchange: { wallet: 'value', points: 300 } },
  { ...plain, id: 'cake', kind: 'service', name: words('蛋糕', 'A cake') },
]
const programme: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), coupons, occasions: undefined }
const each = eachOn(() => openChain(programme))
const manager = wechat('demo-hejingyi')
const ours = couponCode('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')

const take = (list: object[], reference = newReference()) =>
  asStaff(each().world, manager, 'coupon.import', { template: 'cake', rows: list } as never, reference)
const claim = (who: string, code: string) => asMember(each().world, wechat(who), 'coupon.claim', { code }, newReference())

describe('importing codes', () => {
  test('every row is told by its number; good ones are taken, the others do not hold them up', async () => {
    const { world, store } = each()
    const { member, cardNumber } = await joined(world, 'lin')
    const done = granted(
      await take([
        { row: 2, code: 'PARTNER-0001' },
        { row: 3, code: 'partner 0002', card: cardNumber },
        { row: 4, code: 'short' },
        { row: 5, code: 'PARTNER0001' },
        { row: 6, code: 'PARTNER0003', card: '99' },
      ]),
    )
    expect(done).toMatchObject({ taken: 2, refused: 3 })
    expect(done.rows).toMatchObject([
      { row: 2, state: 'waiting' },
      { row: 3, state: 'given' },
      { row: 4, state: 'refused', refusal: { code: 'input.invalid', field: 'code', rule: '8 to 32 letters and digits' } },
      { row: 5, state: 'refused', refusal: { code: 'coupon.repeated', row: 2 } },
      { row: 6, state: 'refused', refusal: { code: 'input.invalid', field: 'card' } },
    ])
    expect((await rows<CouponRecord>(store, 'coupon')).map((one) => one.member)).toEqual([member])
    expect(await differences(world)).toEqual([])
  })

  test('the same batch again does nothing more, a code of another batch is known', async () => {
    const { store } = each()
    const list = [{ row: 1, code: 'PARTNER0001' }, { row: 2, code: 'PARTNER0002' }]
    granted(await take(list.slice(0, 1), 'batch-one'))
    expect(granted(await take(list, 'batch-one'))).toMatchObject({ taken: 2, refused: 0 })
    const before = await dump(store)
    expect(granted(await take(list, 'batch-one'))).toMatchObject({ taken: 2, refused: 0 })
    expect(granted(await take(list, 'batch-two')).rows).toMatchObject([
      { state: 'refused', refusal: { code: 'coupon.known', text: 'PARTNER0001', importedAt: START } },
      { state: 'refused', refusal: { code: 'coupon.known' } },
    ])
    expect(await dump(store)).toEqual(before)
  })

  test.each([
    ['too many rows', Array.from({ length: 101 }, (_, n) => ({ row: n + 1, code: `PARTNER${String(n)}` }))],
    ['none', []],
    ['two of one number', [{ row: 1, code: 'PARTNER1' }, { row: 1, code: 'PARTNER2' }]],
  ])('%s: the whole call is refused and nothing taken', async (_, list) => {
    const before = await dump(each().store)
    expect(refused(await take(list))).toMatchObject({ code: 'input.invalid', field: 'rows' })
    expect(await dump(each().store)).toEqual(before)
  })

  test('a clerk imports none, and of a coupon that there is not there are no codes', async () => {
    const { world, store } = each()
    const before = await dump(store)
    const asked = { template: 'cake', rows: [{ row: 1, code: 'PARTNER0001' }] }
    expect(refused(await asStaff(world, chenyu, 'coupon.import', asked, newReference()))).toMatchObject({ code: 'permission.denied' })
    expect(refused(await asStaff(world, manager, 'coupon.import', { ...asked, template: 'pie' }, newReference()))).toMatchObject({ code: 'input.invalid', field: 'template' })
    expect(await dump(store)).toEqual(before)
  })
})

describe('claiming a code', () => {
  test('it becomes a coupon of the member once; sent again it is the same, somebody else hears that it is taken', async () => {
    const { world, store } = each()
    await joined(world, 'lin')
    await joined(world, 'zhou')
    granted(await take([{ row: 1, code: 'PARTNER0001' }]))
    const first = granted(await claim('lin', 'partner-0001'))
    expect(granted(await claim('lin', 'PARTNER0001'))).toEqual(first)
    expect(refused(await claim('zhou', 'PARTNER0001'))).toMatchObject({ code: 'coupon.claimed', text: 'PARTNER0001', at: START })
    expect(await rows(store, 'coupon')).toHaveLength(1)
    expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows).toMatchObject([{ coupon: first.coupon, source: { kind: 'import' } }])
    expect(await differences(world)).toEqual([])
  })

  test('twenty claim one code at once: one has it', async () => {
    const { world } = each()
    const people = Array.from({ length: 20 }, (_, n) => `m${String(n)}`)
    for (const who of people) await joined(world, who)
    granted(await take([{ row: 1, code: 'PARTNER0001' }]))
    const all = await Promise.all(people.map((who) => claim(who, 'PARTNER0001')))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of all) if (!one.ok) expect(one.refusal.code).toBe('coupon.claimed')
    expect(await differences(world)).toEqual([])
  })

  test('a slip in one of ours is told as mistyped, another as unknown; after ten a day it is over until midnight', async () => {
    const { world, clock } = each()
    await joined(world, 'lin')
    granted(await take([{ row: 1, code: ours }]))
    const slip = (ours[0] === 'A' ? 'B' : 'A') + ours.slice(1)
    expect(refused(await claim('lin', slip))).toMatchObject({ code: 'coupon.mistyped' })
    for (let n = 0; n < 9; n += 1) expect(refused(await claim('lin', `PARTNER000${String(n)}`))).toMatchObject({ code: 'coupon.unknown' })
    const again = Date.parse('2026-03-03T00:00:00+08:00')
    expect(refused(await claim('lin', ours))).toMatchObject({ code: 'coupon.guesses', wrong: 10, perDay: 10, again })
    clock.at = again
    expect((await claim('lin', ours)).ok).toBe(true)
  })

  test('a code whose coupon was tampered with is told', async () => {
    const { world, store } = each()
    await joined(world, 'lin')
    granted(await take([{ row: 1, code: 'PARTNER0001' }]))
    granted(await claim('lin', 'PARTNER0001'))
    await tamper<CouponCodeRecord>(store, 'couponCode', 'PARTNER0001', (one) => ({ ...one, template: 'tea' }))
    expect(await differences(world)).toMatchObject([{ what: 'coupon of the code PARTNER0001' }])
  })
})

describe('coupons for points', () => {
  const exchange = (points = 300, reference = newReference(), template = 'tea') =>
    asMember(each().world, wechat('lin'), 'coupon.exchange', { template, points }, reference)

  const rich = async (yuan: number): Promise<string> => {
    const { member } = await joined(each().world, 'lin')
    granted(await buy(each().world, { member, number: 'A1', totalFen: yuan * 100 }))
    return member
  }

  test('points go and the coupon comes in one commit, once a reference', async () => {
    const { world } = each()
    const member = await rich(1000)
    expect(granted(await asMember(world, wechat('lin'), 'coupon.offers', {})).rows).toMatchObject([{ template: 'tea', points: 300, wallet: 'value', perMember: 2 }])
    const first = granted(await exchange(300, 'one-and-the-same'))
    expect(granted(await exchange(300, 'one-and-the-same'))).toEqual(first)
    expect((await accountOf(world, member)).wallets['value']).toMatchObject({ balance: 700 })
    expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows).toMatchObject([{ coupon: first.coupon, source: { kind: 'exchange' } }])
    expect(await differences(world)).toEqual([])
  })

  test.each([
    ['too few points', 200, 300, 'tea', { code: 'points.short', needed: 300, has: 200, short: 100 }],
    ['another price', 1000, 299, 'tea', { code: 'coupon.price', points: 300, askedPoints: 299 }],
    ['one that is not to be had for points', 1000, 300, 'cake', { code: 'input.invalid', field: 'template' }],
  ])('%s: refused, nothing is taken', async (_, yuan, points, template, refusal) => {
    await rich(yuan)
    const before = await dump(each().store)
    expect(refused(await exchange(points, newReference(), template))).toMatchObject(refusal)
    expect(await dump(each().store)).toEqual(before)
  })

  test('points of a wallet that buys no gifts buy no coupons: not offered, and refused by name', async () => {
    const { world, store } = each()
    await rich(1000)
    const rights = { tender: true, gifts: false, tierProgress: true, transfer: false, cashOut: false } as const
    const wallets = programme.wallets.map((wallet) => (wallet.id === 'value' ? { ...wallet, tenderFen: 100, rights } : wallet))
    expect(await publishProgramme(world, { ...programme, wallets })).toMatchObject({ ok: true })
    expect(granted(await asMember(world, wechat('lin'), 'coupon.offers', {})).rows).toEqual([])
    const before = await dump(store)
    expect(refused(await exchange())).toMatchObject({ code: 'gift.wallet', wallet: 'value' })
    expect(await dump(store)).toEqual(before)
  })

  test('64 at once: two a member and three in all, and no point more than that is gone', async () => {
    const { world } = each()
    const people = await Promise.all(['lin', 'zhou'].map(async (who) => (await joined(world, who)).member))
    for (const [n, member] of people.entries()) granted(await buy(world, { member, number: `A${String(n)}`, totalFen: 1_000_000 }))
    const all = await Promise.all(
      Array.from({ length: 64 }, (_, n) => asMember(world, wechat(n % 2 ? 'lin' : 'zhou'), 'coupon.exchange', { template: 'tea', points: 300 }, newReference())),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(3)
    for (const one of all) if (!one.ok) expect(['coupon.limit', 'coupon.soldOut']).toContain(one.refusal.code)
    const left = await Promise.all(people.map(async (member) => (await accountOf(world, member)).wallets['value']?.balance ?? 0))
    expect(left.reduce((sum, one) => sum + one, 0)).toBe(20_000 - 900)
    expect(await differences(world)).toEqual([])
  })
})
