import { couponCode } from '../../cloudfunctions/core/coupon'
import { presets } from '../../cloudfunctions/core/programme'
import type { CouponTemplate, ProgrammeDocument } from '../../types/programme'
import type { AccountRecord, CouponRecord } from '../../types/record'
import { accountOf, differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START, tamper } from '../flow/world'
import { asMember, asStaff, chenyu, newReference, wechat } from './call'

const words = (zh: string, en: string) => ({ zh, en })
const plain = { validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false } as const
const coupons: CouponTemplate[] = [
  { ...plain, id: 'wool', kind: 'amountOff', name: words('羊绒券', 'Wool'), scope: words('羊绒类', 'wool'), offFen: 12_000, minimumFen: 80_000 },
  { ...plain, id: 'hem', kind: 'service', name: words('免费裁边', 'A hem'), scope: words('所有裤装', 'trousers'), perMember: 2, transferable: true },
  { ...plain, id: 'few', kind: 'service', name: words('限量券', 'Few'), scope: words('全场', 'everything'), total: 7 },
]
const programme: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), coupons, occasions: [] }
const manager = wechat('demo-hejingyi')

const each = eachOn(() => openChain(programme))

const issued = async (template: string, member: string): Promise<string> =>
  granted(await asStaff(each().world, manager, 'coupon.issue', { member, template, reason: '补发' }, newReference())).coupon

test('a coupon that staff gives is on the phone, with its worth and its last day', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  const coupon = await issued('wool', member)
  const { rows: mine, next } = granted(await asMember(world, wechat('lin'), 'coupon.mine', {}))
  expect(next).toBeNull()
  expect(mine).toEqual([
    expect.objectContaining({ coupon, kind: 'amountOff', state: 'usable', offFen: 12_000, minimumFen: 80_000, percent: null }),
  ])
  expect(mine[0]?.expiresAt).toBe(Date.parse('2026-04-01T00:00:00+08:00'))
  expect(await differences(world)).toEqual([])
})

test('a clerk gives none and takes none back: a manager does', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const coupon = await issued('wool', member)
  const before = await dump(store)
  for (const [action, data] of [
    ['coupon.issue', { member, template: 'wool', reason: '补发' }],
    ['coupon.withdraw', { coupon, reason: '错发' }],
  ] as const) {
    expect(refused(await asStaff(world, chenyu, action, data, newReference()))).toMatchObject({ code: 'permission.denied', action })
  }
  expect(await dump(store)).toEqual(before)
})

test('the same request twice is one coupon, another under its reference is refused with the field', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const [first, again] = [
    await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason: '补发' }, 'one-and-the-same'),
    await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason: '补发' }, 'one-and-the-same'),
  ]
  expect(granted(again)).toEqual(granted(first))
  expect(await rows(store, 'coupon')).toHaveLength(1)
  expect(refused(await asStaff(world, manager, 'coupon.issue', { member, template: 'hem', reason: '补发' }, 'one-and-the-same'))).toMatchObject({
    code: 'reference.reused',
    field: 'template',
    was: 'wool',
    got: 'hem',
  })
})

test('two a member at most, also when twenty are given at once', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const all = await Promise.all(
    Array.from({ length: 20 }, () => asStaff(world, manager, 'coupon.issue', { member, template: 'hem', reason: '补发' }, newReference())),
  )
  expect(all.filter(({ ok }) => ok)).toHaveLength(2)
  for (const one of all) if (!one.ok) expect(one.refusal).toMatchObject({ code: 'coupon.limit', perMember: 2, has: 2 })
  expect(await rows(store, 'coupon')).toHaveLength(2)
  expect((await accountOf(world, member)).coupons).toEqual({ hem: 2 })
  expect(await differences(world)).toEqual([])
})

test.each([
  ['an unknown template', { template: 'wol' }, { code: 'input.invalid', field: 'template', rule: 'one of wool, hem, few' }],
  ['an unknown member', { member: 'm404' }, { code: 'member.unknown' }],
])('%s is refused, nothing is written', async (_, wrong, refusal) => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const before = await dump(store)
  const asked = { member, template: 'wool', reason: '补发', ...wrong }
  expect(refused(await asStaff(world, manager, 'coupon.issue', asked, newReference()))).toMatchObject(refusal)
  expect(await dump(store)).toEqual(before)
})

test('a code with one character changed is mistyped, one never issued is unknown', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  const coupon = await issued('wool', member)
  const wrong = (coupon[0] === 'A' ? 'B' : 'A') + coupon.slice(1)
  expect(refused(await asStaff(world, chenyu, 'coupon.find', { coupon: wrong }))).toMatchObject({ code: 'coupon.mistyped' })
  expect(refused(await asStaff(world, chenyu, 'coupon.find', { coupon: couponCode('ff') }))).toMatchObject({ code: 'coupon.unknown' })
  expect(granted(await asStaff(world, chenyu, 'coupon.find', { coupon: coupon.toLowerCase() }))).toMatchObject({ coupon, member })
})

test('what was withdrawn stays so, tells why, and can be asked again without harm', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  const coupon = await issued('wool', member)
  for (let n = 0; n < 2; n += 1) {
    const taken = granted(await asStaff(world, manager, 'coupon.withdraw', { coupon, reason: '错发' }, newReference()))
    expect(taken).toMatchObject({ state: 'withdrawn', withdrawn: { at: START, reason: '错发' } })
  }
  expect(refused(await asStaff(world, manager, 'coupon.withdraw', { coupon, reason: '别的' }, newReference()))).toMatchObject({
    code: 'coupon.withdrawn',
    reason: '错发',
  })
  expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows).toEqual([])
  expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', { which: 'past' })).rows).toMatchObject([{ coupon }])
})

test('a coupon that may be given away changes hands once; a personal one stays', async () => {
  const { world } = each()
  const [lin, zhou] = [await joined(world, 'lin', { phone: '13800006620' }), await joined(world, 'zhou')]
  const [hem, wool] = [await issued('hem', lin.member), await issued('wool', lin.member)]
  const give = (coupon: string, to: Record<string, string>, who = 'lin') =>
    asMember(world, wechat(who), 'coupon.give', { coupon, ...to }, newReference())
  expect(refused(await give(wool, { card: zhou.cardNumber }))).toMatchObject({ code: 'coupon.personal', coupon: wool })
  expect(refused(await give(hem, { phone: '13800006620' }))).toMatchObject({ code: 'input.invalid', rule: 'another member' })
  expect(refused(await give(hem, { card: zhou.cardNumber }, 'zhou'))).toMatchObject({ code: 'input.invalid' })
  expect(granted(await give(hem, { card: zhou.cardNumber }))).toMatchObject({ coupon: hem, cardTail: zhou.cardNumber.slice(-4) })
  expect(refused(await give(hem, { card: zhou.cardNumber }))).toMatchObject({ code: 'coupon.others' })
  expect(granted(await asMember(world, wechat('zhou'), 'coupon.mine', {})).rows).toMatchObject([{ coupon: hem }])
  expect(await differences(world)).toEqual([])
})

test('its last day is whole; a second later it is past', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  const coupon = await issued('wool', member)
  clock.at = Date.parse('2026-04-01T00:00:00+08:00') - 1000
  expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows).toMatchObject([{ coupon, state: 'usable' }])
  clock.at += 1000
  expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows).toEqual([])
  expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', { which: 'past' })).rows).toMatchObject([{ state: 'expired' }])
})

test('a list goes on behind its cursor', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  const codes: string[] = []
  for (let n = 0; n < 5; n += 1) {
    codes.push(await issued('wool', member))
    clock.at += DAY_MS
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = granted(await asMember(world, wechat('lin'), 'coupon.mine', { limit: 2, after }))
    seen.push(...page.rows.map(({ coupon }) => coupon))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toEqual(codes)
  expect(refused(await asMember(world, wechat('lin'), 'coupon.mine', { after: 'nonsense' }))).toMatchObject({ field: 'after' })
})

test('every coupon of the demo chain can be given, whatever its id is made of', async () => {
  const chain = await openChain(presets.hemu)
  try {
    const { member } = await joined(chain.world, 'lin')
    for (const { id } of (presets.hemu as ProgrammeDocument).coupons ?? []) {
      granted(await asStaff(chain.world, manager, 'coupon.issue', { member, template: id, reason: '补发' }, newReference()))
    }
    expect((await accountOf(chain.world, member)).coupons).toMatchObject({ wool_120: 1, hem_once: 1 })
    expect(await differences(chain.world)).toEqual([])
  } finally {
    await chain.close()
  }
})

test('a number of coupons that was tampered with is told', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const coupon = await issued('wool', member)
  await tamper<AccountRecord>(store, 'account', member, (account) => ({ ...account, coupons: { wool: 0 } }))
  expect(await differences(world)).toMatchObject([{ what: 'coupons by template', recomputed: { wool: 1 } }])
  expect(await store.get<CouponRecord>('coupon', coupon)).toMatchObject({ member })
})

test('seven in all, asked for forty times at once by many members: seven are given, the others are told', async () => {
  const { world, store } = each()
  const members = await Promise.all(Array.from({ length: 10 }, async (_, n) => (await joined(world, `m${String(n)}`)).member))
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, n) => asStaff(world, manager, 'coupon.issue', { member: members[n % 10], template: 'few', reason: '补发' }, newReference())),
  )
  expect(all.filter(({ ok }) => ok)).toHaveLength(7)
  for (const one of all) if (!one.ok) expect(one.refusal).toMatchObject({ code: 'coupon.soldOut', total: 7 })
  expect(await rows(store, 'coupon')).toHaveLength(7)
  expect(await differences(world)).toEqual([])
  await tamper<{ _id: string; given: number }>(store, 'couponGiven', (await rows(store, 'couponGiven'))[0]?._id ?? '', (one) => ({ ...one, given: 9 }))
  expect(await differences(world)).toMatchObject([{ what: 'coupons given of a total', recomputed: 7 }])
})
