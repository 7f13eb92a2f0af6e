import { presets } from '../../cloudfunctions/core/programme'
import type { CouponTemplate, ProgrammeDocument } from '../../types/programme'
import type { CouponRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, tamper } from '../flow/world'

const words = (zh: string, en: string) => ({ zh, en })
const wool: CouponTemplate = {
  ...{ id: 'wool', kind: 'amountOff', name: words('羊绒券', 'Wool'), scope: words('羊绒类', 'wool'), offFen: 12_000 },
  ...{ validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false },
}
const each = eachOn(() => openChain({ ...(presets.hemu as ProgrammeDocument), coupons: [wool], occasions: [] }))
const manager = wechat('demo-hejingyi')
const reason = '上次裤长改错，补一张'

test('a coupon given by hand says why, to the member and in the books', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const { coupon } = granted(await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason }, newReference()))
  expect(granted(await asMember(world, wechat('lin'), 'coupon.mine', {})).rows[0]?.source).toEqual({ kind: 'staff', name: null, order: null, reason })
  expect(await differences(world)).toEqual([])
  await tamper<CouponRecord>(store, 'coupon', coupon, (one) => ({ ...one, source: { ...one.source, reason: '送的' } }))
  expect(await differences(world)).toMatchObject([{ what: `coupon ${coupon}: why it was given`, stored: '送的', recomputed: reason }])
})

test.each<[string, object, object]>([
  ['without a reason', {}, { code: 'input.invalid', field: 'reason' }],
  ['with an empty one', { reason: '  ' }, { code: 'input.invalid', field: 'reason' }],
  ['with one of 201 characters', { reason: '一'.repeat(201) }, { code: 'input.invalid', field: 'reason' }],
])('%s nothing is given', async (_, said, refusal) => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const before = await dump(store)
  const asked = { member, template: 'wool', ...said } as { member: string; template: string; reason: string }
  expect(refused(await asStaff(world, manager, 'coupon.issue', asked, newReference()))).toMatchObject(refusal)
  expect(await dump(store)).toEqual(before)
})

test('what was taken back stands among those that are over, not among the used', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  const { coupon } = granted(await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason }, newReference()))
  const listed = async (which: 'open' | 'past' | 'used' | 'over') => granted(await asMember(world, wechat('lin'), 'coupon.mine', { which })).rows.length
  expect([await listed('open'), await listed('used'), await listed('over')]).toEqual([1, 0, 0])
  granted(await asStaff(world, manager, 'coupon.withdraw', { coupon, reason: '错发' }, newReference()))
  expect([await listed('open'), await listed('used'), await listed('over'), await listed('past')]).toEqual([0, 0, 1, 1])
})

test('the same request with another reason is told so; a clerk gives none', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason }, 'one-and-the-same'))
  expect(refused(await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason: '别的' }, 'one-and-the-same'))).toMatchObject({ code: 'reference.reused', field: 'reason' })
  expect(refused(await asStaff(world, chenyu, 'coupon.issue', { member, template: 'wool', reason }, newReference()))).toMatchObject({ code: 'permission.denied' })
})
