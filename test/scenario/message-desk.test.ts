import type { OfficeContract } from '../../types/contract'
import type { MessageRecord, ReachRecord, SettingRecord } from '../../types/record'
import { queueMessage } from '../../cloudfunctions/flow/queue-message'
import { emptyReach } from '../../cloudfunctions/core/message'
import { asOffice, asTimer, chenyu, timer } from '../door/call'
import { granted, joined, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, put, START } from '../flow/world'
import { hejingyi } from './gift-shop'

const each = eachOn(() => openChain())

type Log = OfficeContract['message.log']
const log = async (asked: Log['input'] = {}): Promise<Log['output']> => granted(await asOffice(each().world, hejingyi, 'message.log', asked))

/** So many members with a message each of the wish list, two of whom WeChat may write to. */
const wished = async (count: number): Promise<string[]> => {
  const { world, store, clock, wechat: local } = each()
  const programme = await world.programme()
  const name = programme.messages?.templates.find(({ id }) => id === 'wish-come')?.wechat?.subscription ?? ''
  const members: string[] = []
  for (let n = 0; n < count; n += 1) {
    const who = `name${String.fromCharCode(97 + n)}`
    const { member } = await joined(world, who)
    members.push(member)
    const permits = [{ template: 'wish-come', left: n < 2 ? 3 : 0, answer: 'accept' as const, at: clock.at }]
    await put<ReachRecord>(store, 'reach', [{ ...emptyReach(member), openid: world.keys.seal('openid', who), permits }])
    if (n === 0) for (let accept = 0; accept < 3; accept += 1) await local.subscribe(who, [name], { [name]: 'accept' }, false)
    await store.transact((tx) => queueMessage(tx, programme, { member, template: 'wish-come', cause: 'w', values: { name: who, gift: '围巾' }, at: clock.at + n * DAY_MS }))
  }
  return members
}

describe('templates at the desk', () => {
  test('are those of the programme in force, with its rules and what WeChat has paused', async () => {
    const { world, store, clock } = each()
    const programme = await world.programme()
    const paused = programme.messages?.templates[0]
    await put<SettingRecord>(store, 'setting', [{ _id: `pause:${paused?.wechat?.subscription ?? ''}`, value: clock.at + 1 }])
    const { rules, templates } = granted(await asOffice(world, hejingyi, 'message.templates', {}))
    expect(rules).toEqual({ version: 1, quietHours: { from: 1260, to: 540 }, marketingAWeek: 2, consent: { care: 'unlessRefused', service: 'unlessRefused' }, attributionDays: 7, approvalAbove: 500 })
    expect(templates.map(({ id }) => id)).toEqual(programme.messages?.templates.map(({ id }) => id))
    expect(templates[0]).toMatchObject({ id: paused?.id, fields: paused?.fields, text: paused?.text, page: paused?.page, pausedUntil: clock.at + 1 })
    expect(templates[1]?.pausedUntil).toBeNull()
    clock.at += 1
    expect(granted(await asOffice(world, hejingyi, 'message.templates', {})).templates[0]?.pausedUntil).toBeNull()
  })

  test('permits are counted a page of members a call', async () => {
    await wished(3)
    expect(granted(await asOffice(each().world, hejingyi, 'message.permits', {}))).toEqual({ permits: [{ template: 'wish-come', members: 2, left: 6 }], seen: 3, next: null })
    expect(refused(await asOffice(each().world, hejingyi, 'message.permits', { after: 'x' }))).toMatchObject({ code: 'input.invalid', field: 'after' })
  })
})

describe('the delivery log', () => {
  test('says what became of each message and why, names masked, newest first', async () => {
    const { world, clock } = each()
    const [first = '', second = '', third = ''] = await wished(3)
    clock.at = START + 2 * DAY_MS
    granted(await asTimer(world, timer, {}))
    const { rows, zone } = await log()
    expect(zone).toBe('Asia/Shanghai')
    expect(rows.map(({ member, state, nameMasked, log: steps }) => [member, state, nameMasked, steps.at(-1)?.name ?? null, steps.at(-1)?.why ?? null])).toEqual([
      [third, 'held', 'n**', null, 'permit'],
      [second, 'refused', 'n**', 'notPermitted', null],
      [first, 'sent', 'n**', 'ok', null],
    ])
    expect(rows[0]).toMatchObject({ template: 'wish-come', kind: 'service', campaign: null, dueAt: null })
  })

  test('by template, outcome and day, each alone and together; a page at a time', async () => {
    const { world, clock } = each()
    const members = await wished(4)
    clock.at = START + 2 * DAY_MS
    granted(await asTimer(world, timer, {}))
    const found = async (asked: Log['input']) => (await log(asked)).rows.map(({ member }) => members.indexOf(member))
    expect(await found({ template: 'wish-come' })).toEqual([3, 2, 1, 0])
    expect(await found({ template: 'gift-ready' })).toEqual([])
    expect(await found({ state: 'sent' })).toEqual([0])
    expect(await found({ state: 'queued' })).toEqual([3])
    expect(await found({ day: '2026-03-03' })).toEqual([1])
    expect(await found({ day: '2026-03-03', state: 'sent' })).toEqual([])
    expect(await found({ day: '2026-03-02', template: 'wish-come', state: 'sent' })).toEqual([0])
    const page = await log({ limit: 3 })
    expect(page.rows).toHaveLength(3)
    expect(await found({ limit: 3, after: page.next ?? '' })).toEqual([0])
  })

  test('a day begins and ends by the clocks of the programme', async () => {
    const { world, store } = each()
    const { member } = await joined(world, 'lin')
    const programme = await world.programme()
    const moments = ['2026-03-01T23:59:59.999+08:00', '2026-03-02T00:00:00+08:00', '2026-03-02T23:59:59.999+08:00', '2026-03-03T00:00:00+08:00'].map((text) => Date.parse(text))
    for (const [n, at] of moments.entries()) await store.transact((tx) => queueMessage(tx, programme, { member, template: 'wish-come', cause: String(n), values: { name: 'lin', gift: '围巾' }, at }))
    expect((await log({ day: '2026-03-02' })).rows.map(({ at }) => at)).toEqual([moments[2], moments[1]])
  })

  test('a day that the calendar has not, a cursor of nobody, and who may not look are refused', async () => {
    const ask = (asked: Log['input'], who = hejingyi) => asOffice(each().world, who, 'message.log', asked)
    expect(refused(await ask({ day: '2026-02-30' }))).toMatchObject({ code: 'input.invalid', field: 'day' })
    expect(refused(await ask({ after: 'nowhere' }))).toMatchObject({ code: 'input.invalid', field: 'after' })
    expect(refused(await ask({}, chenyu))).toMatchObject({ code: 'permission.denied' })
    expect(await log()).toMatchObject({ rows: [], next: null })
  })
})

test('a message whose member is merged or whose template is gone is still told', async () => {
  const { store } = each()
  const [member = ''] = await wished(1)
  const [message] = (await store.find<MessageRecord>('message', { limit: 1 })).items
  await put<MessageRecord>(store, 'message', message ? [{ ...message, template: 'of-old', title: { zh: '旧模板', en: 'Old' } }] : [])
  expect((await log()).rows).toMatchObject([{ member, template: 'of-old', templateName: { zh: '旧模板', en: 'Old' } }])
})
