import { demoDocument, diffProgrammes, presets } from '../../cloudfunctions/core/programme'
import { changeMember } from '../../cloudfunctions/flow/change-member'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { CouponRecord, MessageRecord, OccasionRecord } from '../../types/record'
import { differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows } from '../flow/world'
import { asMember, asTimer, newReference, timer, wechat } from '../door/call'

// Months of missed days are made up for between two lines.
jest.setTimeout(60_000)

const hemu = presets.hemu as ProgrammeDocument
const each = eachOn(() => openChain())
const at = (text: string): number => Date.parse(`${text}+08:00`)

const born = (birthday: string | null) => ({ profile: { birthday, gender: null, size: null } })

const tick = async () => granted(await asTimer(each().world, timer))

const kept = async () => (await rows<OccasionRecord>(each().store, 'occasion')).map(({ _id }) => _id.split('/').slice(0, 2).join('/'))
const given = () => rows<CouponRecord>(each().store, 'coupon')
const greetings = async () => (await rows<MessageRecord>(each().store, 'message')).filter(({ template }) => template === 'birthday')

const tell = (member: string, birthday: string, reference: string) =>
  changeMember(each().world, { member, reference, asked: { birthday }, change: { birthday } })

test('S47: a birthday on 21 November brings coupon and greeting that day, once in the year though the job runs three times', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, '沈知遥', born('1994-11-21'))
  clock.at = at('2026-11-20T23:59:59')
  await tick()
  expect(await kept()).toEqual([])
  clock.at = at('2026-11-21T00:00:00')
  for (let run = 0; run < 3; run += 1) await tick()
  expect(await kept()).toEqual(['birthday/2026'])
  expect(await given()).toMatchObject([{ member, template: 'birthday', issuedAt: at('2026-11-21T00:00:00'), expiresAt: at('2027-01-20T00:00:00') }])
  expect(await greetings()).toMatchObject([{ member, kind: 'care', text: { zh: '沈知遥，生日快乐。' } }])
  clock.at = at('2027-11-21T00:05:00')
  await tick()
  expect(await kept()).toEqual(['birthday/2026', 'birthday/2027'])
  expect(await differences(world)).toEqual([])
})

test('who joins on the birthday, or tells of it on the day, has it the same day', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'later')
  clock.at = at('2026-11-21T15:00:00')
  await joined(world, 'today', born('1990-11-21'))
  await tick()
  granted(await tell(member, '1980-11-21', 'told-today'))
  await tick()
  expect((await given()).map(({ issuedAt }) => issuedAt)).toEqual([clock.at, clock.at])
})

test('a birthday that is changed gives no second one in the year', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin', born('1994-05-05'))
  clock.at = at('2026-05-05T10:00:00')
  await tick()
  granted(await tell(member, '1994-09-09', 'change-1'))
  clock.at = at('2026-09-09T10:00:00')
  await tick()
  expect(await kept()).toEqual(['birthday/2026'])
  clock.at = at('2027-09-09T10:00:00')
  await tick()
  expect(await kept()).toEqual(['birthday/2026', 'birthday/2027'])
})

const leapDays = [
  ['feb28', '2027-02-28', '2028-02-29'],
  ['mar1', '2027-03-01', '2028-02-29'],
] as const

test.each(leapDays)('29 February falls by the setting: %s', async (leapDay, ...days) => {
  const { world, clock } = each()
  const [birthday] = hemu.occasions ?? []
  await publishProgramme(world, { ...hemu, occasions: [{ ...birthday, leapDay }] })
  await joined(world, 'leap', born('1988-02-29'))
  for (const day of days) {
    clock.at = at(`${day}T00:00:00`) - 1000
    await tick()
    const before = (await kept()).length
    clock.at += 1000
    await tick()
    expect((await kept()).length).toBe(before + 1)
  }
})

test('birthdays of days on which nothing ran are made up in order; a greeting that is long late is left out', async () => {
  const { world, clock } = each()
  for (const day of ['03-04', '03-06', '04-10']) await joined(world, day, born(`1990-${day}`))
  clock.at = at('2026-04-12T08:00:00')
  await tick()
  const made = await rows<OccasionRecord>(each().store, 'occasion')
  expect(made).toHaveLength(3)
  expect(made.filter(({ message }) => message !== null)).toHaveLength(1)
  expect(await differences(world)).toEqual([])
})

test('the anniversary of the card begins a year after joining', async () => {
  const { world, clock } = each()
  const card = { id: 'card-day', name: { zh: '入会纪念', en: 'Card anniversary' }, on: 'joining', coupon: 'birthday', leapDay: 'feb28' }
  await publishProgramme(world, { ...hemu, occasions: [card] })
  await joined(world, 'lin')
  await tick()
  expect(await kept()).toEqual([])
  clock.at += 365 * DAY_MS
  await tick()
  expect(await kept()).toEqual(['card-day/2027'])
})

describe('the wedding anniversary', () => {
  const wedding = { id: 'wedding', name: { zh: '结婚纪念日', en: 'Wedding anniversary' }, on: 'wedding', coupon: 'wool-120', leapDay: 'feb28' } as const
  const birthdays = (hemu.occasions ?? []).filter(({ on }) => on === 'birthday')
  const asking = { ...hemu, profile: [...hemu.profile, 'wedding'], profileOptional: [], occasions: [...birthdays, wedding] } as ProgrammeDocument
  const save = (data: object) => asMember(each().world, wechat('lin'), 'profile.save', data, newReference())

  test('counts for the profile, begins a year after it, and comes once a year', async () => {
    const { world, clock } = each()
    await publishProgramme(world, asking)
    await joined(world, 'lin', { identity: world.keys.sign('identity', 'lin') })
    expect(granted(await save({ birthday: '1990-05-05' })).missing).toContain('wedding')
    clock.at = at('2026-05-20T10:00:00')
    expect(granted(await save({ wedding: '2026-05-20' })).filled).toContain('wedding')
    await tick()
    expect(await kept()).toEqual(['birthday/2026'])
    clock.at = at('2027-05-20T00:01:00')
    for (let run = 0; run < 3; run += 1) await tick()
    expect(await kept()).toEqual(['birthday/2026', 'birthday/2027', 'wedding/2027'])
    expect(await differences(world)).toEqual([])
  })

  test('a day to come, and one that is none, are refused with field and rule', async () => {
    await publishProgramme(each().world, asking)
    await joined(each().world, 'lin', { identity: each().world.keys.sign('identity', 'lin') })
    expect(refused(await save({ wedding: '2026-03-03' }))).toEqual({ code: 'input.invalid', field: 'wedding', rule: 'a day from 1900-01-01 to 2026-03-02' })
    expect(refused(await save({ wedding: '2026-02-30' }))).toMatchObject({ code: 'input.invalid', field: 'wedding' })
  })

  test('a programme that keeps it but does not ask for it is refused; so is a greeting that is not for it', async () => {
    const wrong = await publishProgramme(each().world, { ...hemu, profileOptional: [], occasions: [{ ...wedding, message: 'birthday' }] })
    expect(wrong).toMatchObject({ faults: [{ path: '$.occasions[0].on', rule: 'occasion.field' }, { path: '$.occasions[0].message', rule: 'message.unknown' }] })
  })

  test('hemu asks for it and lets it be empty: greeted where it was told, and nobody is incomplete without it', async () => {
    const { world, clock } = each()
    const identity = world.keys.sign('identity', 'lin')
    const { member } = await joined(world, 'lin', { identity, phone: '13900000001', profile: { birthday: '1990-11-21', gender: 'female', size: 'M' } })
    const card = async () => granted(await asMember(world, wechat('lin'), 'card.mine', {}))
    expect((await card()).profile).toMatchObject({ missing: [], optional: ['wedding'], values: { wedding: null } })
    granted(await asMember(world, wechat('lin'), 'profile.save', { wedding: '2015-05-20' }, newReference()))
    clock.at = at('2026-05-20T10:00:00')
    await tick()
    expect((await card()).greeting).toMatchObject({ occasion: 'wedding', on: 'wedding', inDays: 0 })
    expect((await rows<MessageRecord>(each().store, 'message')).filter(({ template }) => template === 'wedding')).toMatchObject([{ member, kind: 'care' }])
    expect(await differences(world)).toEqual([])
  })

  test('a field that is asked and optional at once is refused', async () => {
    const wrong = await publishProgramme(each().world, { ...hemu, profileOptional: ['wedding', 'birthday'] })
    expect(wrong).toMatchObject({ faults: [{ path: '$.profileOptional[1]', rule: 'profile.repeated', got: 'birthday' }] })
  })

  test('menswear greets on birthday and wedding anniversary every year', async () => {
    const { world, clock, store } = each()
    const published = await publishProgramme(world, { ...(demoDocument('menswear') as ProgrammeDocument), join: hemu.join })
    expect(published).toMatchObject({ ok: true })
    const { member } = await joined(world, 'lin', born('1990-05-05'))
    granted(await changeMember(world, { member, reference: 'wed', asked: { wedding: '2015-10-01' }, change: { wedding: '2015-10-01' } }))
    for (const day of ['2026-05-05', '2026-10-01', '2027-05-05', '2027-10-01']) {
      clock.at = at(`${day}T09:00:00`)
      await tick()
    }
    const texts = (await rows<MessageRecord>(store, 'message')).filter(({ kind }) => kind === 'care').map(({ text }) => text.zh)
    expect(texts.sort()).toEqual(['lin，生日快乐。', 'lin，生日快乐。', 'lin，结婚纪念日快乐。', 'lin，结婚纪念日快乐。'])
  })
})

describe('the greeting on the home page', () => {
  const card = async () => granted(await asMember(each().world, wechat('lin'), 'card.mine', {}))
  const comes = (changes = {}) => joined(each().world, 'lin', { identity: each().world.keys.sign('identity', 'lin'), ...born('1990-11-21'), ...changes })

  test.each([
    ['2026-11-13T23:59:59', null],
    ['2026-11-14T00:00:00', 7],
    ['2026-11-21T00:00:00', 0],
    ['2026-11-27T23:59:59', -6],
    ['2026-11-28T00:00:00', null],
  ])('%s: %s days', async (moment, inDays) => {
    await comes()
    each().clock.at = Math.min(at(moment), at('2026-11-21T00:00:00'))
    await tick()
    each().clock.at = at(moment)
    expect((await card()).greeting?.inDays ?? null).toBe(inDays)
  })

  test.each([
    [{ daysBefore: 3, daysAfter: 0 }, '2026-11-17T23:59:59', null],
    [{ daysBefore: 3, daysAfter: 0 }, '2026-11-18T00:00:00', 3],
    [{ daysBefore: 0, daysAfter: 2 }, '2026-11-20T23:59:59', null],
    [{ daysBefore: 0, daysAfter: 2 }, '2026-11-23T23:59:59', -2],
    [{ daysBefore: 0, daysAfter: 2 }, '2026-11-24T00:00:00', null],
  ])('the programme says how long: %j, %s', async (greeting, moment, inDays) => {
    expect((await publishProgramme(each().world, { ...hemu, greeting })).ok).toBe(true)
    await comes()
    each().clock.at = Math.min(at(moment), at('2026-11-21T00:00:00'))
    await tick()
    each().clock.at = at(moment)
    expect((await card()).greeting?.inDays ?? null).toBe(inDays)
  })

  test('a window of more than 30 days is refused with its path, and a change of it is told in words', async () => {
    expect(await publishProgramme(each().world, { ...hemu, greeting: { daysBefore: 31, daysAfter: 0 } })).toMatchObject({ faults: [{ path: '$.greeting.daysBefore', valid: '0 to 30' }] })
    const said = diffProgrammes({ ...hemu, greeting: { daysBefore: 7, daysAfter: 6 } }, { ...hemu, greeting: { daysBefore: 3, daysAfter: 6 } })
    expect(JSON.stringify(said)).toContain('首页问候提前天数')
  })

  test('care first, then the coupon that came, signed by the adviser; gone when care is switched off', async () => {
    const { clock } = each()
    await comes({ source: { store: 'HZHB', staff: 'CHENYU', campaign: null, scene: null } })
    clock.at = at('2026-11-21T08:00:00')
    expect((await card()).greeting).toMatchObject({ occasion: 'birthday', on: 'birthday', coupon: null })
    await tick()
    const { greeting } = await card()
    expect(greeting).toMatchObject({ inDays: 0, from: '陈屿', coupon: { name: { zh: '¥100 生日礼券' }, lastDay: '2027-01-19' } })
    granted(await asMember(each().world, wechat('lin'), 'message.consent', { kind: 'care', agreed: false }, newReference()))
    expect(await card()).toMatchObject({ care: false, greeting: null })
  })

  test('a birthday that was before the card is not made up for', async () => {
    await joined(each().world, 'lin', { identity: each().world.keys.sign('identity', 'lin'), ...born('1990-02-28') })
    await tick()
    expect((await card()).greeting).toBeNull()
  })
})
