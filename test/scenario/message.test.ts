import { demoDocument } from '../../cloudfunctions/core/programme'
import type { OutboxRecord } from '../../cloudfunctions/platform/wechat/local'
import type { World } from '../../types/port/world'
import type { MessageRecord, OutcomeRecord } from '../../types/record'
import { asMember, asStaff, asTimer, newReference, timer, wechat } from '../door/call'
import { buy, differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, START } from '../flow/world'
import { details, hejingyi, hemu, memberWith, redeem, rules, stock } from './gift-shop'

const each = eachOn(() => openChain({ ...hemu, exchange: rules }))
const sweep = (world: World) => asTimer(world, timer, { job: 'send-messages' })
const messages = () => rows<MessageRecord>(each().store, 'message')
const outbox = () => rows<OutboxRecord>(each().store, 'outbox')
const inbox = async (who: string) => granted(await asMember(each().world, wechat(who), 'inbox.list', {})).rows

/** WeChat asks, and the app passes on what was answered. */
const accept = async (who: string, template: string, answer: 'accept' | 'reject' | 'ban' = 'accept', reference = newReference()) => {
  const { world, wechat: local } = each()
  const settings = granted(await asMember(world, wechat(who), 'message.settings', {}))
  const id = settings.permits.find((one) => one.template === template)?.wechat ?? ''
  await local.subscribe(who, [id], { [id]: answer }, false)
  return granted(await asMember(world, wechat(who), 'permit.accepted', { answers: [{ template, answer }] }, reference))
}

/** A pooled gift has to be brought to the store, so somebody waits until it is ready. */
const redeemed = async (who: string): Promise<string> => {
  const { world } = each()
  granted(await asStaff(world, hejingyi, 'gift.save', { gift: 'scarf', details: details({ stock: 'pooled' }) }, newReference()))
  await stock(world, 'scarf', 'pool', 1)
  return granted(await redeem(world, who, 'scarf')).exchange
}

const prepare = async (exchange: string) =>
  granted(await asStaff(each().world, wechat('demo-chenyu'), 'exchange.prepare', { exchange }, newReference()))

test('who asked to be told when the gift is ready is told once, by WeChat and in the inbox, and the permit is used up', async () => {
  const { world } = each()
  await memberWith(world, 'lin', 2_000)
  expect((await accept('lin', 'gift-ready')).permits.find(({ template }) => template === 'gift-ready')).toMatchObject({ left: 1, answer: 'accept' })
  const exchange = await redeemed('lin')
  await prepare(exchange)
  granted(await sweep(world))
  granted(await sweep(world))
  const [sent, ...more] = await outbox()
  expect(more).toEqual([])
  expect(sent).toMatchObject({ openid: 'lin', channel: 'subscription', times: 1, fields: [{ key: 'thing1', value: '真丝发带 · 松绿' }, {}, { value: exchange }, { value: '2026年3月16日' }] })
  expect(sent?.page).toMatch(/^package\/gift\/mine\/index\?message=/)
  expect((await inbox('lin')).map(({ title, read }) => [title.zh, read])).toContainEqual(['礼品可以领取', false])
  expect(granted(await asMember(world, wechat('lin'), 'message.settings', {})).permits[0]).toMatchObject({ left: 0 })
  expect(await differences(world)).toEqual([])
})

test('without a permit the inbox alone has it; a follower gets it from the official account', async () => {
  const { world, store } = each()
  await memberWith(world, 'lin', 2_000)
  await prepare(await redeemed('lin'))
  granted(await sweep(world))
  expect(await outbox()).toEqual([])
  expect(await messages()).toContainEqual(expect.objectContaining({ template: 'gift-ready', state: 'held', log: [expect.anything(), expect.objectContaining({ why: 'permit' })] }))
  expect(await inbox('lin')).toContainEqual(expect.objectContaining({ title: { zh: '礼品可以领取', en: 'Your gift is ready' } }))
  expect(JSON.stringify(await rows(store, 'reach'))).not.toContain('"openid":"lin"')
})

test('at night it waits for the morning', async () => {
  const { world, clock } = each()
  await memberWith(world, 'lin', 2_000)
  await accept('lin', 'gift-ready')
  const exchange = await redeemed('lin')
  clock.at = START + 9.5 * 3_600_000
  await prepare(exchange)
  granted(await sweep(world))
  expect(await outbox()).toEqual([])
  clock.at = START + 21 * 3_600_000
  granted(await sweep(world))
  expect(await outbox()).toHaveLength(1)
})

test('WeChat refuses although a permit is counted: it is on record, the permit is nought, nothing is tried again', async () => {
  const { world } = each()
  await memberWith(world, 'lin', 2_000)
  granted(await asMember(world, wechat('lin'), 'permit.accepted', { answers: [{ template: 'wish-come', answer: 'accept' }] }, newReference()))
  granted(await asStaff(world, hejingyi, 'gift.save', { gift: 'scarf', details: details() }, newReference()))
  granted(await asMember(world, wechat('lin'), 'gift.wish', { gift: 'scarf', wish: true }, newReference()))
  await stock(world, 'scarf', 'HZHB', 1)
  granted(await asTimer(world, timer, { job: 'answer-wishes' }))
  granted(await sweep(world))
  const told = (await messages()).find(({ template }) => template === 'wish-come')
  expect(told).toMatchObject({ state: 'refused', dueAt: null, attempts: 1, log: [{}, {}, { code: 43101 }] })
  expect(granted(await asMember(world, wechat('lin'), 'message.settings', {})).permits.find(({ template }) => template === 'wish-come')?.left).toBe(0)
})

test('the daily limit pauses the template until tomorrow; a fault on the way is tried again; a lost answer is asked after', async () => {
  const { world, clock, wechat: local } = each()
  await memberWith(world, 'lin', 2_000)
  await accept('lin', 'gift-ready')
  await prepare(await redeemed('lin'))
  const state = async () => (await messages()).find(({ template }) => template === 'gift-ready')
  local.troubled(45009)
  granted(await sweep(world))
  expect(await state()).toMatchObject({ state: 'queued', dueAt: Date.parse('2026-03-03T00:00+08:00') })
  clock.at = Date.parse('2026-03-03T09:00+08:00')
  local.troubled('unreached')
  granted(await sweep(world))
  expect(await state()).toMatchObject({ state: 'queued', attempts: 2 })
  clock.at += 5 * 60_000
  local.troubled('silent')
  granted(await sweep(world))
  expect(await state()).toMatchObject({ state: 'sent', attempts: 3 })
  expect(await outbox()).toMatchObject([{ times: 1 }])
})

test('a tap is counted, opens its page, and a purchase within the window follows from it', async () => {
  const { world, clock } = each()
  const member = await memberWith(world, 'lin', 2_000)
  await prepare(await redeemed('lin'))
  const row = (await inbox('lin')).find(({ title }) => title.en === 'Your gift is ready')
  const open = (who: string) => asMember(world, wechat(who), 'message.opened', { message: row?.message }, newReference())
  expect(granted(await open('lin'))).toEqual({ page: 'package/gift/mine/index', campaign: null })
  granted(await open('lin'))
  await joined(world, 'other')
  expect(refused(await open('other'))).toMatchObject({ code: 'input.invalid', field: 'message' })
  clock.at += DAY_MS
  granted(await buy(world, { member, number: 'AFTER', totalFen: 10_000 }))
  clock.at += 7 * DAY_MS
  granted(await buy(world, { member, number: 'LATE', totalFen: 10_000 }))
  const found = await rows<OutcomeRecord>(each().store, 'outcome')
  expect(found.map(({ kind, order, receivedFen }) => [kind, order, receivedFen]).sort()).toEqual([['open', null, null], ['purchase', 'HZHB:AFTER', 10_000]])
  expect((await inbox('lin')).find(({ message }) => message === row?.message)?.read).toBe(true)
})

test('accepts add up, a repeat counts once, four templates at once are refused', async () => {
  const { world } = each()
  await joined(world, 'lin')
  const left = (view: { permits: { template: string; left: number }[] }) => view.permits.find(({ template }) => template === 'gift-ready')?.left
  const reference = newReference()
  await accept('lin', 'gift-ready', 'accept', reference)
  expect(left(await accept('lin', 'gift-ready', 'accept', reference))).toBe(1)
  expect(left(await accept('lin', 'gift-ready'))).toBe(2)
  expect(left(await accept('lin', 'gift-ready', 'reject'))).toBe(2)
  const answers = ['gift-ready', 'wish-come', 'campaign', 'tier-changed'].map((template) => ({ template, answer: 'accept' }))
  expect(refused(await asMember(world, wechat('lin'), 'permit.accepted', { answers }, newReference()))).toMatchObject({ code: 'input.invalid', field: 'answers' })
  expect(refused(await asMember(world, wechat('lin'), 'permit.accepted', { answers: [{ template: 'none', answer: 'accept' }] }, newReference()))).toMatchObject({ field: 'answers.0.template' })
})

describe('S71 after each drugstore purchase', () => {
  const pharmacy = eachOn(() => openChain(demoDocument('pharmacy')))
  const told = async () => (await rows<MessageRecord>(pharmacy().store, 'message')).filter(({ template }) => template === 'after-purchase')

  test('one personalised message to who agreed; none to who did not, nor to who refused since', async () => {
    const { world } = pharmacy()
    const [yes, no] = [await joined(world, 'yes', { name: '林知夏' }), await joined(world, 'no')]
    const consent = (agreed: boolean) => asMember(world, wechat('yes'), 'message.consent', { kind: 'care', agreed }, newReference())
    expect(granted(await consent(true)).consent.care).toBe(true)
    granted(await buy(world, { member: yes.member, number: 'P1', totalFen: 5_000 }))
    granted(await buy(world, { member: yes.member, number: 'P1', totalFen: 5_000 }))
    granted(await buy(world, { member: no.member, number: 'P2', totalFen: 5_000 }))
    granted(await consent(false))
    granted(await buy(world, { member: yes.member, number: 'P3', totalFen: 5_000 }))
    expect(await told()).toMatchObject([{ member: yes.member, cause: 'order:HZHB:P1', text: { zh: expect.stringContaining('林知夏') as string } }])
  })
})

test('points that end are reminded of once a day that the programme names', async () => {
  const { world, store, clock } = each()
  const member = await memberWith(world, 'lin', 2_000)
  const account = (await rows<{ _id: string; nextExpiryAt: number | null }>(store, 'account')).find(({ _id }) => _id === member)
  const days = Math.max(0, ...(hemu.wallets.flatMap(({ reminders = [] }) => reminders)))
  expect(days).toBeGreaterThan(0)
  clock.at = (account?.nextExpiryAt ?? 0) - days * DAY_MS - DAY_MS / 2
  granted(await asTimer(world, timer, { job: 'remind-expiring' }))
  granted(await asTimer(world, timer, { job: 'remind-expiring' }))
  const reminders = (await messages()).filter(({ template }) => template === 'points-expiring')
  expect(reminders.length).toBeGreaterThan(0)
  expect(new Set(reminders.map(({ cause }) => cause)).size).toBe(reminders.length)
})
