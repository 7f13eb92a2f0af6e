import type { ReachRecord } from '../../types/record'
import { asMember, asStaff, newReference, wechat } from '../door/call'
import { differences, granted, joined, refused } from '../flow/act'
import { eachOn, openChain, rows } from '../flow/world'
import { hejingyi } from './gift-shop'
import { messaging } from './message-chain'

const each = eachOn(() => openChain())
const { sweep, outbox, inbox, settings, open, accept } = messaging(each)

const give = async (member: string): Promise<void> => {
  each().clock.at += 60_000
  granted(await asStaff(each().world, hejingyi, 'coupon.issue', { member, template: 'wool-120', reason: '补偿' }, newReference()))
}
const merge = async (survivor: string, absorbed: string, reference = newReference()): Promise<void> => {
  granted(await asStaff(each().world, hejingyi, 'member.merge', { survivor, absorbed, reason: '同一人办了两张卡' }, reference))
}
const left = async (who: string) => (await settings(who)).permits.find(({ template }) => template === 'coupon-arrived')?.left

test('the survivor without a word of its own takes over permits, openid and consent, and messages go there', async () => {
  const { world, store } = each()
  const [old, now] = [await joined(world, 'old'), await joined(world, 'now', { identity: null, scope: 'till' })]
  await accept('old', 'coupon-arrived')
  granted(await asMember(world, wechat('old'), 'message.consent', { kind: 'care', agreed: false }, newReference()))
  await merge(now.member, old.member, 'merge-once-1')
  expect(await left('old')).toBe(1)
  expect((await settings('old')).consent.care).toBe(false)
  expect((await rows<ReachRecord>(store, 'reach')).map(({ _id }) => _id)).toEqual([now.member])
  await merge(now.member, old.member, 'merge-once-1')
  expect(await left('old')).toBe(1)
  await give(now.member)
  await sweep()
  expect(await outbox()).toMatchObject([{ openid: 'old', template: 'DEMO-wx-coupon-arrived-0001' }])
  expect(await differences(world)).toEqual([])
})

test("the survivor's own word stands, and permits of another WeChat are not added to its own", async () => {
  const { world } = each()
  const [old, now] = [await joined(world, 'old'), await joined(world, 'now')]
  for (const who of ['old', 'old', 'now']) await accept(who, 'coupon-arrived')
  granted(await asMember(world, wechat('old'), 'message.consent', { kind: 'service', agreed: false }, newReference()))
  granted(await asMember(world, wechat('now'), 'message.consent', { kind: 'service', agreed: true }, newReference()))
  await merge(now.member, old.member)
  expect(await left('now')).toBe(1)
  expect((await settings('now')).consent.service).toBe(true)
  // From now on WeChat asks the other one, and starts to count anew.
  await accept('old', 'coupon-arrived')
  expect(await left('now')).toBe(1)
  await give(now.member)
  await sweep()
  expect(await outbox()).toMatchObject([{ openid: 'old' }])
  expect(await differences(world)).toEqual([])
})

test('the inbox weaves the messages of all cards, newest first, page by page; each can be read and opened', async () => {
  const { world } = each()
  const [old, now, other] = [await joined(world, 'old'), await joined(world, 'now'), await joined(world, 'other')]
  for (const { member } of [old, now, old, now, now, old, old]) await give(member)
  await give(other.member)
  await merge(now.member, old.member)
  const whole = await inbox('now')
  expect(whole).toHaveLength(7)
  expect(whole.map(({ at }) => at)).toEqual(whole.map(({ at }) => at).sort((a, b) => b - a))
  for (const limit of [1, 2, 3, 5]) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = granted(await asMember(world, wechat('now'), 'inbox.list', { limit, after }))
      expect(page.rows.length).toBeLessThanOrEqual(limit)
      seen.push(...page.rows.map(({ message }) => message))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(whole.map(({ message }) => message))
  }
  expect(refused(await asMember(world, wechat('now'), 'inbox.list', { after: '0.~0.~0.' }))).toMatchObject({ field: 'after' })
  expect(refused(await asMember(world, wechat('now'), 'inbox.list', { after: '0.wrong' }))).toMatchObject({ field: 'after' })
  const ids = whole.map(({ message }) => message)
  expect(granted(await asMember(world, wechat('now'), 'inbox.read', { messages: ids }, newReference())).read).toBe(7)
  const mine = whole.find(({ message }) => message.includes(old.member))
  granted(await open('now', mine?.message))
  expect(refused(await open('other', mine?.message))).toMatchObject({ field: 'message' })
  expect(await differences(world)).toEqual([])
})
