import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { CouponRecord, JobRecord, MessageRecord } from '../../types/record'
import { asMember, asStaff, asTimer, newReference, timer, wechat } from '../door/call'
import { differences, granted, joined } from '../flow/act'
import { eachOn, openChain, rows } from '../flow/world'
import { hejingyi, hemu, memberWith, saveGift, stock, withExchange } from './gift-shop'

// Days that nobody ran are made up for between two lines.
jest.setTimeout(60_000)

const each = eachOn(() => openChain(withExchange({})))
const at = (text: string): number => Date.parse(`${text}+08:00`)

const pass = async (moment: string, times = 1): Promise<void> => {
  each().clock.at = at(moment)
  for (let n = 0; n < times; n += 1) granted(await asTimer(each().world, timer))
}

const told = async (template: string) => (await rows<MessageRecord>(each().store, 'message')).filter((one) => one.template === template).map(({ text }) => text.zh)

const give = (member: string) => asStaff(each().world, hejingyi, 'coupon.issue', { member, template: 'wool-120', reason: '补偿' }, newReference())

describe('a coupon that ends', () => {
  test('is told seven days and one day before its last, once each; then it expires and is counted', async () => {
    const { world, store } = each()
    const { member } = await joined(world, 'lin')
    granted(await give(member))
    const [coupon] = await rows<CouponRecord>(store, 'coupon')
    expect(coupon?.expiresAt).toBe(at('2026-05-01T00:00:00'))
    await pass('2026-04-22T10:00:00')
    expect(await told('coupon-expiring')).toEqual([])
    await pass('2026-04-23T08:59:00')
    expect(await told('coupon-expiring')).toEqual([])
    await pass('2026-04-23T09:00:00', 3)
    expect(await told('coupon-expiring')).toEqual(['满 800 减 120可用到 2026年4月30日。'])
    await pass('2026-04-29T09:00:00', 2)
    expect(await told('coupon-expiring')).toHaveLength(2)
    await pass('2026-04-30T23:59:59')
    expect((await rows<CouponRecord>(store, 'coupon'))[0]?.state).toBe('usable')
    await pass('2026-05-01T00:00:00', 2)
    expect((await rows<CouponRecord>(store, 'coupon'))[0]?.state).toBe('expired')
    expect((await store.get<JobRecord>('job', 'expire-coupons'))?.total).toBe(1)
    expect(await told('coupon-expiring')).toHaveLength(2)
    expect(await differences(world)).toEqual([])
  })

  test('a day that nobody ran is not made up for, and a coupon that is used is not spoken of', async () => {
    const { member } = await joined(each().world, 'lin')
    granted(await give(member))
    await pass('2026-04-26T10:00:00')
    expect(await told('coupon-expiring')).toEqual([])
    const [coupon] = await rows<CouponRecord>(each().store, 'coupon')
    granted(await asStaff(each().world, hejingyi, 'coupon.withdraw', { coupon: coupon?._id ?? '', reason: '误发' }, newReference()))
    await pass('2026-04-29T10:00:00')
    expect(await told('coupon-expiring')).toEqual([])
  })
})

test('a gift that lies ready is told of three days and one day before its last', async () => {
  const { world } = each()
  await saveGift(world, 'silk-ribbon')
  await stock(world, 'silk-ribbon', 'HZHB', 1)
  await memberWith(world, 'lin', 2_000)
  granted(await asMember(world, wechat('lin'), 'gift.redeem', { gift: 'silk-ribbon', way: { store: 'HZHB' }, points: 1_600, cashFen: 0 }, newReference()))
  await pass('2026-03-12T10:00:00')
  expect(await told('gift-waiting')).toEqual([])
  await pass('2026-03-13T10:00:00', 3)
  expect(await told('gift-waiting')).toEqual([expect.stringContaining('真丝发带 · 松绿在杭州湖滨店等您，请在2026年3月16日前领取')])
  await pass('2026-03-15T10:00:00')
  expect(await told('gift-waiting')).toHaveLength(2)
  await pass('2026-03-17T00:00:00')
  await pass('2026-03-17T10:00:00')
  expect(await told('gift-waiting')).toHaveLength(2)
  expect(await differences(world)).toEqual([])
})

test('a reminder that does not say when, and a day of another template, are faults with path and rule', async () => {
  const templates = (hemu.messages?.templates ?? []).map(({ daysBefore, ...one }) =>
    one.on === 'gift.waiting' ? one : one.on === 'gift.ready' ? { ...one, daysBefore: [3] } : daysBefore ? { ...one, daysBefore: [7, 7] } : one,
  )
  const wrong = await publishProgramme(each().world, { ...hemu, messages: { ...hemu.messages, templates } } as ProgrammeDocument)
  const rules = wrong.ok ? [] : wrong.faults.map(({ rule }) => rule)
  expect(rules.sort()).toEqual(['reminder.days', 'reminder.days', 'reminder.repeated'])
})
