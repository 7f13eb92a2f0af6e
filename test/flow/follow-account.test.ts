import { followAccount } from '../../cloudfunctions/flow/follow-account'
import type { MemberRecord } from '../../types/record'
import { differences, granted, joined, refused } from './act'
import { DAY_MS, eachOn, openChain, rows, START, tamper } from './world'

const each = eachOn(() => openChain())

test('following is noted once; leaving ends it, and coming back begins anew', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  const follow = async (reference: string, follows: boolean) =>
    granted(await followAccount(world, { member, reference, follows })).followsSince
  expect(await follow('first', true)).toBe(START)
  clock.at += DAY_MS
  expect([await follow('first', true), await follow('second', true)]).toEqual([START, START])
  expect(await follow('third', false)).toBeNull()
  clock.at += DAY_MS
  expect(await follow('fourth', true)).toBe(START + 2 * DAY_MS)
  expect((await rows<MemberRecord>(world.store, 'member'))[0]?.followsSince).toBe(START + 2 * DAY_MS)
  expect(await differences(world)).toEqual([])
})

test('a reference that said the other thing is refused, and a stranger is not known', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await followAccount(world, { member, reference: 'first', follows: true }))
  expect(refused(await followAccount(world, { member, reference: 'first', follows: false }))).toEqual({
    code: 'reference.reused',
    reference: 'first',
    field: 'follows',
    was: 'true',
    got: 'false',
  })
  const stranger = await followAccount(world, { member: 'nobody', reference: 'first', follows: true })
  expect(refused(stranger)).toMatchObject({ code: 'member.unknown' })
})

test('tampered: since when the account is followed, is told', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  granted(await followAccount(world, { member, reference: 'first', follows: true }))
  await tamper<MemberRecord>(store, 'member', member, (one) => ({ ...one, followsSince: 1 }))
  const what = 'since when the account is followed'
  expect(await differences(world)).toEqual([{ member, what, stored: 1, recomputed: START }])
})
