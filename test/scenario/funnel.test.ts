import { asMember, asStaff, chenyu, newReference, nobody, printed, wechat, zhouqing } from '../door/call'
import { send, valueOf } from '../door/till'
import { granted, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows } from '../flow/world'

const each = eachOn(() => openChain())
const open = (who: string, scene = printed.adviser) => asMember(each().world, wechat(who), 'scene.open', { scene })
const step = (who: string, name: string, scene = printed.adviser) =>
  asMember(each().world, wechat(who), 'join.step', { scene, step: name }, newReference())
const join = (who: string, phone: string, scene = printed.adviser) =>
  asMember(each().world, wechat(who), 'join', { scene, phone, name: who, terms: true, marketing: false }, newReference())
const view = async (put: object = {}, caller = chenyu) =>
  granted(await asStaff(each().world, caller, 'funnel.view', { from: '2026-03-02', to: '2026-03-08', ...put }))

/** Of five who open, four see the page, three begin, two join, one buys. */
const five = async () => {
  for (const who of ['a', 'b', 'c', 'd', 'e']) granted(await open(who))
  for (const who of ['a', 'b', 'c', 'd']) granted(await step(who, 'seen'))
  for (const who of ['a', 'b', 'c']) granted(await step(who, 'begun'))
  granted(await join('a', '13800001111'))
  granted(await join('b', '13800002222'))
  const order = { number: 'A1', store: 'HZHB', member: { phone: '13800001111' }, paidAt: each().clock.at, totalFen: 10_000 }
  valueOf(await send(each().world, order))
}

test('counts people, step by step, once a day and code', async () => {
  await five()
  const total = { opened: 5, seen: 4, begun: 3, joined: 2, firstOrder: 1 }
  expect(await view()).toMatchObject({ total, rows: [{ key: '2026-03-02', ...total }], more: false })
  for (let n = 0; n < 3; n += 1) for (const who of ['a', 'c', 'e']) granted(await open(who))
  granted(await step('c', 'begun'))
  expect((await view()).total).toEqual(total)
})

test('by code, adviser, campaign, store and day; each store sees its own', async () => {
  await five()
  granted(await open('f', printed.thanks))
  each().clock.at += DAY_MS
  granted(await open('e'))
  granted(await open('g', printed.till))
  expect((await view({ by: 'staff' })).rows.map(({ key, opened }) => [key, opened])).toEqual([['', 1], ['CHENYU', 6]])
  expect((await view({ by: 'campaign' })).rows.map(({ key, opened }) => [key, opened])).toEqual([['', 6], ['THANKS', 1]])
  expect((await view({ by: 'scene' })).rows).toHaveLength(2)
  expect((await view({ by: 'store' })).rows.map(({ key, opened }) => [key, opened])).toEqual([['HZHB', 7]])
  expect((await view()).rows.map(({ key, opened }) => [key, opened])).toEqual([['2026-03-02', 6], ['2026-03-03', 1]])
  expect((await view({ from: '2026-03-03' })).total.opened).toBe(1)
  expect((await view({}, zhouqing)).total.opened).toBe(1)
})

test('who joins without having opened counts through all steps; a member who opens and somebody unknown do not count', async () => {
  const { world, store } = each()
  granted(await join('a', '13800001111'))
  expect((await view()).total).toEqual({ opened: 1, seen: 1, begun: 1, joined: 1, firstOrder: 0 })
  granted(await open('a'))
  granted(await step('a', 'seen'))
  granted(await asMember(world, nobody, 'scene.open', { scene: printed.adviser }))
  expect((await view()).total.opened).toBe(1)
  expect(JSON.stringify(await rows(store, 'visit'))).not.toContain(world.keys.sign('identity', 'a'))
})

test.each([
  ['the days the wrong way round', { from: '2026-03-08', to: '2026-03-02' }, 'to'],
  ['too many days', { from: '2026-01-01', to: '2026-12-31' }, 'to'],
  ['a day that does not exist', { from: '2026-02-30' }, 'from'],
  ['an unknown grouping', { by: 'weather' }, 'by'],
])('%s is refused', async (_what, put, field) => {
  const input = { from: '2026-03-02', to: '2026-03-08', ...put }
  expect(refused(await asStaff(each().world, chenyu, 'funnel.view', input))).toMatchObject({ code: 'input.invalid', field })
})
