import { heldOut } from '../../cloudfunctions/core/campaign'
import type { StaffContract } from '../../types/contract'
import type { CampaignDetails, CampaignPartRecord, CampaignSpendRecord, MessageRecord } from '../../types/record'
import { asMember, asStaff, asTimer, chenyu, newReference, timer } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START } from '../flow/world'
import { brings, buys, comes, valueOf } from './activity-chain'
import { hejingyi } from './gift-shop'

const each = eachOn(() => openChain())

const plan = (changes: Partial<CampaignDetails> = {}): CampaignDetails => ({
  name: { zh: '秋日回馈', en: 'Autumn thanks' },
  kind: 'giveBack',
  trigger: { on: 'order', when: { 'order.receivedFen': { $gte: 20_000 } } },
  audience: { exclude: [] },
  rewards: [{ kind: 'points', wallet: 'value', points: 30 }],
  from: START,
  until: START + 30 * DAY_MS,
  frequency: { per: 'lifetime', count: 1 },
  budget: { fen: null, points: null, count: null },
  holdOutPercent: 0,
  effectDays: 7,
  marginPercent: 50,
  stopAfter: null,
  ...changes,
})

const ask = <A extends keyof StaffContract & string>(action: A, data: unknown, reference = newReference()) =>
  asStaff(each().world, hejingyi, action, data, reference)

const publish = async (details: CampaignDetails, campaign = 'autumn'): Promise<void> => {
  const { revision } = granted(await ask('campaign.save', { campaign, details }))
  granted(await ask('campaign.publish', { campaign, revision }))
}

const tick = async (): Promise<void> => {
  granted(await asTimer(each().world, timer, {}))
}

/** Names have letters alone. */
const letter = (n: number): string => String.fromCharCode(97 + n)

const parts = () => rows<CampaignPartRecord>(each().store, 'campaignPart')
const given = async (): Promise<string[]> => (await parts()).map(({ state, cause }) => `${cause.split(':')[0] ?? ''} ${state}`).sort()

describe('a campaign that orders set off', () => {
  test('gives once, says why in the ledger, and takes back what came with an order that is gone', async () => {
    await publish(plan())
    const { caller, member } = await comes(each().world, 'wang')
    await buys(each().world, member, 19_900)
    expect(await given()).toEqual([])
    const before = await valueOf(each().world, caller)
    const order = await buys(each().world, member, 20_000)
    expect(await valueOf(each().world, caller)).toBe(before + 200 + 30)
    await buys(each().world, member, 20_000)
    expect(await given()).toEqual(['order served'])
    const { rows: ledger } = granted(await asMember(each().world, caller, 'ledger.list', { kind: 'earned' }))
    expect(ledger.some(({ about }) => about?.zh === '秋日回馈')).toBe(true)
    await brings(each().world, order)
    expect(await valueOf(each().world, caller)).toBe(before + 200)
    expect(await given()).toEqual(['order takenBack'])
    expect(await differences(each().world)).toEqual([])
  })

  test('doubles what the order earned, and nothing on top of nothing', async () => {
    await publish(plan({ trigger: { on: 'order' }, rewards: [{ kind: 'multiplier', wallet: 'value', times: { numerator: 3, denominator: 2 } }] }))
    const { caller, member } = await comes(each().world, 'wang')
    await buys(each().world, member, 9_900)
    expect(await valueOf(each().world, caller)).toBe(99 + 49)
    expect(await differences(each().world)).toEqual([])
  })

  test('a budget of five servings is five for eight buyers at once, and the rest are told why', async () => {
    await publish(plan({ trigger: { on: 'order' }, budget: { fen: null, points: null, count: 5 } }))
    const people = []
    for (let n = 0; n < 8; n += 1) people.push(await comes(each().world, `name${letter(n)}`))
    await Promise.all(people.map(({ member }) => buys(each().world, member, 10_000)))
    expect((await parts()).filter(({ state }) => state === 'served')).toHaveLength(5)
    expect((await parts()).filter(({ state, refusal }) => state === 'refused' && refusal === 'budget')).toHaveLength(3)
    expect((await rows<CampaignSpendRecord>(each().store, 'campaignSpend')).reduce((sum, { count }) => sum + count, 0)).toBe(5)
    expect(await differences(each().world)).toEqual([])
  })

  test('who is held out gets nothing and stays written down; the same ones every time', async () => {
    await publish(plan({ trigger: { on: 'order' }, holdOutPercent: 50 }))
    for (let n = 0; n < 12; n += 1) await buys(each().world, (await comes(each().world, `name${letter(n)}`)).member, 10_000)
    for (const { state, member } of await parts()) expect(state).toBe(heldOut('autumn', member, 50) ? 'held' : 'served')
    expect(new Set((await parts()).map(({ state }) => state)).size).toBe(2)
    expect(await differences(each().world)).toEqual([])
  })

  test('what was claimed when the process died is given by the sweep', async () => {
    await publish(plan({ trigger: { on: 'order' } }))
    const { caller, member } = await comes(each().world, 'wang')
    await buys(each().world, member, 10_000)
    const [part] = await parts()
    await each().store.transact(async (tx) => tx.put('campaignPart', { ...part, _id: part?._id ?? '', state: 'claimed', dueAt: START }))
    each().clock.at += DAY_MS
    await tick()
    expect(await given()).toEqual(['order served'])
    expect(await valueOf(each().world, caller)).toBe(100 + 30)
    expect(await differences(each().world)).toEqual([])
  })
})

describe('campaigns by the calendar', () => {
  test('S54 on the first of the month all who joined the month before, each once however often the job runs', async () => {
    const first = Date.UTC(2026, 3, 1, 1)
    await publish(
      plan({
        trigger: { on: 'schedule', schedule: { every: 'month', monthDay: 1, minute: 9 * 60 } },
        audience: { query: { 'member.joinedMonths': 1 }, exclude: [{ 'member.marketing': 'refused' }] },
        rewards: [{ kind: 'task', note: '欢迎新会员', dueDays: 3 }],
        until: START + 60 * DAY_MS,
      }),
    )
    const agreed = await comes(each().world, 'wang', { marketing: true })
    await comes(each().world, 'zhao')
    each().clock.at = first - 1
    await tick()
    const april = await comes(each().world, 'late', { marketing: true })
    each().clock.at = first + 60_000
    for (let n = 0; n < 3; n += 1) await tick()
    expect((await parts()).map(({ member, cause }) => [member, cause])).toEqual([[agreed.member, 'day:2026-04-01']])
    expect(april.member).not.toBe(agreed.member)
    const view = granted(await asStaff(each().world, hejingyi, 'campaign.view', { campaign: 'autumn' }))
    expect(view.runs).toMatchObject([{ day: '2026-04-01', state: 'done', seen: 3, matched: 1, served: 1 }])
    expect(await differences(each().world)).toEqual([])
  })

  test('a day that nobody ran is made up for, in its turn', async () => {
    await publish(
      plan({
        trigger: { on: 'schedule', schedule: { every: 'week', weekday: 2, minute: 0 } },
        frequency: { per: 'week', count: 1 },
      }),
    )
    const { caller } = await comes(each().world, 'wang')
    each().clock.at = START + 10 * DAY_MS
    await tick()
    expect((await parts()).map(({ cause }) => cause).sort()).toEqual(['day:2026-03-03'])
    expect(await valueOf(each().world, caller)).toBe(30)
  })

  test('joining sets one off', async () => {
    await publish(plan({ trigger: { on: 'joined' }, rewards: [{ kind: 'coupon', template: 'wool-120' }] }))
    const { member } = await comes(each().world, 'wang')
    await tick()
    expect((await parts()).map((one) => [one.member, one.state, one.rewards[0]?.made?.startsWith('coupon:')])).toEqual([[member, 'served', true]])
    expect(await differences(each().world)).toEqual([])
  })
})

describe('what a campaign is told before anything is sent', () => {
  test('every fault at once, with path and rule; nothing is kept', async () => {
    const before = await dump(each().store)
    const wrong = plan({
      from: START - 2 * DAY_MS,
      until: START - DAY_MS,
      trigger: { on: 'schedule', schedule: { every: 'year', month: 2, monthDay: 31, minute: 0 } },
      audience: { query: { 'member.shoeSize': 40 }, exclude: [{ 'member.orders': { $regex: 'x' } }] },
      rewards: [
        { kind: 'points', wallet: 'gold', points: 1 },
        { kind: 'coupon', template: 'nothing' },
        { kind: 'multiplier', wallet: 'value', times: { numerator: 2, denominator: 1 } },
      ],
    })
    const refusal = refused(await ask('campaign.save', { campaign: 'autumn', details: wrong }))
    const { faults } = refusal as unknown as { faults: { path: string; rule: string }[] }
    expect(faults.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      '$.until period.past',
      '$.trigger.schedule.monthDay schedule.day',
      '$.audience.query["member.shoeSize"] fact.unknown',
      '$.audience.exclude[0]["member.orders"].$regex operator.unknown',
      '$.rewards[0].wallet wallet.unknown',
      '$.rewards[1].template coupon.unknown',
      '$.rewards[2].kind reward.trigger',
    ])
    expect(await dump(each().store)).toEqual(before)
  })

  test.each([
    ['details.budget.count', { budget: { fen: null, points: null, count: 0 } }],
    ['details.holdOutPercent', { holdOutPercent: 100 }],
    ['details.rewards', { rewards: [] }],
    ['details.until', { until: START }],
  ] as const)('%s', async (field, changes) => {
    const refusal = refused(await ask('campaign.save', { campaign: 'autumn', details: { ...plan(), ...changes } }))
    expect(refusal).toMatchObject({ code: 'input.invalid', field })
  })

  test('10,000 branches are refused by their number', async () => {
    const many = { $or: Array.from({ length: 10_000 }, (_, n) => ({ 'member.orders': n })) }
    const refusal = refused(await ask('campaign.save', { campaign: 'autumn', details: plan({ audience: { query: many, exclude: [] } }) }))
    expect(refusal).toMatchObject({ code: 'campaign.invalid', faults: [{ path: '$.audience.query', rule: 'condition.large' }] })
  })

  test('a clerk may not; what is published stays; another revision is told', async () => {
    expect(refused(await asStaff(each().world, chenyu, 'campaign.save', { campaign: 'autumn', details: plan() }, newReference()))).toMatchObject({ code: 'permission.denied' })
    granted(await ask('campaign.save', { campaign: 'autumn', details: plan() }))
    granted(await ask('campaign.save', { campaign: 'autumn', details: plan({ effectDays: 14 }) }))
    expect(refused(await ask('campaign.publish', { campaign: 'autumn', revision: 1 }))).toEqual({ code: 'campaign.changed', campaign: 'autumn', was: 1, revision: 2 })
    granted(await ask('campaign.publish', { campaign: 'autumn', revision: 2 }))
    expect(refused(await ask('campaign.save', { campaign: 'autumn', details: plan() }))).toMatchObject({ code: 'campaign.published' })
    granted(await ask('campaign.stop', { campaign: 'autumn', reason: '换季' }))
    const { caller, member } = await comes(each().world, 'wang')
    await buys(each().world, member, 20_000)
    expect(await valueOf(each().world, caller)).toBe(200)
  })
})

describe('a dry run', () => {
  test('counts, forecasts and checks without writing anything of the members', async () => {
    for (let n = 0; n < 6; n += 1) await buys(each().world, (await comes(each().world, `name${letter(n)}`)).member, 30_000)
    each().clock.at += 40 * DAY_MS
    const own = ['dryRun', 'audit', 'auditHead']
    const before = await dump(each().store, own)
    const details = plan({ from: each().clock.at, until: each().clock.at + 30 * DAY_MS, budget: { fen: null, points: null, count: 2 }, holdOutPercent: 10 })
    const begun = granted(await ask('campaign.tryOut', { campaign: 'autumn', details, months: 3 }))
    expect(begun).toMatchObject({ state: 'running', progress: 0 })
    const done = granted(await asStaff(each().world, hejingyi, 'campaign.tryOn', { run: begun.run }))
    expect(done).toMatchObject({ state: 'done', progress: 1, seen: 6, matched: 6, months: [{ month: '2026-03' }, { month: '2026-02', servings: 0 }, { month: '2026-01', servings: 0 }] })
    expect(done.months[0]?.servings).toBe(6 - done.held)
    expect(done.checks.map(({ code, level }) => `${level} ${code}`)).toEqual(expect.arrayContaining(['amber everybody', 'amber holdOutSmall']))
    expect(await dump(each().store, own)).toEqual(before)
  })
})

describe('a campaign that tells its members', () => {
  test('one message a part, in the inbox of whoever is served, and nobody else', async () => {
    await publish(plan({ trigger: { on: 'order' }, rewards: [{ kind: 'points', wallet: 'value', points: 30 }, { kind: 'message', template: 'campaign' }] }))
    const { member } = await comes(each().world, 'wang')
    await comes(each().world, 'zhao')
    await buys(each().world, member, 10_000)
    const told = (await rows<MessageRecord>(each().store, 'message')).filter(({ campaign }) => campaign === 'autumn')
    expect(told.map((one) => [one.member, one.text.zh])).toEqual([[member, '秋日回馈，2026年4月1日 前有效。']])
    expect(await differences(each().world)).toEqual([])
  })
})
