import { contrastHundredths, demoDocument, presets, readProgramme } from '../../../cloudfunctions/core/programme'
import type { ProgrammeDocument } from '../../../types/programme'

/** Conditions as the books keep them. */
const kept = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(kept)
  if (typeof value !== 'object' || value === null) return value
  const text = (key: string, one: unknown): unknown => (['when', 'lines'].includes(key) ? JSON.stringify(one) : kept(one))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, text(key, one)]))
}

describe.each(Object.keys(presets))('the preset %s', (id) => {
  const preset = demoDocument(id)

  test('is valid, and reading it changes nothing but to keep conditions as text', () => {
    expect(readProgramme(preset)).toEqual({ ok: true, programme: kept(preset) })
  })

  test('reads the same from a copy whose fields stand in another order', () => {
    const turned = Object.fromEntries(Object.entries(preset as object).reverse())
    const [one, other] = [readProgramme(preset), readProgramme(turned)]
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
  })
})

const read = (document: unknown): ProgrammeDocument => {
  const result = readProgramme(document)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.programme
}

test('hemu pays 5 % back as consumption points and 1 value point a yuan, both until the end of the next year', () => {
  const { wallets, earn } = read(presets.hemu)
  expect(earn.map((rule) => [rule.wallet, rule.points, 'perFen' in rule && rule.perFen, rule.kind, rule.group])).toEqual([
    ['consumption', 5, 10_000, 'perAmount', undefined],
    ['value', 1, 100, 'perAmount', 'value-rate'],
    ['value', 1, 100, 'stepped', 'value-rate'],
  ])
  expect(wallets.map(({ id, expiry, tenderFen }) => [id, expiry, tenderFen])).toEqual([
    ['consumption', { kind: 'yearEnd', years: 1 }, 100],
    ['value', { kind: 'yearEnd', years: 1 }, null],
  ])
})

test('z11 asks ¥500 in one order or 1,000 points within 365 days for gold, on application', () => {
  const gold = read(presets.z11).tiers[1]
  expect(gold?.upgrade).toBe('application')
  expect(gold?.any).toEqual([
    { metric: 'singlePurchase', threshold: { reaches: 50_000 } },
    { metric: 'points', wallet: 'points', days: 365, threshold: { reaches: 1_000 } },
  ])
})

const hemuWith = (thresholds: [number, unknown][]): unknown => {
  const document = structuredClone(presets.hemu) as ProgrammeDocument
  const [first, second] = document.tiers
  const tiers = thresholds.map(([days, threshold], index) => ({
    ...second,
    keep: undefined,
    id: `tier-${String(index)}`,
    any: [{ metric: 'spend', days, threshold }],
  }))
  return { ...document, benefits: [], multipliers: [], resources: undefined, tiers: [first, ...tiers] }
}

test('tiers rise through the whole list: a tier is held against every tier below it, not the next one alone', () => {
  const document = hemuWith([
    [365, { reaches: 300_000 }],
    [30, { reaches: 500_000 }],
    [365, { reaches: 100_000 }],
  ])
  expect(readProgramme(document)).toMatchObject({
    ok: false,
    faults: [{ path: '$.tiers[3].any[0].threshold', rule: 'tier.order' }],
  })
})

test('over 1,000 asks more than reaches 1,000, so it may stand above it', () => {
  expect(
    readProgramme(
      hemuWith([
        [365, { reaches: 1_000 }],
        [365, { over: 1_000 }],
      ]),
    ).ok,
  ).toBe(true)
})

test('reaches 1,001 asks the same as over 1,000, so it may not stand above it', () => {
  expect(
    readProgramme(
      hemuWith([
        [365, { over: 1_000 }],
        [365, { reaches: 1_001 }],
      ]),
    ).ok,
  ).toBe(false)
})

test('contrast is that of WCAG 2.2: black on white 21:1, a grey on itself 1:1, either way round', () => {
  expect(contrastHundredths('#000000', '#FFFFFF')).toBe(2100)
  expect(contrastHundredths('#777777', '#777777')).toBe(100)
  expect(contrastHundredths('#767676', '#FFFFFF')).toBe(454)
  expect(contrastHundredths('#FFFFFF', '#767676')).toBe(454)
  expect(contrastHundredths('#777777', '#FFFFFF')).toBe(447)
})

test('a condition is kept as text, which the database takes, and reads the same once more', () => {
  const when = { 'order.weekday': { $in: [6, 7] }, 'member.tier': 'green' }
  const document = structuredClone(presets.hemu) as ProgrammeDocument
  const once = read({ ...document, earn: document.earn.map((rule) => ({ ...rule, when })) })
  expect(once.earn.map((rule) => rule.when)).toEqual(document.earn.map(() => JSON.stringify(when)))
  expect(read(once)).toEqual(once)
})
