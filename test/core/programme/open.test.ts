import { demoDocument, demoFigures, demoProgramme, openPlaces, presets, readProgramme } from '../../../cloudfunctions/core/programme'
import type { ProgrammeFault } from '../../../cloudfunctions/core/programme'

type Node = Record<string | number, unknown>

/** z11 with values put at places. */
const put = (...changes: [keys: (string | number)[], value: unknown][]): unknown => {
  const document = structuredClone(presets.z11)
  for (const [keys, value] of changes) {
    const parent = keys.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, document as Node)
    parent[keys.at(-1) ?? ''] = value
  }
  return document
}

const faultsOf = (document: unknown): ProgrammeFault[] => {
  const read = readProgramme(document)
  return read.ok ? [] : read.faults
}

const open = { open: '门店填写 / the shop fills it in' }
const got = 'open: 门店填写 / the shop fills it in'

test.each([
  ['a figure', ['earn', 0, 'points'], '$.earn[0].points', 'whole points of the smallest unit'],
  ['a word', ['brand', 'mark'], '$.brand.mark', 'a text'],
  ['a figure of a choice of two', ['tiers', 1, 'any', 0, 'threshold'], '$.tiers[1].any[0].threshold', 'either {"over": n} (strictly more) or {"reaches": n} (n or more)'],
  ['a figure inside a choice of two', ['tiers', 1, 'any', 0, 'threshold', 'reaches'], '$.tiers[1].any[0].threshold.reaches', 'a whole number'],
  ['a kind', ['wallets', 0, 'expiry', 'kind'], '$.wallets[0].expiry.kind', 'kind: never, days, months, monthEnd, yearEnd or inactivity'],
  ['a part with a kind', ['wallets', 0, 'expiry'], '$.wallets[0].expiry', 'kind: never, days, months, monthEnd, yearEnd or inactivity'],
  ['a whole part', ['card'], '$.card', 'a text'],
  ['a list', ['profile'], '$.profile', 'a list'],
  ['a condition', ['earn', 0, 'when'], '$.earn[0].when', 'the value itself'],
])('%s left open is one fault that says what to fill in and what would be valid', (_title, keys, path, valid) => {
  const faults = faultsOf(put([keys, open]))
  expect(faults.filter(({ rule }) => rule === 'figure.open')).toEqual([{ path, rule: 'figure.open', valid: expect.any(String) as string, got }])
  expect(faults).toHaveLength(1)
  if (path !== '$.card') expect(faults[0]?.valid).toBe(valid)
})

test('a figure of a condition left open is told by its place', () => {
  const faults = faultsOf(put([['earn', 0, 'when'], { 'order.receivedFen': { $gte: open } }]))
  expect(faults).toEqual([{ path: '$.earn[0].when["order.receivedFen"].$gte', rule: 'figure.open', valid: 'the value itself', got }])
})

test('open places are told with every other fault', () => {
  const faults = faultsOf(
    put([['earn', 0, 'points'], open], [['tiers', 1, 'any', 0, 'threshold'], { reaches: open, over: 5 }], [['zone'], 'Nowhere'], [['tiers', 1, 'id'], 'ordinary']),
  )
  expect(faults.map(({ path, rule }) => `${rule} ${path}`)).toEqual([
    'figure.open $.earn[0].points',
    'figure.open $.tiers[1].any[0].threshold.reaches',
    'field.custom $.zone',
    'field.unknown $.tiers[1].any[0].threshold.reaches',
    'id.repeated $.tiers[1].id',
  ])
})

test.each([
  ['without a word of what is asked', { open: '' }],
  ['that asks by number', { open: 5 }],
  ['beside a figure', { open: '门槛', reaches: 5 }],
])('an open place %s is a wrong type like any other', (_title, value) => {
  const faults = faultsOf(put([['earn', 0, 'points'], value]))
  expect(faults.map(({ rule }) => rule)).toEqual(['field.invalid_type'])
})

describe.each(Object.keys(presets))('the preset %s', (id) => {
  test('is told its open places and nothing else, and has a demo value for each and no other', () => {
    const faults = faultsOf(presets[id])
    const open = faults.filter(({ rule }) => rule === 'figure.open')
    expect(faults).toEqual(open)
    expect(open.map(({ path }) => path).sort()).toEqual(Object.keys(demoFigures[id]?.figures ?? {}).sort())
    expect(openPlaces(presets[id])).toHaveLength(open.length)
  })

  test('is valid with its demo values, which say that they are some', () => {
    expect(openPlaces(demoDocument(id))).toEqual([])
    expect(demoProgramme(id).id).toBe(id)
    for (const [preset, { note }] of Object.entries(demoFigures)) expect(preset === id ? note.zh : '演示').toContain('演示')
  })
})

test('there is no demo of a preset that is none', () => {
  expect(() => demoProgramme('karma')).toThrow('no preset is called karma')
  expect(() => demoProgramme('constructor')).toThrow('no preset is called constructor')
})
