import { mergeMembers } from '../../cloudfunctions/flow/merge-members'
import type { MemberRecord } from '../../types/record'
import { asStaff, chenyu, newReference, wechat } from '../door/call'
import { buy, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, tamper } from '../flow/world'

const each = eachOn(() => openChain())
const hejingyi = wechat('demo-hejingyi')

/** One person with two cards that have spent ¥1,600 each: together they reach a tier that neither has. */
const two = async () => {
  const { world } = each()
  const [old, now] = [await joined(world, 'old', { phone: '13800001111' }), await joined(world, 'now', { phone: '13800002222' })]
  for (const { member } of [old, now]) granted(await buy(world, { member, number: `N-${member}`, totalFen: 160_000 }))
  await tamper<MemberRecord>(each().store, 'member', old.member, (one) => ({ ...one, birthday: '1994-11-26' }))
  return { survivor: now.member, absorbed: old.member }
}

const preview = (sides: object) => asStaff(each().world, hejingyi, 'merge.preview', sides)

test('what a merge would leave is what it leaves, and looking writes nothing', async () => {
  const { world, store } = each()
  const sides = await two()
  const before = await dump(store)
  const told = granted(await preview(sides))
  expect(await dump(store)).toEqual(before)
  expect(told).toMatchObject({ ...sides, name: 'now', birthday: '1994-11-26', phoneMasked: '138 **** 2222', orders: 2, receivedFen: 320_000, tier: { id: 'green' } })
  const done = granted(await asStaff(world, hejingyi, 'member.merge', { ...sides, reason: '同一人办了两张卡' }, newReference()))
  expect(done.tier).toBe(told.tier.id)
  expect(done.wallets).toEqual(told.wallets.map(({ wallet, balance, debt }) => ({ wallet, balance, debt })))
  expect(granted(await asStaff(world, hejingyi, 'member.view', { member: sides.survivor }))).toMatchObject({ member: { phoneMasked: told.phoneMasked, cardTail: told.cardTail } })
  expect(await differences(world)).toEqual([])
})

test('what the merge refuses the preview refuses, and a clerk is refused both', async () => {
  const { world } = each()
  const sides = await two()
  expect(refused(await preview({ survivor: sides.survivor, absorbed: sides.survivor }))).toMatchObject({ code: 'merge.self' })
  expect(refused(await preview({ ...sides, absorbed: 'm0' }))).toMatchObject({ code: 'member.unknown', field: 'absorbed' })
  expect(refused(await asStaff(world, chenyu, 'merge.preview', sides))).toMatchObject({ code: 'permission.denied' })
  granted(await mergeMembers(world, { ...sides, reason: '同一人', reference: newReference(), store: 'HZHB', staff: 'HEJINGYI' }))
  expect(refused(await preview(sides))).toMatchObject({ code: 'merge.merged', field: 'absorbed', into: sides.survivor })
})
