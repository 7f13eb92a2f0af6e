import { presets } from '../../cloudfunctions/core/programme'
import { staffName } from '../../cloudfunctions/staff/admit'
import type { DryRunView, PushRow, StaffContract } from '../../types/contract'
import type { Caller } from '../../types/caller'
import type { ProgrammeDocument } from '../../types/programme'
import type { CampaignRecord, MessageRecord, PushAsk, PushRecord } from '../../types/record'
import { asMember, asStaff, asTimer, chenyu, newReference, timer, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, put, rows, START, tamper } from '../flow/world'
import { buys, comes } from './activity-chain'
import { hejingyi } from './gift-shop'

const hemu = presets.hemu as ProgrammeDocument
const above = (approvalAbove: number): ProgrammeDocument => ({ ...hemu, messages: hemu.messages && { ...hemu.messages, approvalAbove } })
const lijun = wechat('second-manager')

const each = eachOn(() => openChain(above(3)))
beforeEach(async () => {
  const { store, world } = each()
  const identity = world.keys.sign('identity', 'second-manager')
  await put(store, 'staff', [{ _id: 'LIJUN', name: '李珺', role: 'manager', store: 'SHJA', identity }])
  await put(store, 'unique', [{ _id: staffName(identity), owner: 'LIJUN' }])
})

/** "Silver and sleeping", by the facts there are: lower tiers whose last order is two months ago at least. */
const sleeping = { query: { 'member.tier': { $in: hemu.tiers.slice(0, 2).map(({ id }) => id) }, 'member.sinceOrder': { $gte: 60 } }, exclude: [] }

const push = (changes: Partial<PushAsk> = {}): PushAsk => ({
  ...{ name: '羊绒护理', template: 'campaign', audience: sleeping },
  ...{ at: null, holdOutPercent: 0, validDays: 7, ...changes },
})

const ask = <A extends keyof StaffContract & string>(action: A, data: unknown, who: Caller = hejingyi, reference = newReference()) =>
  asStaff(each().world, who, action, data, reference)

const counted = async (asked: PushAsk, who?: Caller): Promise<DryRunView> => {
  const begun = granted(await ask('push.count', { push: asked }, who))
  return granted(await ask('campaign.tryOn', { run: begun.run }, who))
}

const sent = async (asked: PushAsk): Promise<PushRow> => granted(await ask('push.send', { run: (await counted(asked)).run }))

/** Joins, buys, and lets WeChat bring so many messages of the template. */
const sleeper = async (who: string, { marketing = true, permit = true } = {}): Promise<string> => {
  const { world, wechat: local } = each()
  const { caller, member } = await comes(world, who, { marketing })
  await buys(world, member, 10_000)
  if (!permit) return member
  const { permits } = granted(await asMember(world, caller, 'message.settings', {}))
  const id = permits.find(({ template }) => template === 'campaign')?.wechat ?? ''
  await local.subscribe(who, [id], { [id]: 'accept' }, false)
  granted(await asMember(world, caller, 'permit.accepted', { answers: [{ template: 'campaign', answer: 'accept' }] }, newReference()))
  return member
}

const tick = async (): Promise<void> => {
  each().clock.at += 60_000
  granted(await asTimer(each().world, timer, {}))
}

const later = (): void => {
  each().clock.at = START + 62 * DAY_MS
}

const messages = () => rows<MessageRecord>(each().store, 'message').then((all) => all.filter(({ campaign }) => campaign !== null))
const inbox = async (who: string) => granted(await asMember(each().world, wechat(who), 'inbox.list', {})).rows

describe('S72 a message to lower tiers that sleep', () => {
  test('goes to whoever agreed and can be reached, is told in numbers that hold, and names who sent it', async () => {
    const [yes, also] = [await sleeper('yes'), await sleeper('also')]
    await sleeper('no', { marketing: false })
    await sleeper('nowhere', { permit: false })
    later()
    const fresh = await comes(each().world, 'fresh', { marketing: true })
    await buys(each().world, fresh.member, 10_000)
    const { funnel, run, seen } = await counted(push())
    expect({ seen, funnel }).toEqual({ seen: 5, funnel: { matched: 4, consented: 3, uncapped: 3, reaching: 2, held: 0, send: 2 } })
    const row = granted(await ask('push.send', { run }))
    expect(row).toMatchObject({ state: 'sending', askedBy: { name: '何静宜' }, funnel: { send: 2 } })
    await tick()
    await tick()
    const view = granted(await ask('push.view', { push: row.push }))
    expect(view).toMatchObject({
      ...{ state: 'sending', over: true, askedBy: { name: '何静宜' }, decidedBy: null },
      run: { state: 'done', seen: 5, matched: 4, served: 3, refused: 1 },
      messages: { sent: 2, held: 1, refused: 0, queued: 0, more: false },
    })
    const went = (await messages()).filter(({ state }) => state === 'sent')
    expect(went.map(({ member }) => member).sort()).toEqual([yes, also].sort())
    expect((await inbox('no')).filter(({ title }) => title.zh === '会员活动')).toEqual([])
    expect(await inbox('nowhere')).toContainEqual(expect.objectContaining({ title: { zh: '会员活动', en: 'For members' } }))
    expect(await differences(each().world)).toEqual([])
  })

  test('the number of those held out is not sent', async () => {
    for (let n = 0; n < 8; n += 1) await sleeper(`name${String.fromCharCode(97 + n)}`)
    later()
    const { funnel } = await counted(push({ holdOutPercent: 50 }))
    expect(funnel).toMatchObject({ matched: 8, reaching: 8 })
    expect((funnel?.held ?? 0) + (funnel?.send ?? 0)).toBe(8)
    expect(funnel?.held).toBeGreaterThan(0)
  })

  test('enough of its kind this week: counted off before, and not sent again', async () => {
    await sleeper('yes')
    later()
    const reach = (await rows<{ _id: string; openid: string | null }>(each().store, 'reach')).find(({ openid }) => openid !== null)
    await tamper<{ _id: string }>(each().store, 'reach', reach?._id ?? '', (doc) => ({ ...doc, marketingAt: [each().clock.at - DAY_MS, each().clock.at - DAY_MS] }))
    expect((await counted(push())).funnel).toMatchObject({ consented: 1, uncapped: 0, send: 0 })
  })

  test('nobody reachable, a count that is old or another person\'s, and one that is not done are refused with nothing written', async () => {
    await sleeper('no', { marketing: false })
    later()
    const { run } = await counted(push())
    const before = await dump(each().store)
    expect(refused(await ask('push.send', { run }))).toEqual({ code: 'push.nobody', matched: 1, consented: 0, reaching: 0, held: 0 })
    expect(refused(await ask('push.send', { run }, lijun))).toEqual({ code: 'push.uncounted', run })
    expect(await dump(each().store)).toEqual(before)
    await sleeper('yes')
    each().clock.at += 60 * DAY_MS
    const late = await counted(push())
    each().clock.at += 16 * 60_000
    expect(refused(await ask('push.send', { run: late.run }))).toMatchObject({ code: 'push.stale', minutes: 15 })
    const begun = granted(await ask('push.count', { push: push() }))
    expect(refused(await ask('push.send', { run: begun.run }))).toMatchObject({ code: 'push.uncounted' })
  })

  test('the same reference counts and sends once, also in the next minute', async () => {
    await sleeper('yes')
    later()
    const [counting, sending] = [newReference(), newReference()]
    const first = granted(await ask('push.count', { push: push() }, hejingyi, counting))
    each().clock.at += 90_000
    expect(granted(await ask('push.count', { push: push() }, hejingyi, counting)).run).toBe(first.run)
    granted(await ask('campaign.tryOn', { run: first.run }))
    const row = granted(await ask('push.send', { run: first.run }, hejingyi, sending))
    expect(granted(await ask('push.send', { run: first.run }, hejingyi, sending))).toEqual(row)
    expect(granted(await ask('push.send', { run: first.run })).push).toBe(row.push)
    expect(await rows<PushRecord>(each().store, 'push')).toHaveLength(1)
  })
})

describe('a push above the bound waits for a second manager', () => {
  const large = async (): Promise<PushRow> => {
    for (let n = 0; n < 4; n += 1) await sleeper(`name${String.fromCharCode(97 + n)}`)
    later()
    return sent(push())
  }

  test('never the one who asked; approved later it goes then', async () => {
    const row = await large()
    expect(row).toMatchObject({ state: 'waiting', funnel: { send: 4 } })
    await tick()
    expect(await messages()).toEqual([])
    const { push: id } = row
    expect(refused(await ask('push.decide', { push: id, approve: true }))).toEqual({ code: 'push.another', push: id, askedBy: '何静宜' })
    expect(refused(await ask('push.decide', { push: id, approve: true }, chenyu))).toMatchObject({ code: 'permission.denied' })
    each().clock.at += 2 * 3_600_000
    expect(granted(await ask('push.list', { state: 'waiting' }, lijun)).rows.map((one) => one.push)).toEqual([id])
    expect(granted(await ask('push.decide', { push: id, approve: true }, lijun))).toMatchObject({ state: 'sending' })
    expect(refused(await ask('push.decide', { push: id, approve: false, note: '太多' }, lijun))).toMatchObject({ code: 'push.decided', state: 'sending' })
    await tick()
    await tick()
    expect(granted(await ask('push.view', { push: id }))).toMatchObject({ decidedBy: { name: '李珺' }, messages: { sent: 4 }, over: true })
    expect(await differences(each().world)).toEqual([])
  })

  test('refused with a reason nothing goes', async () => {
    const { push: id } = await large()
    expect(refused(await ask('push.decide', { push: id, approve: false }, lijun))).toMatchObject({ code: 'input.invalid', field: 'note' })
    granted(await ask('push.decide', { push: id, approve: false, note: '下周再发' }, lijun))
    await tick()
    expect(await messages()).toEqual([])
    expect(granted(await ask('push.view', { push: id }))).toMatchObject({ state: 'refused', note: '下周再发', over: true, run: null })
    expect(await differences(each().world)).toEqual([])
  })

  test('the campaign behind it cannot be published past the second manager', async () => {
    const { push: id } = await large()
    expect(refused(await ask('campaign.publish', { campaign: id, revision: 1 }))).toEqual({ code: 'push.only', campaign: id, above: 3 })
  })

  test('verify notices a push that went without a second person', async () => {
    const { push: id } = await large()
    await tamper<CampaignRecord>(each().store, 'campaign', id, (one) => ({ ...one, state: 'published', publishedAt: START }))
    expect((await differences(each().world)).map(({ what }) => what)).toEqual([`push ${id}: its campaign while waiting`, `push ${id}: a second person`])
  })
})

test('cancelled while it is going: what has gone stays, the rest is dropped by name and leaves the inbox', async () => {
  await sleeper('yes')
  await sleeper('also')
  later()
  // At 22:00 nothing goes before the morning.
  each().clock.at += 10 * 3_600_000
  const { push: id } = await sent(push())
  await tick()
  expect((await messages()).map(({ state }) => state)).toEqual(['queued', 'queued'])
  expect(granted(await ask('push.view', { push: id }))).toMatchObject({ over: false, messages: { queued: 2 } })
  granted(await ask('push.cancel', { push: id, reason: '日期写错' }))
  expect(refused(await ask('push.cancel', { push: id, reason: '日期写错' }))).toMatchObject({ code: 'push.decided', state: 'cancelled' })
  each().clock.at += 12 * 3_600_000
  await tick()
  expect((await messages()).map(({ state, log }) => [state, log.at(-1)?.why])).toEqual([['dropped', 'stopped'], ['dropped', 'stopped']])
  expect(await inbox('yes')).not.toContainEqual(expect.objectContaining({ title: { zh: '会员活动', en: 'For members' } }))
  expect(granted(await ask('push.view', { push: id }))).toMatchObject({ state: 'cancelled', over: true, stopped: { by: '何静宜', reason: '日期写错' } })
  expect(await differences(each().world)).toEqual([])
})

test('a preview has real members, masked, and names whose message does not fit', async () => {
  await sleeper('林知夏')
  await sleeper('no', { marketing: false })
  later()
  const name = '羊绒护理与秋冬换季整理预约提醒以及免费起球修剪'
  const { samples, misfits, seen, whole } = granted(await ask('push.preview', { push: push({ name }) }))
  expect({ seen, whole }).toEqual({ seen: 2, whole: true })
  expect(samples).toMatchObject([{ nameMasked: '林**', text: { zh: expect.stringContaining(name) as string }, fields: [{ key: 'thing1', value: expect.stringMatching(/…$/) as string }, {}] }])
  expect(misfits).toMatchObject([{ nameMasked: '林**', field: 'thing1', rule: 'long', most: 20, length: name.length }])
})

test('a template that is not for campaigns and a fact that there is not are refused by their path', async () => {
  const audience = { query: { 'member.shoeSize': 40 }, exclude: [] }
  expect(refused(await ask('push.count', { push: push({ audience, template: 'gift-ready' }) }))).toMatchObject({
    code: 'campaign.invalid',
    faults: [{ path: '$.audience.query["member.shoeSize"]' }, { path: '$.rewards[0].template', rule: 'message.unknown' }],
  })
  expect(refused(await ask('push.preview', { push: push({ template: 'gift-ready' }) }))).toMatchObject({ code: 'campaign.invalid' })
  expect(refused(await ask('audience.members', { audience }))).toMatchObject({ code: 'campaign.invalid' })
  expect(refused(await ask('push.count', { push: push() }, chenyu))).toMatchObject({ code: 'permission.denied' })
})

test('to oneself: the own card gets it; without one it is told so', async () => {
  expect(refused(await ask('push.self', { push: push() }))).toMatchObject({ code: 'push.own' })
  await comes(each().world, 'demo-hejingyi')
  expect(granted(await ask('push.self', { push: push() })).wechat).toBe(false)
  expect(await inbox('demo-hejingyi')).toContainEqual(expect.objectContaining({ text: expect.objectContaining({ zh: expect.stringContaining('羊绒护理') as string }) as object }))
})

describe('lists for a store', () => {
  test('S54 who joined last month and S55 who bought once, newest first, page by page', async () => {
    const { world, clock } = each()
    const early = await comes(world, 'early')
    await buys(world, early.member, 10_000)
    clock.at = Date.UTC(2026, 3, 10)
    const april = await comes(world, 'april', { marketing: true })
    await buys(world, april.member, 10_000)
    await buys(world, april.member, 10_000)
    clock.at = Date.UTC(2026, 3, 12)
    const last = await comes(world, 'last')
    await buys(world, last.member, 10_000)
    clock.at = Date.UTC(2026, 4, 2)
    const list = async (query: object, extra: object = {}) => granted(await ask('audience.members', { audience: { query, exclude: [] }, ...extra }))
    expect((await list({ 'member.joinedMonths': 1 })).rows.map(({ member, agreed, orders }) => [member, agreed, orders])).toEqual([[last.member, false, 1], [april.member, true, 2]])
    expect((await list({ 'member.orders': 1 })).rows.map(({ member, nameMasked }) => [member, nameMasked])).toEqual([[last.member, 'l**'], [early.member, 'e**']])
    const first = await list({ 'member.orders': { $gte: 1 } }, { limit: 1 })
    expect(first.rows.map(({ member }) => member)).toEqual([last.member])
    expect((await list({ 'member.orders': { $gte: 1 } }, { limit: 1, after: first.next ?? '' })).rows.map(({ member }) => member)).toEqual([april.member])
  })

  test('facts have names for people, tiers those of the programme', async () => {
    const { facts, stores } = granted(await ask('audience.facts', {}))
    expect(facts.find(({ name }) => name === 'member.tier')?.choices).toEqual(hemu.tiers.map(({ id, name }) => ({ id, name })))
    expect(stores.map(({ id }) => id).sort()).toEqual(['HZHB', 'NBTY', 'SHJA'])
  })
})
