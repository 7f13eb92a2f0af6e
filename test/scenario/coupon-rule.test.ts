import { presets } from '../../cloudfunctions/core/programme'
import { runNow } from '../../cloudfunctions/flow/dispatch'
import { settleSequelsJob } from '../../cloudfunctions/flow/job/settle-sequels'
import type { CouponRule, CouponTemplate, ProgrammeDocument } from '../../types/programme'
import type { CouponRecord, SequelRecord } from '../../types/record'
import { asMember, asStaff, newReference, wechat } from '../door/call'
import { accountOf, buy, differences, granted, joined, joining, takeBack } from '../flow/act'
import { joinMember } from '../../cloudfunctions/flow/join-member'
import { eachOn, openChain, rows } from '../flow/world'

const words = (zh: string, en: string) => ({ zh, en })
const plain = { validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false } as const
const coupons: CouponTemplate[] = ['back', 'hello', 'leaf', 'whole', 'small'].map((id) => ({
  ...{ ...plain, id, kind: 'amountOff' as const, offFen: 1000, name: words(id, id), scope: words('全场', 'everything') },
  ...(id === 'small' ? { total: 1 } : {}),
}))
const couponRules: CouponRule[] = [
  { id: 'after', kind: 'order', name: words('消费满 ¥100', 'An order from ¥100'), coupon: 'back', when: { 'order.receivedFen': { $gte: 10_000 } }, returned: 'withdrawn' },
  { id: 'kept', kind: 'order', name: words('消费满 ¥900', 'An order from ¥900'), coupon: 'small', when: { 'order.receivedFen': { $gte: 90_000 } }, returned: 'kept' },
  { id: 'welcome', kind: 'join', name: words('入会礼', 'Welcome'), coupon: 'hello' },
  { id: 'green', kind: 'tier', name: words('升级礼', 'A new tier'), coupon: 'leaf', tier: 'green' },
  { id: 'filled', kind: 'profile', name: words('资料完整', 'A complete profile'), coupon: 'whole' },
]
const programme: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), coupons, couponRules, occasions: [] }
const each = eachOn(() => openChain(programme))
const manager = wechat('demo-hejingyi')

/** Kinds of a member's coupons with their states. */
const held = async (member: string): Promise<string[]> =>
  (await rows<CouponRecord>(each().store, 'coupon'))
    .filter((one) => one.member === member)
    .map(({ template, state }) => (state === 'usable' ? template : `${template} ${state}`))
    .sort()

const open = async (): Promise<SequelRecord[]> => (await rows<SequelRecord>(each().store, 'sequel')).filter(({ dueAt }) => dueAt !== null)

test('S46 a completed order brings a coupon that says why; the same order twice brings one, and points once', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  for (let n = 0; n < 2; n += 1) granted(await buy(world, { member, number: 'A1', totalFen: 20_000 }))
  expect(await held(member)).toEqual(['back', 'hello'])
  expect((await accountOf(world, member)).wallets['value']).toMatchObject({ balance: 200 })
  const mine = granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows
  expect(mine.map(({ source }) => source)).toContainEqual({ kind: 'rule', name: words('消费满 ¥100', 'An order from ¥100'), order: 'A1', reason: null })
  expect(await open()).toEqual([])
  expect(await differences(world)).toEqual([])
})

test('an order that does not fit brings none', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'A1', totalFen: 9_999 }))
  expect(await held(member)).toEqual(['hello'])
})

test('a return that leaves too little takes the unused coupon back, a smaller one leaves it; what is kept stays', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'A1', totalFen: 100_000 }))
  expect(await held(member)).toEqual(['back', 'hello', 'small'])
  granted(await takeBack(world, { number: 'R1', order: 'A1', refundFen: 50_000 }))
  expect(await held(member)).toEqual(['back', 'hello', 'small'])
  granted(await takeBack(world, { number: 'R2', order: 'A1', refundFen: 45_000 }))
  expect(await held(member)).toEqual(['back withdrawn', 'hello', 'small'])
  expect(await differences(world)).toEqual([])
})

test('a coupon that was used before its order went back stays used', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'A1', totalFen: 20_000 }))
  const [back] = (await rows<CouponRecord>(each().store, 'coupon')).filter(({ template }) => template === 'back')
  granted(await buy(world, { member, number: 'A2', totalFen: 5_000, coupons: [{ coupon: back?._id ?? '', offFen: 1000 }] }))
  granted(await takeBack(world, { number: 'R1', order: 'A1' }))
  expect(await held(member)).toEqual(['back used', 'hello'])
  expect(await differences(world)).toEqual([])
})

test('one that a till holds while its order goes back is taken when the hold is over', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'A1', totalFen: 20_000 }))
  const [back] = (await rows<CouponRecord>(each().store, 'coupon')).filter(({ template }) => template === 'back')
  granted(await asStaff(world, manager, 'coupon.hold', { member, coupons: [back?._id ?? ''], number: 'A2' }, newReference()))
  granted(await takeBack(world, { number: 'R1', order: 'A1' }))
  expect(await held(member)).toEqual(['back held', 'hello'])
  clock.at += 15 * 60_000
  await runNow(world, settleSequelsJob)
  expect(await held(member)).toEqual(['back withdrawn', 'hello'])
})

test('a return that came before its order leaves no coupon', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await takeBack(world, { number: 'R1', order: 'A1' }))
  granted(await buy(world, { member, number: 'A1', totalFen: 20_000 }))
  expect(await held(member)).toEqual(['hello'])
  expect(await open()).toEqual([])
})

test('orders sent side by side and many times over bring one coupon each, and of one that there is one of, one', async () => {
  const { world } = each()
  const members = await Promise.all(['a', 'b', 'c', 'd'].map(async (who) => (await joined(world, who)).member))
  await Promise.all(
    [...members, ...members, ...members].map((member, n) => buy(world, { member, number: `A${String(n % 4)}`, totalFen: 95_000 })),
  )
  await runNow(world, settleSequelsJob)
  const all = (await rows<CouponRecord>(each().store, 'coupon')).map(({ template }) => template)
  expect(all.filter((one) => one === 'back')).toHaveLength(4)
  expect(all.filter((one) => one === 'small')).toHaveLength(1)
  expect(await open()).toEqual([])
  expect(await differences(world)).toEqual([])
})

test('a call that dies after its commit is finished by the sweep', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  await store.transact((tx) =>
    tx.put<SequelRecord>('sequel', { _id: `profile:${member}`, kind: 'profile', member, programmeVersion: 1, tier: null, dueAt: 1, turn: 0 }),
  )
  const done = await runNow(world, settleSequelsJob)
  expect(done.done).toBe(1)
  expect(await held(member)).toEqual(['hello', 'whole'])
  expect(await open()).toEqual([])
})

test('S51 joining brings its coupon once: the same form again and a second card with the phone get none', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin', { phone: '13800006620' })
  await joined(world, 'lin', { phone: '13800006620' })
  expect((await joinMember(world, joining(world, 'lin two', { phone: '13800006620' }))).ok).toBe(false)
  expect((await rows<CouponRecord>(each().store, 'coupon')).map(({ template }) => template)).toEqual(['hello'])
  expect(await held(member)).toEqual(['hello'])
})

test('S51 a duplicate card’s join coupon goes when the two become one, where it is not used', async () => {
  const { world } = each()
  const [old, now] = [await joined(world, 'old'), await joined(world, 'now')]
  const merge = { survivor: now.member, absorbed: old.member, reason: '同一人' }
  granted(await asStaff(world, manager, 'member.merge', merge, newReference()))
  expect(await held(old.member)).toEqual(['hello withdrawn'])
  expect(await held(now.member)).toEqual(['hello'])
  expect(granted(await asMember(world, wechat('now'), 'coupon.mine', {})).rows).toHaveLength(1)
  expect(await differences(world)).toEqual([])
})

test('a tier reached brings its coupon, once, by an order or by hand', async () => {
  const { world } = each()
  const [lin, zhou] = [await joined(world, 'lin'), await joined(world, 'zhou')]
  granted(await buy(world, { member: lin.member, number: 'A1', totalFen: 600_000 }))
  expect((await accountOf(world, lin.member)).tier.id).toBe('green')
  expect(await held(lin.member)).toContain('leaf')
  const by = (action: 'tier.grant' | 'tier.downgrade', data: object) => asStaff(world, manager, action, { member: zhou.member, reason: '老朋友', ...data } as never, newReference())
  granted(await by('tier.grant', { tier: 'green' }))
  granted(await by('tier.downgrade', {}))
  granted(await by('tier.grant', { tier: 'green' }))
  await runNow(world, settleSequelsJob)
  expect(await held(zhou.member)).toEqual(['hello', 'leaf'])
  expect(await differences(world)).toEqual([])
})

test('the last field of the profile brings its coupon, once', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin', { phone: '13800006620' })
  const say = (data: object) => asMember(world, wechat('lin'), 'profile.save', data as never, newReference())
  granted(await say({ birthday: '1990-11-28', gender: 'female' }))
  expect(await held(member)).toEqual(['hello'])
  granted(await say({ size: 'M' }))
  granted(await say({ size: 'L' }))
  expect(await held(member)).toEqual(['hello', 'whole'])
})
