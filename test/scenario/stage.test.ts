import { presets } from '../../cloudfunctions/core/programme'
import { followByIdentity } from '../../cloudfunctions/flow/follow-account'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { CampaignDetails, CampaignPartRecord, CampaignTrigger, HappeningRecord, MemberRecord } from '../../types/record'
import { asMember, asStaff, asTimer, chenyu, newReference, timer } from '../door/call'
import { accountOf, differences, granted, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, START, tamper } from '../flow/world'
import { brings, buys, comes } from './activity-chain'
import { hejingyi } from './gift-shop'

// Months of missed days are made up for between two lines.
jest.setTimeout(60_000)

const hemu = presets.hemu as ProgrammeDocument
const each = eachOn(() => openChain())
const FIRST = Math.floor((START + 8 * 3_600_000) / DAY_MS)

const tick = async (): Promise<void> => void granted(await asTimer(each().world, timer))

const pass = async (days: number): Promise<void> => {
  each().clock.at += days * DAY_MS
  await tick()
}

const stage = async (member: string) => (await each().store.get<MemberRecord>('member', member))?.stage

const listen = async (trigger: CampaignTrigger, campaign = 'on-it', changes: Partial<CampaignDetails> = {}): Promise<void> => {
  const details: CampaignDetails = {
    ...{ name: { zh: '回来看看', en: 'Come back' }, kind: 'event', trigger, audience: { exclude: [] } },
    ...{ rewards: [{ kind: 'points', wallet: 'value', points: 30 }], from: START, until: START + 500 * DAY_MS },
    ...{ frequency: { per: 'lifetime', count: 5 }, budget: { fen: null, points: null, count: null } },
    ...{ holdOutPercent: 0, effectDays: 7, marginPercent: null, stopAfter: null, ...changes },
  }
  const { revision } = granted(await asStaff(each().world, hejingyi, 'campaign.save', { campaign, details }, newReference()))
  granted(await asStaff(each().world, hejingyi, 'campaign.publish', { campaign, revision }, newReference()))
}

const parts = () => rows<CampaignPartRecord>(each().store, 'campaignPart')

describe('S56 the stages of a member', () => {
  test('new, active, silent, sleeping, lost, each from its day on, though nobody looked for weeks', async () => {
    const { world } = each()
    const { caller, member } = await comes(world, 'wang')
    expect(await stage(member)).toMatchObject({ id: 'new', since: FIRST, before: null, windows: '90/180/365' })
    await buys(world, member, 20_000)
    expect(await stage(member)).toMatchObject({ id: 'active', since: FIRST, before: 'new' })
    await pass(90)
    expect((await stage(member))?.id).toBe('active')
    await pass(1)
    expect(await stage(member)).toMatchObject({ id: 'silent', since: FIRST + 91, before: 'active' })
    await pass(110)
    expect(await stage(member)).toMatchObject({ id: 'sleeping', since: FIRST + 181, before: 'silent' })
    await pass(300)
    expect(await stage(member)).toMatchObject({ id: 'lost', since: FIRST + 366, before: 'sleeping' })
    expect(await differences(world)).toEqual([])
    granted(await asMember(world, caller, 'card.mine', {}))
    await tick()
    expect((await stage(member))?.id).toBe('sleeping')
    granted(await asMember(world, caller, 'activity.signIn', {}, newReference()))
    await tick()
    expect((await stage(member))?.id).toBe('silent')
    await buys(world, member, 20_000)
    expect((await stage(member))?.id).toBe('active')
    expect(await differences(world)).toEqual([])
  }, 60_000)

  test('opening the card is written down once a day, and not again', async () => {
    const { world, store, clock } = each()
    const { caller, member } = await comes(world, 'wang')
    granted(await asMember(world, caller, 'card.mine', {}))
    const [first] = await rows<MemberRecord>(store, 'member')
    expect(first?.seenDay).toBe(FIRST)
    clock.at += 60_000
    granted(await asMember(world, caller, 'card.mine', {}))
    expect(await rows(store, 'member')).toEqual([first])
    clock.at += DAY_MS
    granted(await asMember(world, caller, 'card.mine', {}))
    expect((await store.get<MemberRecord>('member', member))?.seenDay).toBe(FIRST + 1)
  })

  test('members of before there were stages, and of other windows, are told theirs and enter none', async () => {
    const { world, store } = each()
    const { member } = await comes(world, 'wang')
    await listen({ on: 'stage', stages: ['new', 'silent', 'potential'] })
    await tamper<MemberRecord>(store, 'member', member, (one) => ({ ...one, stage: undefined, stageDue: undefined }))
    await pass(100)
    expect(await stage(member)).toMatchObject({ id: 'potential', before: null })
    await publishProgramme(world, { ...hemu, lifecycle: { activeDays: 120, silentDays: 200, lostDays: 400 } })
    await pass(1)
    expect(await stage(member)).toMatchObject({ id: 'new', windows: '120/200/400' })
    expect(await parts()).toEqual([])
    expect(await differences(world)).toEqual([])
  })

  test('the counter sees it, and an audience may ask for it', async () => {
    const { world } = each()
    const { member } = await comes(world, 'wang')
    expect(granted(await asStaff(world, chenyu, 'member.view', { member })).stage).toEqual({ id: 'new', since: '2026-03-02' })
    await listen({ on: 'schedule', schedule: { every: 'once', day: '2026-06-30', minute: 0 } }, 'asleep', {
      audience: { query: { 'member.stage': { $in: ['potential'] } }, exclude: [] },
    })
    const other = await comes(world, 'zhao')
    await buys(world, other.member, 10_000)
    await pass(121)
    expect((await parts()).map((part) => part.member)).toEqual([member])
  })

  test('tampered: a stage, and a day on which nobody would look', async () => {
    const { world, store } = each()
    const { member } = await comes(world, 'wang')
    await tamper<MemberRecord>(store, 'member', member, (one) => ({ ...one, stage: { id: 'lost', since: FIRST, before: null, windows: '90/180/365' }, stageDue: FIRST + 999 }))
    expect((await differences(world)).map(({ what }) => what)).toEqual(['stage', 'stage: the day it is looked at'])
  })

  test('a stage that is none is refused when the campaign is made', async () => {
    await expect(listen({ on: 'stage', stages: ['asleep'] })).rejects.toThrow('stage.unknown')
    await publishProgramme(each().world, { ...hemu, lifecycle: undefined })
    await expect(listen({ on: 'stage', stages: ['lost'] })).rejects.toThrow('none: the programme has none')
  })

  test('windows that do not rise are no programme', async () => {
    const wrong = await publishProgramme(each().world, { ...hemu, lifecycle: { activeDays: 90, silentDays: 90, lostDays: 80 } })
    expect(wrong).toMatchObject({ faults: [{ path: '$.lifecycle.silentDays', rule: 'lifecycle.order' }, { path: '$.lifecycle.lostDays', rule: 'lifecycle.order' }] })
  })
})

describe('what sets a campaign off', () => {
  test('a stage that is entered, once, however often the job runs', async () => {
    const { member } = await comes(each().world, 'wang')
    await buys(each().world, member, 10_000)
    await listen({ on: 'stage', stages: ['silent'] })
    for (let run = 0; run < 3; run += 1) await pass(run === 0 ? 91 : 0)
    expect((await parts()).map(({ state, member: of, cause }) => [state, of, cause.split(':').slice(0, 3).join(':')])).toEqual([['served', member, `stage:${member}:silent`]])
    expect(await differences(each().world)).toEqual([])
  })

  test('a tier that an order brings, in the same call; and not the tier that it leaves when the order goes back', async () => {
    const { caller, member } = await comes(each().world, 'wang')
    await listen({ on: 'tier', tiers: ['green'] })
    const order = await buys(each().world, member, 300_000)
    expect((await accountOf(each().world, member)).tier.id).toBe('green')
    expect((await parts()).map(({ state, tier }) => [state, tier])).toEqual([['served', 'green']])
    await brings(each().world, order)
    await tick()
    expect(await parts()).toHaveLength(1)
    expect(await rows<HappeningRecord>(each().store, 'happening')).toMatchObject([{ dueAt: null }])
    granted(await asMember(each().world, caller, 'card.mine', {}))
    expect(await differences(each().world)).toEqual([])
  })

  test('a tier of a track that following brings, by the sweep', async () => {
    await comes(each().world, 'wang')
    await listen({ on: 'tier', tiers: ['follower'] })
    const { world } = each()
    granted(await followByIdentity(world, { identity: world.keys.sign('identity', 'wang'), reference: newReference(), follows: true }))
    await tick()
    expect((await parts()).map(({ state, cause }) => [state, cause.split(':')[2]])).toEqual([['served', 'follower']])
  })

  test('joining, in the same call', async () => {
    await listen({ on: 'joined' })
    const { member } = await comes(each().world, 'wang')
    expect((await parts()).map(({ state, cause }) => [state, cause])).toEqual([['served', `joined:${member}`]])
  })

  test('points that end within so many days, once for those', async () => {
    const { member } = await comes(each().world, 'wang')
    await buys(each().world, member, 10_000)
    const other = await comes(each().world, 'zhao')
    each().clock.at = Date.parse('2027-12-18T10:00:00+08:00')
    await listen({ on: 'expiring', wallet: 'value', days: 10 }, 'on-it', { from: each().clock.at, until: each().clock.at + 60 * DAY_MS, frequency: { per: 'year', count: 1 } })
    await tick()
    expect(await parts()).toEqual([])
    for (let day = 0; day < 16; day += 1) await pass(1)
    expect((await parts()).map(({ member: of, cause }) => [of, cause])).toEqual([[member, 'day:2027-12-22']])
    expect(other.member).not.toBe(member)
  }, 60_000)

  test('a birthday three days ahead, and 29 February on the 28th', async () => {
    const { world } = each()
    await listen({ on: 'birthday', daysBefore: 3 })
    const born = async (who: string, birthday: string) => {
      const { caller, member } = await comes(world, who)
      granted(await asMember(world, caller, 'profile.save', { birthday }, newReference()))
      return member
    }
    const march = await born('wang', '1990-03-12')
    const leap = await born('zhao', '1988-02-29')
    each().clock.at = Date.parse('2026-03-09T00:00:00+08:00') - 1
    await tick()
    expect(await parts()).toEqual([])
    each().clock.at += 1
    await tick()
    expect((await parts()).map(({ member }) => member)).toEqual([march])
    each().clock.at = Date.parse('2027-02-25T00:30:00+08:00')
    await tick()
    expect((await parts()).map(({ member, cause }) => [member, cause])).toEqual([[march, 'day:2026-03-09'], [leap, 'day:2027-02-25']])
  }, 60_000)

  test('a clerk may not make one', async () => {
    const refusal = refused(await asStaff(each().world, chenyu, 'campaign.stop', { campaign: 'on-it', reason: '不' }, newReference()))
    expect(refusal).toMatchObject({ code: 'permission.denied' })
  })
})
