import { presets } from '../../cloudfunctions/core/programme'
import { changeMember } from '../../cloudfunctions/flow/change-member'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { ProgrammeDocument } from '../../types/programme'
import type { CouponRecord, MessageRecord, OccasionRecord } from '../../types/record'
import { differences, granted, joined } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows } from '../flow/world'
import { asTimer, timer } from '../door/call'

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
