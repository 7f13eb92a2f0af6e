import { jobNames } from '../../cloudfunctions/flow/job/registry'
import type { World } from '../../types/port/world'
import type { CampaignDetails, CampaignPartRecord, CampaignRunRecord, CouponRecord, EventRecord, JobRecord, MemberRecord, MessageRecord, OccasionRecord, StoreDayRecord, TaskRecord, TierCensus } from '../../types/record'
import { asStaff, asTimer, newReference, timer } from '../door/call'
import { accountOf, buy, differences, granted, joined } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, START } from '../flow/world'
import { hejingyi } from '../scenario/gift-shop'

const each = eachOn(() => openChain())
const END = Date.parse('2027-03-04T12:00:00+08:00')
const dayOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/** Every day of the year that the clock passes, as the calendar of the wall has them. */
const days = Array.from({ length: (END - START) / DAY_MS + 1 }, (_, n) => dayOf(START + n * DAY_MS))

/** Names have letters alone. */
const letter = (n: number): string => String.fromCharCode(97 + n)

const born = ['1990-01-03', '1991-02-05', '1988-02-29', '1992-03-02', '1993-04-09', '1994-05-31', '1995-06-13', '1996-07-15', '1997-08-17', '1998-10-01', '1999-11-21', '2000-12-31']

/** In a year without 29 February its birthdays are on the 28th. */
const birthdays = born.map((date) => days.find((day) => day.slice(5) === (date.endsWith('02-29') ? '02-28' : date.slice(5))))

const plan = (schedule: (CampaignDetails['trigger'] & { on: 'schedule' })['schedule']): CampaignDetails => ({
  ...{ name: { zh: '会员活动', en: 'For members' }, kind: 'memberDay', trigger: { on: 'schedule', schedule }, audience: { exclude: [] } },
  ...{ rewards: [{ kind: 'task', note: '问候', dueDays: 3 }], from: START, until: END + 30 * DAY_MS },
  ...{ frequency: { per: 'day', count: 1 }, budget: { fen: null, points: null, count: null } },
  ...{ holdOutPercent: 0, effectDays: 7, marginPercent: null, stopAfter: null },
})

const publish = async (world: World, campaign: string, details: CampaignDetails): Promise<void> => {
  const { revision } = granted(await asStaff(world, hejingyi, 'campaign.save', { campaign, details }, newReference()))
  granted(await asStaff(world, hejingyi, 'campaign.publish', { campaign, revision }, newReference()))
}

/** Twelve who bought enough for the second tier on the first day, one who had ten days before, and one who bought in the year before. */
const people = async (world: World): Promise<{ members: string[]; fallen: string; early: string }> => {
  const members: string[] = []
  for (const [n, birthday] of born.entries()) {
    const { member } = await joined(world, `name${letter(n)}`, { phone: n === 0 ? '13900000001' : null, profile: { birthday, gender: null, size: null } })
    granted(await buy(world, { member, number: `N${String(n)}`, totalFen: 400_000 }))
    members.push(member)
  }
  const { member: fallen } = await joined(world, 'fallen', { phone: '13900000002' })
  granted(await buy(world, { member: fallen, number: 'F', totalFen: 400_000, paidAt: Date.parse('2026-02-20T12:00:00+08:00') }))
  const { member: early } = await joined(world, 'early', { phone: '13900000003' })
  granted(await buy(world, { member: early, number: 'E', totalFen: 50_000, paidAt: Date.parse('2025-11-11T12:00:00+08:00') }))
  return { members, fallen, early }
}

test('a year of the clock on the desk runs every job on its very days, once', async () => {
  const { world, clock, store } = each()
  const { members, fallen, early } = await people(world)
  await publish(world, 'monthly', plan({ every: 'month', monthDay: 31, minute: 9 * 60 }))
  await publish(world, 'weekly', plan({ every: 'week', weekday: 3, minute: 0 }))
  await publish(world, 'moon', plan({ every: 'festival', festival: 'midAutumn', daysBefore: 0, minute: 0 }))
  await publish(world, 'new-year', plan({ every: 'festival', festival: 'springFestival', daysBefore: 7, minute: 0 }))
  const census: string[] = []
  for (; clock.at <= END; clock.at += DAY_MS) {
    granted(await asTimer(world, timer))
    const counted = await store.get<TierCensus>('census', 'tiers')
    if (counted && dayOf(counted.at) === dayOf(clock.at)) census.push(dayOf(counted.at))
  }
  const runs = await rows<CampaignRunRecord>(store, 'campaignRun')
  const messages = await rows<MessageRecord>(store, 'message')
  const events = await rows<EventRecord>(store, 'event')
  const on = (campaign: string) => runs.filter((run) => run.campaign === campaign).map(({ day }) => day).sort()
  const told = (template: string, of: string) => messages.filter((one) => one.template === template && one.member === of).map(({ at }) => dayOf(at)).sort()
  const byDay = (a: { day: number }, b: { day: number }): number => a.day - b.day

  // Birthdays: on the day, in the programme's zone; the one that had its birthday on the first day again a year later.
  const kept = (await rows<OccasionRecord>(store, 'occasion')).sort(byDay)
  const whole = [...birthdays, '2027-03-02'].sort()
  expect(kept.map(({ day }) => new Date(day * DAY_MS).toISOString().slice(0, 10))).toEqual(whole)
  expect(kept.map(({ at }) => dayOf(at))).toEqual(whole)
  expect(await rows(store, 'coupon')).toHaveLength(kept.length)
  expect(kept.every(({ coupon, message }) => coupon !== null && message !== null)).toBe(true)

  // Their coupons live for 60 days: told seven days and one day before the last of them, and expired on the day after it.
  const coupons = await rows<CouponRecord>(store, 'coupon')
  const later = (at: number, more: number): string => dayOf(at + more * DAY_MS)
  for (const { _id, member, issuedAt, state } of coupons) {
    const due = [later(issuedAt, 52), later(issuedAt, 58)].filter((day) => day <= dayOf(END))
    expect([_id, told('coupon-expiring', member).filter((day) => day > dayOf(issuedAt) && day < later(issuedAt, 60))]).toEqual([_id, due])
    expect([_id, state]).toEqual([_id, later(issuedAt, 60) <= dayOf(END) ? 'expired' : 'usable'])
  }

  // Campaigns: the last day of each month, every Wednesday, and the lunar days as any almanac has them.
  const lastDays = days.filter((day) => new Date(Date.parse(day) + DAY_MS).getUTCDate() === 1)
  const wednesdays = days.filter((day) => new Date(day).getUTCDay() === 3)
  expect(on('monthly')).toEqual(lastDays)
  expect(on('weekly')).toEqual(wednesdays)
  expect(on('moon')).toEqual(['2026-09-25'])
  expect(on('new-year')).toEqual(['2027-01-30'])
  expect(runs.every(({ state, seen, served, startedAt, day }) => state === 'done' && seen === 14 && served === 14 && dayOf(startedAt) === day)).toBe(true)
  expect(await rows<CampaignPartRecord>(store, 'campaignPart')).toHaveLength(14 * (lastDays.length + wednesdays.length + 2))

  // Points of 2025 end with 2026: told 30 days and 7 days before the last one, each wallet once, then gone on the first of January.
  expect(told('points-expiring', early)).toEqual(['2026-12-01', '2026-12-01', '2026-12-24', '2026-12-24'])
  const expiries = (await rows<{ _id: string; member: string; kind: string; recordedAt: number }>(store, 'entry')).filter(({ kind }) => kind === 'expiry')
  expect(expiries.map(({ member, recordedAt }) => [member, dayOf(recordedAt)])).toEqual([[early, '2027-01-01'], [early, '2027-01-01']])

  // Tiers: reviewed when the twelve months to 1 March are over. What was bought on the first day counts still on the last one;
  // what was bought ten days before it does not, which is told on the first of the 60 days of notice.
  const reviews = events.filter(({ kind }) => kind === 'tierReview')
  expect(reviews.map(({ member, recordedAt }) => `${dayOf(recordedAt)} ${member}`).sort()).toEqual([...members, fallen].map((member) => `2027-03-02 ${member}`).sort())
  for (const member of members) expect(told('tier-review', member)).toEqual([])
  expect(told('tier-review', fallen)).toEqual(['2027-01-01'])
  const tiers = await Promise.all([...members, fallen].map(async (member) => (await accountOf(world, member)).tier.id))
  expect(tiers).toEqual([...members.map(() => 'green'), 'sprout'])

  // The count of tiers: with the first day of the chain, then on the first of every month.
  expect(census).toEqual([days[0], ...days.filter((day) => day.endsWith('-01'))])

  // Stages: active for 90 days, silent until the 180th, sleeping until the 365th; what was paid before joining counts from there.
  const stages = await rows<MemberRecord>(store, 'member')
  const last = Date.parse('2026-03-02') / DAY_MS
  for (const { _id, stage } of stages) {
    expect([_id, stage?.id, stage?.since]).toEqual([_id, 'lost', last + 366])
  }

  // Festival calls, three days before 8 October and seven before the Spring Festival of 6 February, for whoever bought within 365 days;
  // seven before Mid-Autumn of 25 September within 180, which is nobody. The last day to call is the day before.
  const calls = (await rows<TaskRecord>(store, 'task')).filter(({ kind }) => kind === 'festival-call')
  const [first] = members
  const invited = [first, fallen].flatMap((member) => [`${member} 2026-10-05 2026-10-07`, `${member} 2027-01-30 2027-02-05`])
  expect(calls.map(({ member, createdAt, dueAt }) => `${member} ${dayOf(createdAt)} ${dayOf(dueAt)}`).sort()).toEqual([...invited, `${early} 2026-10-05 2026-10-07`].sort())

  // Days of stores: every day of both stores that are open from the day before the first on, with nothing but what was bought and who joined.
  const summed = await rows<StoreDayRecord>(store, 'storeDay')
  const passed = [dayOf(START - DAY_MS), ...days.slice(0, -1)]
  const bought = ['HZHB:2025-11-11', 'HZHB:2026-02-20', 'HZHB:2026-03-02']
  expect(summed.map(({ _id }) => _id).sort()).toEqual([...passed.flatMap((day) => [`HZHB:${day}`, `SHJA:${day}`]), ...bought.slice(0, 2)].sort())
  const point = (earned: number) => ({ earned, reversed: 0, spent: 0, restored: 0 })
  const figures = summed.filter(({ _id }) => bought.includes(_id)).map(({ _id, orders, salesFen, newMembers, points }) => ({ _id, orders, salesFen, newMembers, points }))
  expect(figures.sort((a, b) => (a._id < b._id ? -1 : 1))).toEqual([
    { _id: bought[0], orders: 1, salesFen: 50_000, newMembers: 0, points: { consumption: point(25), value: point(500) } },
    { _id: bought[1], orders: 1, salesFen: 400_000, newMembers: 0, points: { consumption: point(200), value: point(4_000) } },
    { _id: bought[2], orders: 12, salesFen: 4_800_000, newMembers: 14, points: { consumption: point(2_400), value: point(48_000) } },
  ])
  const idle = summed.filter(({ _id }) => !bought.includes(_id))
  expect(idle.filter(({ orders, salesFen, returns, returnedFen, newMembers, coupons, exchanges, points }) => orders + salesFen + returns + returnedFen + newMembers + coupons + exchanges + Object.keys(points).length > 0)).toEqual([])

  const records = await rows<JobRecord>(store, 'job')
  expect(records.map(({ _id }) => _id).sort()).toEqual([...jobNames].sort())
  for (const { rounds, fault, left, leaseUntil } of records) expect({ rounds, fault, left, leaseUntil }).toEqual({ rounds: days.length, fault: null, left: [], leaseUntil: null })
  expect(await differences(world)).toEqual([])
}, 600_000)
