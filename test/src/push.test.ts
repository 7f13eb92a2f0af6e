import { askOf, emptyDraft, momentOf, timesOpen } from '../../src/package/staff/push/draft'
import { audienceOf, everybody, type Segment } from '../../src/package/staff/push/segment'
import { audienceFaults } from '../../cloudfunctions/core/audience'
import { presets } from '../../cloudfunctions/core/programme'
import type { ProgrammeDocument } from '../../types/programme'

const hemu = presets.hemu as ProgrammeDocument

test.each<[string, Partial<Segment>, object]>([
  ['a tier or two', { tiers: ['a', 'b'] }, { 'member.tier': { $in: ['a', 'b'] } }],
  ['61 to 90 days away, both days included', { recency: 'd60' }, { 'member.sinceOrder': { $gte: 61, $lte: 90 } }],
  ['181 days and more have no end', { recency: 'd180' }, { 'member.sinceOrder': { $gte: 181 } }],
  ['joined last month', { joinedLastMonth: true }, { 'member.joinedMonths': 1 }],
  ['bought once', { once: true }, { 'member.orders': 1 }],
  ['all together', { once: true, birthMonth: 12, store: 'SHJA' }, { 'member.orders': 1, 'member.birthMonth': 12, 'member.store': 'SHJA' }],
])('%s', (_title, changes, query) => {
  expect(audienceOf({ ...everybody, ...changes })).toEqual({ query, exclude: [] })
})

test('nothing chosen asks for nothing, and all that can be chosen is known to the programme', () => {
  expect(audienceOf(everybody)).toEqual({ exclude: [] })
  const tiers = hemu.tiers.map(({ id }) => id)
  const all: Segment = { tiers, stages: ['sleeping'], recency: 'd30', joinedLastMonth: true, once: true, birthMonth: 1, store: 'HZHB' }
  expect(audienceFaults({ lifecycle: { activeDays: 90, silentDays: 180, lostDays: 365 }, ...hemu }, audienceOf(all), '$')).toEqual([])
})

test('an evening that is over is no choice; times are those of the shop', () => {
  const morning = Date.parse('2026-11-25T07:11:30+08:00')
  expect(timesOpen(morning, 'Asia/Shanghai')).toEqual(['now', 'evening', 'tomorrow'])
  expect(new Date(momentOf('evening', morning, 'Asia/Shanghai') ?? 0).toISOString()).toBe('2026-11-25T10:30:00.000Z')
  expect(new Date(momentOf('tomorrow', morning, 'Asia/Shanghai') ?? 0).toISOString()).toBe('2026-11-26T02:00:00.000Z')
  expect(timesOpen(Date.parse('2026-11-25T19:00:00+08:00'), 'Asia/Shanghai')).toEqual(['now', 'tomorrow'])
})

test('nothing is asked before there is a template and a name', () => {
  expect(askOf({ ...emptyDraft, name: '护理' }, null)).toBeNull()
  expect(askOf({ ...emptyDraft, template: 'campaign', name: '  ' }, null)).toBeNull()
  expect(askOf({ ...emptyDraft, template: 'campaign', name: ' 护理 ' }, null)).toMatchObject({ name: '护理', at: null, holdOutPercent: 10, validDays: 7 })
})
