import { campaignChecks, forecast, pushDetails, type CheckGround } from '../../../cloudfunctions/core/campaign'
import { presets, readProgramme } from '../../../cloudfunctions/core/programme'
import type { Programme } from '../../../types/programme'
import type { CampaignDetails, CampaignRecord, DryRunTally } from '../../../types/record'

const read = readProgramme(presets.hemu)
if (!read.ok) throw new Error('the preset is not valid')
const programme: Programme = { ...read.programme, version: 1 }

const FROM = Date.UTC(2026, 11, 1, 2)
const DAY_MS = 86_400_000

const details = (changes: Partial<CampaignDetails> = {}): CampaignDetails => ({
  ...{ name: { zh: '回馈', en: 'Thanks' }, kind: 'giveBack', trigger: { on: 'order' }, audience: { exclude: [] } },
  ...{ rewards: [{ kind: 'points', wallet: 'value', points: 30 }], from: FROM, until: FROM + 30 * DAY_MS },
  ...{ frequency: { per: 'lifetime', count: 1 }, budget: { fen: null, points: null, count: null }, holdOutPercent: 10 },
  ...{ effectDays: 7, marginPercent: null, stopAfter: null },
  ...changes,
})

const tally = (changes: Partial<DryRunTally> = {}): DryRunTally => ({
  ...{ seen: 40_000, matched: 20_000, held: 4_000, consented: 0, uncapped: 0, reaching: 0, reachable: 0, visited: 4_800 },
  ...{ tiers: [], classes: [], months: [] },
  ...changes,
})

const weekly: CampaignDetails['trigger'] = { on: 'schedule', schedule: { every: 'week', weekday: 2, minute: 600 } }
const sends: CampaignDetails['rewards'] = [{ kind: 'message', template: 'campaign' }]
const quiet = { from: 1260, to: 540 }

const ground = (asked: CampaignDetails, counted: DryRunTally, others: CampaignRecord[] = []): CheckGround => ({
  ...{ programme, details: asked, tally: counted, forecast: forecast(programme, asked, counted, {}), others, quiet },
})

const codes = (asked: CampaignDetails, counted: DryRunTally, others?: CampaignRecord[]): string[] =>
  campaignChecks(ground(asked, counted, others)).map(({ level, code }) => `${level} ${code}`)

const another = { ...details(), _id: 'other', state: 'published' } as CampaignRecord

test.each<[string, CampaignDetails, DryRunTally, CampaignRecord[], string[]]>([
  ['all is well', details(), tally(), [], []],
  ['nobody matches', details(), tally({ matched: 0, held: 0 }), [], ['red nobody']],
  ['everybody matches', details(), tally({ seen: 20_000 }), [], ['amber everybody']],
  ['a message alone that reaches nobody', details({ rewards: sends }), tally(), [], ['red unreachable']],
  ['a message beside points that reaches nobody', details({ rewards: [...sends, { kind: 'points', wallet: 'value', points: 1 }] }), tally(), [], []],
  ['no hold-out', details({ holdOutPercent: 0 }), tally({ held: 0 }), [], ['amber holdOutNone']],
  ['a hold-out that sees nothing', details(), tally({ matched: 100, held: 10, visited: 30 }), [], ['amber holdOutSmall']],
  ['a budget below what is expected', details({ trigger: weekly, budget: { fen: null, points: null, count: 100 } }), tally(), [], ['red budgetSmall']],
  ['a message at night', details({ trigger: { on: 'schedule', schedule: { every: 'week', weekday: 2, minute: 1300 } }, rewards: sends }), tally({ reachable: 9 }), [], ['amber quietHours']],
  ['one that quiet hours end for', details({ trigger: { on: 'schedule', schedule: { every: 'week', weekday: 2, minute: 540 } }, rewards: sends }), tally({ reachable: 9 }), [], []],
  ['another for the same reason', details(), tally(), [another], ['amber overlap']],
  ['another at another time', details(), tally(), [{ ...another, from: FROM + 40 * DAY_MS, until: FROM + 50 * DAY_MS }], []],
  ['red comes first', details({ rewards: sends, holdOutPercent: 0 }), tally({ held: 0 }), [], ['red unreachable', 'amber holdOutNone']],
])('%s', (_title, asked, counted, others, expected) => {
  expect(codes(asked, counted, others)).toEqual(expected)
})

describe('a forecast', () => {
  test('a sweep serves whoever matches, so often as it runs, and never past its budget', () => {
    const counted = tally({ matched: 1_000, held: 100 })
    // 1 to 30 December 2026 has five Tuesdays.
    expect(forecast(programme, details({ trigger: weekly }), counted, {}).servings).toEqual({ expected: 4_500, low: 4_500, high: 4_500 })
    const bounded = forecast(programme, details({ trigger: weekly, budget: { fen: null, points: 60_000, count: 4_000 } }), counted, {})
    expect(bounded.servings.expected).toBe(4_000)
    expect(bounded.points.expected).toBe(60_000)
    expect(bounded.wanted).toMatchObject({ count: 4_500, points: 135_000 })
  })

  test('orders are taken from past months, with an interval', () => {
    const months = [100, 140, 120].map((servings, n) => ({ month: `2026-1${String(n)}`, servings, points: 0 }))
    const { servings } = forecast(programme, details(), tally({ months }), {})
    expect(servings.expected).toBeCloseTo(120 * (31 / 30.4375), 6)
    expect(servings.low).toBeLessThan(servings.expected)
    expect(servings.high).toBeGreaterThan(servings.expected)
  })

  test('what a member must do first is unsure down to nothing', () => {
    expect(forecast(programme, details({ trigger: { on: 'joined' } }), tally({ matched: 50, held: 0 }), {}).servings).toEqual({ expected: 50, low: 0, high: 50 })
  })

  test('a stop after so many ends it like a budget', () => {
    expect(forecast(programme, details({ trigger: weekly, stopAfter: 10 }), tally(), {}).servings.expected).toBe(10)
  })
})

test('a push runs in its own minute, and not in one that is over', () => {
  const ask = { name: '护理', template: 'campaign', audience: { exclude: [] }, at: null, holdOutPercent: 10, validDays: 7 }
  const now = Date.UTC(2026, 11, 1, 2, 0, 30)
  expect(pushDetails(ask, now, 'Asia/Shanghai')).toMatchObject({
    ...{ from: now + 30_000, until: now + 30_000 + 7 * DAY_MS },
    trigger: { schedule: { every: 'once', day: '2026-12-01', minute: 601 } },
    rewards: [{ agreedOnly: true }],
  })
  expect(pushDetails({ ...ask, at: now - DAY_MS }, now, 'Asia/Shanghai').from).toBe(now + 30_000)
  expect(pushDetails({ ...ask, at: now + DAY_MS }, now, 'Asia/Shanghai')).toMatchObject({ trigger: { schedule: { day: '2026-12-02', minute: 601 } } })
})
