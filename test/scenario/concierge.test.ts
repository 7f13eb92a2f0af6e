import { demoDocument } from '../../cloudfunctions/core/programme'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { buy, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain } from '../flow/world'
import { hejingyi, proofOf } from './gift-shop'

const each = eachOn(() => openChain(demoDocument('department-store')))

const PHONES: Readonly<Record<string, string>> = { lin: '13900005821', mei: '13900005822', vip: '13900005823' }

/** A member of the tier that so much money makes: the demo asks for ¥20,000 and ¥50,000 within 365 days. */
const spent = async (who: string, fen: number): Promise<string> => {
  const { world } = each()
  const source = { store: 'HZHB', staff: 'CHENYU', campaign: null, scene: null }
  const { member } = await joined(world, who, { source, phone: PHONES[who] ?? '' })
  if (fen > 0) granted(await buy(world, { member, number: `B-${who}`, totalFen: fen }))
  return member
}

const DIAMOND = 90_000_000
const tierOf = async (who: string) => granted(await asMember(each().world, wechat(who), 'card.mine')).tier.id
const ask = (who: string, changes: object = {}, reference = newReference()) =>
  asMember(each().world, wechat(who), 'concierge.ask', { benefit: 'concierge', service: 'tickets', wish: '周六晚的话剧，两位', ...changes }, reference)
const step = (request: string, name: 'take' | 'finish' | 'decline', note?: string, who = chenyu) =>
  asStaff(each().world, who, 'concierge.step', { request, step: name, ...(note ? { note } : {}) }, newReference())

test('S45 a diamond member asks for tickets: a task of the store, whose way the member sees to its end', async () => {
  const { world, clock } = each()
  await spent('lin', DIAMOND)
  expect(await tierOf('lin')).toBe('diamond')
  const asked = granted(await ask('lin', {}, 'tickets-for-two'))
  expect(asked).toMatchObject({ state: 'asked', service: { zh: '代订票务' }, answerBy: clock.at + 24 * 3_600_000 })
  expect(granted(await ask('lin', {}, 'tickets-for-two')).request).toBe(asked.request)
  const tasks = granted(await asStaff(world, chenyu, 'task.list', {})).rows
  expect(tasks).toMatchObject([{ kind: 'concierge', note: '代订票务：周六晚的话剧，两位', request: { id: asked.request, state: 'asked' }, dueAt: asked.answerBy }])
  expect(refused(await asStaff(world, chenyu, 'task.done', { task: tasks[0]?.task ?? '', outcome: 'coming' }, newReference()))).toMatchObject({ code: 'concierge.task' })
  expect(granted(await asStaff(world, chenyu, 'concierge.list', {})).rows).toMatchObject([{ request: asked.request, phone: PHONES.lin, overdue: false }])
  expect(await differences(world)).toEqual([])
  granted(await step(asked.request, 'take'))
  clock.at += 3_600_000
  granted(await step(asked.request, 'finish', '已订周六 19:30，第三排'))
  const [seen] = granted(await asMember(world, wechat('lin'), 'concierge.mine', {})).rows
  expect(seen).toMatchObject({ state: 'done', steps: [{ step: 'take', by: '陈屿' }, { step: 'finish', note: '已订周六 19:30，第三排' }] })
  expect(granted(await asStaff(world, chenyu, 'task.list', {})).rows).toEqual([])
  expect(await differences(world)).toEqual([])
})

test('S45 for platinum it is not offered: named as of Diamond, refused when asked, nothing written', async () => {
  const { world } = each()
  await spent('mei', 3_000_000)
  expect(await tierOf('mei')).toBe('platinum')
  const { benefits } = granted(await asMember(world, wechat('mei'), 'benefit.mine'))
  expect(benefits.find(({ id }) => id === 'concierge')).toMatchObject({ held: false, needs: { en: 'Diamond' } })
  const before = await dump(each().store)
  expect(refused(await ask('mei'))).toMatchObject({ code: 'benefit.tier', tierName: { en: 'Diamond' }, ownName: { en: 'Platinum' } })
  expect(await dump(each().store)).toEqual(before)
})

test('benefits are inherited upward: what VIPs have, Platinum and Diamond have too', async () => {
  for (const [who, fen] of [['vip', 0], ['mei', 3_000_000], ['lin', DIAMOND]] as const) {
    await spent(who, fen)
    const { benefits } = granted(await asMember(each().world, wechat(who), 'benefit.mine'))
    expect(benefits.filter(({ held }) => held).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['vip-sale', 'partner-lodging', 'partner-dining', 'partner-hair', 'partner-photography']),
    )
    expect(benefits.some(({ id, held }) => id === 'adviser' && held)).toBe(who === 'lin')
  }
})

test('every step that does not follow is refused with the state, a decline wants its reason, another store knows nothing of it', async () => {
  await spent('lin', DIAMOND)
  const { request } = granted(await ask('lin'))
  expect(refused(await step(request, 'finish'))).toMatchObject({ code: 'concierge.state', state: 'asked' })
  expect(refused(await step(request, 'decline'))).toMatchObject({ code: 'reason.required' })
  expect(refused(await step('nothing', 'take'))).toMatchObject({ code: 'concierge.unknown' })
  granted(await step(request, 'decline', '已售罄'))
  expect(refused(await step(request, 'take'))).toMatchObject({ code: 'concierge.state', state: 'declined' })
  expect(granted(await asStaff(each().world, chenyu, 'task.list', { state: 'done' })).rows).toMatchObject([{ outcome: 'declined' }])
  expect(await differences(each().world)).toEqual([])
})

test('what is asked is one of the services, in words, five times a day at most', async () => {
  const { world } = each()
  await spent('lin', DIAMOND)
  expect(refused(await ask('lin', { service: 'moon' }))).toMatchObject({ code: 'concierge.service', rule: 'one of guide, tickets' })
  expect(refused(await ask('lin', { wish: ' ' }))).toMatchObject({ code: 'input.invalid', field: 'wish' })
  expect(refused(await ask('lin', { benefit: 'vip-sale' }))).toMatchObject({ code: 'benefit.kind' })
  for (let n = 0; n < 5; n += 1) granted(await ask('lin'))
  expect(refused(await ask('lin'))).toEqual({ code: 'concierge.limit', used: 5, most: 5 })
  expect(await differences(world)).toEqual([])
})

test('the adviser is named: who introduced the member, until a manager names another', async () => {
  const { world } = each()
  const member = await spent('lin', DIAMOND)
  const adviser = async () => granted(await asMember(world, wechat('lin'), 'benefit.mine')).benefits.find(({ id }) => id === 'adviser')?.adviser
  expect(await adviser()).toMatchObject({ name: '陈屿' })
  const assign = (who = hejingyi, staff = 'HEJINGYI') => asStaff(world, who, 'adviser.assign', { member, staff }, newReference())
  expect(refused(await assign(chenyu))).toMatchObject({ code: 'permission.denied' })
  expect(refused(await assign(hejingyi, 'NOBODY'))).toMatchObject({ code: 'adviser.unknown' })
  granted(await assign())
  expect(await adviser()).toMatchObject({ name: '何静宜' })
  expect(await differences(world)).toEqual([])
})

test('early access to a sale by the member’s digits, two sales a year', async () => {
  const { world, clock } = each()
  const member = await spent('vip', 0)
  const enter = async (opens: string) =>
    asStaff(world, chenyu, 'benefit.use', { member, benefit: 'vip-sale', proof: await proofOf(world, 'vip'), facts: { opens } }, newReference())
  const opens = new Date(clock.at + 2 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
  const far = new Date(clock.at + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
  expect(refused(await enter(far))).toMatchObject({ code: 'benefit.uncovered' })
  granted(await enter(opens))
  clock.at += 60_000
  granted(await enter(opens))
  clock.at += 60_000
  expect(refused(await enter(opens))).toMatchObject({ code: 'benefit.used', per: 'year', count: 2 })
  expect(await differences(world)).toEqual([])
})
