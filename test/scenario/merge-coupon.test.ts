import { presets } from '../../cloudfunctions/core/programme'
import { readCoupons } from '../../cloudfunctions/flow/hold-coupons'
import type { CouponTemplate, ProgrammeDocument } from '../../types/programme'
import { asMember, asStaff, newReference, wechat } from '../door/call'
import { accountOf, differences, granted, joined } from '../flow/act'
import { eachOn, openChain } from '../flow/world'

const words = (zh: string, en: string) => ({ zh, en })
const plain = { validity: { kind: 'days', days: 30 }, stackable: false, order: 1, transferable: false } as const
const wool: CouponTemplate = { ...plain, id: 'wool', kind: 'amountOff', name: words('羊绒券', 'Wool'), scope: words('羊绒类', 'wool'), offFen: 12_000 }
const each = eachOn(() => openChain({ ...(presets.hemu as ProgrammeDocument), coupons: [wool], occasions: [] }))
const manager = wechat('demo-hejingyi')

test('coupons of an absorbed member are the survivor’s to see and to use, and count for how many one may have', async () => {
  const { world } = each()
  const [old, now] = [await joined(world, 'old'), await joined(world, 'now')]
  const issue = async (member: string): Promise<string> =>
    granted(await asStaff(world, manager, 'coupon.issue', { member, template: 'wool', reason: '补发' }, newReference())).coupon
  const [theirs, own] = [await issue(old.member), await issue(now.member)]
  const merge = { survivor: now.member, absorbed: old.member, reason: '同一人' }
  granted(await asStaff(world, manager, 'member.merge', merge, newReference()))
  const seen = granted(await asMember(world, wechat('now'), 'coupon.mine', {})).rows.map(({ coupon }) => coupon)
  expect(seen.sort()).toEqual([theirs, own].sort())
  expect((await accountOf(world, now.member)).coupons).toEqual({ wool: 2 })
  const read = await world.store.transact((tx) => readCoupons(tx, now.member, [theirs, own]))
  expect(read.ok).toBe(true)
  expect(await differences(world)).toEqual([])
})
