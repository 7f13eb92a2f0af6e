import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import type { AllowanceRecord, AdjustmentRequest } from '../../types/record'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, put, START, tamper } from '../flow/world'
import { comes, valueOf, withActivities } from './activity-chain'

const adjustments = [
  { role: 'clerk', wallet: 'value', atOnce: 100, perDay: 150 },
  { role: 'manager', wallet: 'value', atOnce: 1000, perDay: 5000 },
]

const each = eachOn(() => openChain(withActivities({ adjustments: adjustments as never })))
const manager = wechat('demo-hejingyi')

const adjust = (who: typeof chenyu, data: object, reference = newReference()) =>
  asStaff(each().world, who, 'points.adjust', { wallet: 'value', reason: '系统补记', ...data }, reference)

test('up to what the role may do alone it acts at once, with the reason in the member’s ledger', async () => {
  const { world } = each()
  const { caller, member } = await comes(world, 'lin')
  const answer = granted(await adjust(chenyu, { member, points: 100 }))
  expect(answer).toEqual({ state: 'done', request: null, atOnce: null, change: { wallet: 'value', points: 100, balance: 100, debt: 0 } })
  granted(await adjust(chenyu, { member, points: -40, reason: '重复计分' }))
  const { rows } = granted(await asMember(world, caller, 'ledger.list', {}))
  expect(rows.map(({ kind, about, changes }) => [kind, about?.zh, changes[0]?.points])).toEqual([
    ['adjustment', '重复计分', -40],
    ['adjustment', '系统补记', 100],
  ])
  const why = granted(await asMember(world, caller, 'entry.why', { entry: rows[0]?.entry }))
  expect(why.operator).toEqual({ name: '陈屿', reason: '重复计分' })
  expect(await differences(world)).toEqual([])
})

test('without a reason, of nothing, in no wallet, more than there is: refused, nothing written', async () => {
  const { world, store } = each()
  const { member } = await comes(world, 'lin')
  const before = await dump(store)
  for (const [data, field] of [
    [{ points: 10, reason: undefined }, 'reason'],
    [{ points: 10, reason: '  ' }, 'reason'],
    [{ points: 0 }, 'points'],
    [{ points: 1.5 }, 'points'],
    [{ points: 10, wallet: 'gold' }, 'wallet'],
  ] as const) {
    expect(refused(await adjust(chenyu, { member, ...data }))).toMatchObject({ code: 'input.invalid', field })
  }
  expect(refused(await adjust(chenyu, { member, points: -1 }))).toMatchObject({ code: 'points.short', needed: 1, has: 0, short: 1 })
  expect(refused(await adjust(chenyu, { member: 'm0', points: 1 })).code).toBe('member.unknown')
  expect(await dump(store)).toEqual(before)
})

test('a person’s day has a limit, told with what is left; the next day begins anew', async () => {
  const { world, clock } = each()
  const { member } = await comes(world, 'lin')
  granted(await adjust(chenyu, { member, points: 100 }))
  expect(refused(await adjust(chenyu, { member, points: -51 }))).toMatchObject({
    code: 'adjustment.dayLimit',
    perDay: 150,
    done: 100,
    left: 50,
    asked: 51,
  })
  granted(await adjust(chenyu, { member, points: -50 }))
  clock.at += DAY_MS
  granted(await adjust(chenyu, { member, points: 100 }))
  expect(await differences(world)).toEqual([])
})

test('above it a manager decides, not the one who asked, once; the points move with the decision', async () => {
  const { world } = each()
  const { caller, member } = await comes(world, 'lin')
  const asked = granted(await adjust(chenyu, { member, points: 101 }, 'a-big-adjustment'))
  expect(asked).toEqual({ state: 'requested', request: 'CHENYU:a-big-adjustment', atOnce: 100, change: null })
  expect(granted(await adjust(chenyu, { member, points: 101 }, 'a-big-adjustment'))).toEqual(asked)
  expect(refused(await adjust(chenyu, { member, points: 102 }, 'a-big-adjustment'))).toMatchObject({ code: 'reference.reused', field: 'points' })
  expect(await valueOf(world, caller)).toBe(0)
  const { rows } = granted(await asStaff(world, manager, 'adjustment.list', {}))
  expect(rows).toMatchObject([{ request: asked.request, member, points: 101, reason: '系统补记', askedBy: { name: '陈屿' }, state: 'open' }])
  const decide = (who: typeof chenyu, approve: boolean, reference = newReference(), note?: string) =>
    asStaff(world, who, 'adjustment.decide', { request: asked.request, approve, note }, reference)
  expect(refused(await decide(chenyu, true))).toMatchObject({ code: 'permission.denied', needs: 'Decide on adjustments of points' })
  expect(refused(await decide(manager, false))).toMatchObject({ code: 'input.invalid', field: 'note' })
  const done = granted(await decide(manager, true, 'yes-to-that-one'))
  expect(done).toMatchObject({ state: 'done', change: { points: 101, balance: 101 } })
  expect(granted(await decide(manager, true, 'yes-to-that-one'))).toEqual(done)
  expect(refused(await decide(manager, true))).toMatchObject({ code: 'adjustment.decided', state: 'approved', decidedAt: START })
  expect(refused(await decide(manager, false, newReference(), '不'))).toMatchObject({ code: 'adjustment.decided' })
  expect(await valueOf(world, caller)).toBe(101)
  expect(granted(await asStaff(world, manager, 'adjustment.list', {})).rows).toEqual([])
  expect(await differences(world)).toEqual([])
})

test('a manager’s own request needs another manager; one refused moves nothing; two at once are one', async () => {
  const { world, store } = each()
  const { caller, member } = await comes(world, 'lin')
  const { request } = granted(await adjust(manager, { member, points: 5000 }))
  const decide = (who: typeof chenyu, approve: boolean, note?: string) =>
    asStaff(world, who, 'adjustment.decide', { request, approve, note }, newReference())
  expect(refused(await decide(manager, true))).toMatchObject({ needs: 'another manager than the one who asked' })
  const second = { _id: 'SECOND', name: '二店长', role: 'manager', store: 'HZHB', identity: world.keys.sign('identity', 'second') }
  await put(store, 'staff', [second])
  await put(store, 'unique', [{ _id: `staff:${second.identity}`, owner: 'SECOND' }])
  const both = await Promise.all([decide(wechat('second'), true), decide(wechat('second'), false, '不同意')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const [stored] = [await store.get<AdjustmentRequest>('adjustment', request ?? '')]
  expect(await valueOf(world, caller)).toBe(stored?.state === 'approved' ? 5000 : 0)
  expect(await differences(world)).toEqual([])
})

test('tampered: what a person adjusted on a day, is told', async () => {
  const { world, store } = each()
  const { member } = await comes(world, 'lin')
  granted(await adjust(chenyu, { member, points: 100 }))
  await tamper<AllowanceRecord>(store, 'allowance', 'CHENYU:2026-03-02:value', (one) => ({ ...one, points: 0 }))
  expect((await differences(world)).map(({ what }) => what)).toEqual(['allowance CHENYU:2026-03-02:value: points'])
})
