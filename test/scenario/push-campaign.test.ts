import { presets } from '../../cloudfunctions/core/programme'
import { staffName } from '../../cloudfunctions/staff/admit'
import type { StaffContract } from '../../types/contract'
import type { ProgrammeDocument } from '../../types/programme'
import type { CampaignDetails, CampaignRecord, MessageRecord, PushRecord } from '../../types/record'
import { asMember, asStaff, asTimer, newReference, timer, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, put, rows, START, tamper } from '../flow/world'
import { comes } from './activity-chain'
import { hejingyi } from './gift-shop'

const hemu = presets.hemu as ProgrammeDocument
const above = (approvalAbove?: number): ProgrammeDocument => {
  const { messages } = structuredClone(hemu)
  if (messages) delete messages.approvalAbove
  return { ...hemu, messages: messages && { ...messages, ...(approvalAbove === undefined ? {} : { approvalAbove }) } }
}
const lijun = wechat('second-manager')
const ID = 'thursdays'

const each = eachOn(() => openChain(above(3)))
beforeEach(async () => {
  const { store, world } = each()
  const identity = world.keys.sign('identity', 'second-manager')
  await put(store, 'staff', [{ _id: 'LIJUN', name: '李珺', role: 'manager', store: 'SHJA', identity }])
  await put(store, 'unique', [{ _id: staffName(identity), owner: 'LIJUN' }])
})

/** Every Thursday at noon, a message; START is a Monday noon. */
const plan = (changes: Partial<CampaignDetails> = {}): CampaignDetails => ({
  ...{ name: { zh: '会员周四', en: 'Thursdays' }, kind: 'memberDay', trigger: { on: 'schedule', schedule: { every: 'week', weekday: 4, minute: 12 * 60 } }, audience: { exclude: [] } },
  ...{ rewards: [{ kind: 'message', template: 'campaign' }], from: START, until: START + 21 * DAY_MS },
  ...{ frequency: { per: 'day', count: 1 }, budget: { fen: null, points: null, count: null } },
  ...{ holdOutPercent: 0, effectDays: 7, marginPercent: null, stopAfter: null, ...changes },
})
const point = { kind: 'points', wallet: 'value', points: 1 } as const
const onePoint = (changes: Partial<CampaignDetails> = {}): CampaignDetails =>
  plan({ trigger: { on: 'schedule', schedule: { every: 'once', day: '2026-03-05', minute: 12 * 60 } }, rewards: [point, { kind: 'message', template: 'campaign' }], ...changes })

const ask = <A extends keyof StaffContract & string>(action: A, data: unknown, who = hejingyi, reference = newReference()) =>
  asStaff(each().world, who, action, data, reference)

const saved = async (details: CampaignDetails): Promise<number> => granted(await ask('campaign.save', { campaign: ID, details })).revision

const counted = async (details: CampaignDetails, who = hejingyi): Promise<string> => {
  const { run } = granted(await ask('campaign.tryOut', { campaign: ID, details }, who))
  granted(await ask('campaign.tryOn', { run }, who))
  return run
}

const publish = async (details: CampaignDetails) => {
  const revision = await saved(details)
  return ask('campaign.publish', { campaign: ID, revision, run: await counted(details) })
}

/** So many who agreed and let WeChat bring two messages each. */
const members = async (count: number): Promise<void> => {
  const { world, wechat: local } = each()
  for (let n = 0; n < count; n += 1) {
    const who = `name${String.fromCharCode(97 + n)}`
    const { caller } = await comes(world, who, { marketing: true })
    const { permits } = granted(await asMember(world, caller, 'message.settings', {}))
    const id = permits.find(({ template }) => template === 'campaign')?.wechat ?? ''
    for (let accept = 0; accept < 2; accept += 1) {
      await local.subscribe(who, [id], { [id]: 'accept' }, false)
      granted(await asMember(world, caller, 'permit.accepted', { answers: [{ template: 'campaign', answer: 'accept' }] }, newReference()))
    }
  }
}

const tickAt = async (at: number): Promise<void> => {
  const { clock, world } = each()
  clock.at = Math.max(clock.at, at)
  granted(await asTimer(world, timer, {}))
  clock.at += 60_000
  granted(await asTimer(world, timer, {}))
}
const THURSDAY = START + 3 * DAY_MS + 60_000

const messages = () => rows<MessageRecord>(each().store, 'message').then((all) => all.filter(({ campaign }) => campaign !== null))
const state = async () => (await each().store.get<CampaignRecord>('campaign', ID))?.state
const pushes = () => rows<PushRecord>(each().store, 'push')

describe('a campaign of the calendar that writes to all of its audience', () => {
  test.each([
    ['every week', plan(), { recurring: true, gives: [] }],
    ['once, with a point', onePoint(), { recurring: false, gives: ['points'] }],
  ])('%s, above the bound: stays a draft, waits for another manager, goes when it agrees', async (_name, details, told) => {
    await members(4)
    expect(granted(await publish(details))).toEqual({ campaign: ID, revision: 1, state: 'draft' })
    await tickAt(THURSDAY)
    expect(await messages()).toEqual([])
    const [row] = granted(await ask('push.list', { state: 'waiting' }, lijun)).rows
    expect(row).toMatchObject({ push: `${ID}#1`, name: '会员周四', state: 'waiting', funnel: { send: 4 }, askedBy: { name: '何静宜' }, campaign: { id: ID, ...told } })
    const id = row?.push ?? ''
    expect(granted(await ask('campaign.view', { campaign: ID })).asked).toMatchObject({ push: id, state: 'waiting', send: 4, above: 3, by: '何静宜' })
    expect(refused(await ask('push.decide', { push: id, approve: true }))).toEqual({ code: 'push.another', push: id, askedBy: '何静宜' })
    expect(await state()).toBe('draft')
    expect(await differences(each().world)).toEqual([])
    granted(await ask('push.decide', { push: id, approve: true }, lijun))
    expect(await each().store.get('campaign', ID)).toMatchObject({ state: 'published', publishedBy: 'LIJUN' })
    // Its moment has passed while it waited: what goes once goes now, what recurs the next time.
    await tickAt(THURSDAY + 3_600_000)
    expect(await messages()).toHaveLength(told.recurring ? 0 : 4)
    await tickAt(THURSDAY + 7 * DAY_MS)
    expect((await messages()).map((one) => one.state)).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect(granted(await ask('push.view', { push: id }))).toMatchObject({ decidedBy: { name: '李珺' }, messages: { sent: 4 }, over: !told.recurring })
    expect(await differences(each().world)).toEqual([])
  })

  test('one that recurs goes again the week after without being asked about again, and is over with its time', async () => {
    await members(4)
    granted(await publish(plan()))
    granted(await ask('push.decide', { push: `${ID}#1`, approve: true }, lijun))
    for (const week of [0, 1, 2]) await tickAt(THURSDAY + week * 7 * DAY_MS)
    // WeChat has two accepts of each.
    expect((await messages()).filter((one) => one.state === 'sent')).toHaveLength(8)
    each().clock.at = START + 22 * DAY_MS
    expect(granted(await ask('push.view', { push: `${ID}#1` }))).toMatchObject({ over: true, messages: { sent: 8, held: 4 } })
    expect(await differences(each().world)).toEqual([])
  })

  test('up to the bound it is published at once, and asks nobody', async () => {
    await members(3)
    expect(granted(await publish(plan()))).toMatchObject({ state: 'published' })
    expect(await pushes()).toEqual([])
  })

  test('not counted, counted of something else, by somebody else, or too long ago: refused with nothing written', async () => {
    await members(4)
    const revision = await saved(plan())
    const begun = granted(await ask('campaign.tryOut', { campaign: ID, details: plan() })).run
    const [narrow, another, own] = [await counted(plan({ audience: { query: { 'member.orders': 99 }, exclude: [] } })), await counted(plan(), lijun), await counted(plan())]
    const before = await dump(each().store)
    const missing = { code: 'campaign.uncounted', campaign: ID, above: 3 }
    for (const run of [{}, { run: 'none' }, { run: begun }, { run: narrow }, { run: another }]) expect(refused(await ask('campaign.publish', { campaign: ID, revision, ...run }))).toEqual(missing)
    each().clock.at += 15 * 60_000 + 1
    expect(refused(await ask('campaign.publish', { campaign: ID, revision, run: own }))).toMatchObject({ code: 'push.stale', minutes: 15 })
    expect(await dump(each().store)).toEqual(before)
  })

  test('changed while it waits: what was asked is taken back, and cannot be agreed to', async () => {
    await members(4)
    granted(await publish(plan()))
    expect(await saved(plan({ effectDays: 9 }))).toBe(2)
    expect((await pushes()).map(({ state: now }) => now)).toEqual(['cancelled'])
    expect(refused(await ask('push.decide', { push: `${ID}#1`, approve: true }, lijun))).toMatchObject({ code: 'push.decided', state: 'cancelled' })
    expect(granted(await ask('campaign.publish', { campaign: ID, revision: 2, run: await counted(plan({ effectDays: 9 })) }))).toMatchObject({ state: 'draft', revision: 2 })
    granted(await ask('push.decide', { push: `${ID}#2`, approve: true }, lijun))
    expect((await pushes()).map(({ _id, state: now }) => [_id, now])).toEqual([[`${ID}#1`, 'cancelled'], [`${ID}#2`, 'sending']])
    expect(await differences(each().world)).toEqual([])
  })

  test('refused: it stays a draft, this revision is not asked about again, a changed one is', async () => {
    await members(4)
    granted(await publish(plan()))
    granted(await ask('push.decide', { push: `${ID}#1`, approve: false, note: '太频繁' }, lijun))
    expect(await state()).toBe('draft')
    expect(granted(await ask('campaign.view', { campaign: ID })).asked).toMatchObject({ state: 'refused', decidedBy: '李珺', note: '太频繁' })
    expect(refused(await ask('campaign.publish', { campaign: ID, revision: 1, run: await counted(plan()) }))).toMatchObject({ code: 'push.decided', state: 'refused' })
    expect(granted(await publish(plan({ holdOutPercent: 0, effectDays: 8 })))).toMatchObject({ state: 'draft', revision: 2 })
    expect(await differences(each().world)).toEqual([])
  })

  test('taken back by the one who asked: it stays a draft, and the same revision may be asked about again', async () => {
    await members(4)
    granted(await publish(plan()))
    granted(await ask('push.cancel', { push: `${ID}#1`, reason: '再看看' }))
    expect(await state()).toBe('draft')
    expect(granted(await ask('push.view', { push: `${ID}#1` }))).toMatchObject({ state: 'cancelled', takenBack: { by: '何静宜', reason: '再看看' }, stopped: null, over: true })
    granted(await ask('campaign.publish', { campaign: ID, revision: 1, run: await counted(plan()) }))
    expect((await pushes()).map(({ state: now }) => now)).toEqual(['waiting'])
    granted(await ask('campaign.stop', { campaign: ID, reason: '不办了' }))
    expect(granted(await ask('push.list', {})).rows).toMatchObject([{ state: 'cancelled' }])
    expect(refused(await ask('push.decide', { push: `${ID}#1`, approve: true }, lijun))).toMatchObject({ code: 'push.decided', state: 'cancelled' })
    expect(await differences(each().world)).toEqual([])
  })

  test('stopped while it goes on: its messages of later weeks do not go', async () => {
    await members(4)
    granted(await publish(plan()))
    granted(await ask('push.decide', { push: `${ID}#1`, approve: true }, lijun))
    await tickAt(THURSDAY)
    granted(await ask('push.cancel', { push: `${ID}#1`, reason: '够了' }))
    await tickAt(THURSDAY + 7 * DAY_MS)
    expect(await messages()).toHaveLength(4)
    expect(await state()).toBe('stopped')
    expect(granted(await ask('push.view', { push: `${ID}#1` }))).toMatchObject({ state: 'cancelled', over: true, stopped: { reason: '够了' }, takenBack: null, messages: { sent: 4 }, run: { served: 4 } })
    expect(await differences(each().world)).toEqual([])
  })

  test('verify notices one that was published past the second person', async () => {
    await members(4)
    granted(await publish(plan()))
    await tamper<CampaignRecord>(each().store, 'campaign', ID, (one) => ({ ...one, state: 'published', publishedAt: START, publishedBy: 'HEJINGYI' }))
    expect((await differences(each().world)).map(({ what }) => what)).toEqual([`push ${ID}#1: its campaign while waiting`, `push ${ID}#1: published past the second person`])
    await tamper<PushRecord>(each().store, 'push', `${ID}#1`, (one) => ({ ...one, state: 'sending', decidedBy: one.staff }))
    expect((await differences(each().world)).map(({ what }) => what)).toEqual([`push ${ID}#1: a second person`])
  })
})

test('what answers a deed of one member asks nobody: it does not write to an audience', async () => {
  await members(4)
  const revision = await saved(plan({ trigger: { on: 'order' } }))
  expect(granted(await ask('campaign.publish', { campaign: ID, revision }))).toMatchObject({ state: 'published' })
})

describe('where the programme says no bound', () => {
  const free = eachOn(() => openChain(above()))
  test('nobody is asked and nothing has to be counted', async () => {
    const { world } = free()
    const details = plan()
    const { revision } = granted(await asStaff(world, hejingyi, 'campaign.save', { campaign: ID, details }, newReference()))
    expect(granted(await asStaff(world, hejingyi, 'campaign.publish', { campaign: ID, revision }, newReference()))).toMatchObject({ state: 'published' })
  })
})
