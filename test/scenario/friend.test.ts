import { mergeMembers } from '../../cloudfunctions/flow/merge-members'
import type { FriendList } from '../../types/contract'
import type { MemberRecord } from '../../types/record'
import { asMember, newReference } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, tamper } from '../flow/world'
import { brings, buys, comes, withActivities } from './activity-chain'

const each = eachOn(() => openChain(withActivities()))
type Caller = Parameters<typeof asMember>[1]

const codeOf = async (caller: Caller): Promise<string> => granted(await asMember(each().world, caller, 'activity.list', {})).referralCode ?? ''
const friends = async (caller: Caller, data: object = {}): Promise<FriendList> => granted(await asMember(each().world, caller, 'friend.list', data))

test('whom somebody brought: joined, too small, rewarded, over the number of the month, taken back; names are masked', async () => {
  const { world, clock } = each()
  const lin = await comes(world, 'lin')
  const code = await codeOf(lin.caller)
  expect(await friends(lin.caller)).toMatchObject({ rows: [], joined: 0, counted: 0, rewards: [{ points: 100, minimumFen: 20_000, timesAMonth: 2, thisMonth: 0, monthEnds: Date.parse('2026-04-01T00:00:00+08:00') }] })
  const orders: Record<string, string> = {}
  for (const [who, totalFen] of [['王小一', 20_000], ['王小二', 20_000], ['王小三', 20_000], ['王小四', 19_999], ['王小五', 0]] as const) {
    clock.at += 60_000
    const { member } = await comes(world, who, { referrer: code })
    if (totalFen > 0) orders[who] = await buys(world, member, totalFen)
  }
  await brings(world, orders['王小二'] ?? '')
  const list = await friends(lin.caller)
  expect(list.rows.map(({ nameMasked, state, points }) => [nameMasked, state, points])).toEqual([
    ['王**', 'joined', []],
    ['王**', 'small', []],
    ['王**', 'counted', []],
    ['王**', 'takenBack', [{ wallet: 'value', points: 100 }]],
    ['王**', 'rewarded', [{ wallet: 'value', points: 100 }]],
  ])
  expect(JSON.stringify(list)).not.toContain('小')
  // Three counted, one of them went back.
  expect(list).toMatchObject({ joined: 5, more: false, counted: 2, rewards: [{ thisMonth: 2 }] })
  clock.at += 31 * DAY_MS
  expect((await friends(lin.caller)).rewards).toMatchObject([{ thisMonth: 0 }])
  expect(await differences(world)).toEqual([])
})

test('by pages, over the cards of a person who had two; nobody sees whom somebody else brought', async () => {
  const { world, clock } = each()
  const [lin, other, zhou] = [await comes(world, 'lin'), await comes(world, 'other'), await comes(world, 'zhou')]
  const [first, second] = [await codeOf(lin.caller), await codeOf(other.caller)]
  for (const [n, referrer] of [first, first, first, second].entries()) {
    clock.at += 60_000
    await comes(world, `${String.fromCharCode(97 + n)}-friend`, { referrer })
  }
  granted(await mergeMembers(world, { survivor: lin.member, absorbed: other.member, reason: 'one person', reference: newReference(), staff: 'HEJINGYI', store: 'HZHB' }))
  const names: string[] = []
  let after: string | undefined
  let pages = 0
  do {
    const list = await friends(lin.caller, { limit: 2, ...(after === undefined ? {} : { after }) })
    names.push(...list.rows.map(({ nameMasked }) => nameMasked.slice(0, 1)))
    after = list.next ?? undefined
    pages += 1
  } while (after !== undefined)
  expect([names, pages]).toEqual([['c', 'b', 'a', 'd'], 3])
  expect(await friends(lin.caller)).toMatchObject({ joined: 4 })
  expect((await friends(zhou.caller)).rows).toEqual([])
  expect(refused(await asMember(world, lin.caller, 'friend.list', { after: '7.' }))).toMatchObject({ code: 'input.invalid', field: 'after' })
  expect(refused(await asMember(world, lin.caller, 'friend.list', { limit: 21 }))).toMatchObject({ field: 'limit' })
})

test('a friend who turns out to be the own other card is told as such', async () => {
  const { world } = each()
  const lin = await comes(world, 'lin')
  const twin = await comes(world, 'twin', { referrer: await codeOf(lin.caller) })
  granted(await mergeMembers(world, { survivor: lin.member, absorbed: twin.member, reason: 'one person', reference: newReference(), staff: 'HEJINGYI', store: 'HZHB' }))
  expect((await friends(lin.caller)).rows).toMatchObject([{ state: 'same' }])
})

test('the books hold who introduced to the index', async () => {
  const { world, store } = each()
  const lin = await comes(world, 'lin')
  const zhou = await comes(world, 'zhou', { referrer: await codeOf(lin.caller) })
  await tamper<MemberRecord>(store, 'member', zhou.member, (one) => ({ ...one, introducer: 'm00000000000000000000' }))
  expect(await differences(world)).toMatchObject([{ member: zhou.member, what: 'who introduced, as the index has it', stored: 'm00000000000000000000', recomputed: lin.member }])
})
