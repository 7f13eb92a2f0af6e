import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { presets, readProgramme, type ProgrammeFault } from '../../../cloudfunctions/core/programme'
import { casesOf, type Case } from '../cases'

interface FaultCase extends Case {
  given: { preset: string; at: string; put?: unknown; remove?: true }
  expect: Pick<ProgrammeFault, 'path' | 'rule'> & Partial<ProgrammeFault>
}

type Node = Record<string | number, unknown>

/** A preset with one thing changed at a path such as `tiers[1].theme.ink`. */
const changed = ({ preset, at, put, remove }: FaultCase['given']): unknown => {
  const document = structuredClone(presets[preset]) as Node
  const keys = at
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Node>((node, key) => node[key] as Node, document)
  if (remove) Reflect.deleteProperty(parent, last)
  else parent[last] = put
  return document
}

const faultsOf = (document: unknown): ProgrammeFault[] => {
  const read = readProgramme(document)
  return read.ok ? [] : read.faults
}

/** `fault.json`, and beside it a file for each part of a programme that has many: `fault-coupon.json`. */
const files = readdirSync(join(__dirname, '../../fixture/programme'))
  .filter((file) => /^fault.*\.json$/.test(file))
  .map((file) => `programme/${file.replace('.json', '')}`)

test.each(files.flatMap((file) => casesOf<FaultCase>(file)))(
  'a programme is refused for %s',
  (_title, { given, expect: fault }) => {
    const faults = faultsOf(changed(given))
    expect(faults).toContainEqual(expect.objectContaining(fault))
    for (const { path, rule, valid } of faults) {
      expect(path).toMatch(/^\$/)
      expect(rule).toMatch(/^[a-z]+\.[a-zA-Z_]+$/)
      expect(valid.length).toBeGreaterThan(2)
    }
  },
)

test('every fault is told, not the first alone', () => {
  const document = structuredClone(presets.z11) as { zone: string; edition: string; card: { prefix: string } }
  Object.assign(document, { zone: 'Nowhere', edition: 'x', currency: 'USD' })
  document.card.prefix = 'x'
  expect(
    faultsOf(document)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['$.card.prefix', '$.currency', '$.edition', '$.zone'])
})

test.each([
  ['nothing', null],
  ['a list', []],
  ['a text', 'hemu'],
  ['a number', 7],
  ['an empty document', {}],
  ['undefined', undefined],
])('what is no programme at all is refused with a path: %s', (_title, document) => {
  const faults = faultsOf(document)
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.every(({ path }) => path.startsWith('$'))).toBe(true)
})

test('keys that reach for a prototype are unknown fields and change nothing', () => {
  const text = JSON.stringify(presets.z11)
  const document = JSON.parse(`{"__proto__": {"polluted": true}, "constructor": {}, ${text.slice(1)}`) as unknown
  expect(
    faultsOf(document)
      .map(({ path, rule }) => `${rule} ${path}`)
      .sort(),
  ).toEqual(['field.unknown $.__proto__', 'field.unknown $.constructor'])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('faults of shape and of agreement are told together, where the shape allows', () => {
  const document = structuredClone(presets.z11) as { zone: string; tiers: { id: string; any: unknown[] }[]; extra?: number }
  document.zone = 'Nowhere'
  document.extra = 1
  const [first, gold] = document.tiers
  if (!first || !gold) throw new Error('z11 has two tiers')
  gold.id = first.id
  gold.any = []
  expect(faultsOf(document).map(({ path, rule }) => `${rule} ${path}`)).toEqual([
    'field.custom $.zone',
    'field.unknown $.extra',
    'id.repeated $.tiers[1].id',
    'tier.unreachable $.tiers[1].any',
  ])
})

test.each([
  ['earn[0].kind', 'perVisit'],
  ['earn[0]', null],
  ['earn', 7],
  ['tiers[1].any[1].metric', 'karma'],
  ['tiers[1].any', {}],
  ['tiers[0].theme.face', 7],
  ['tiers', null],
  ['wallets[0]', 'points'],
  ['wallets', 'points'],
  ['card', []],
])('an agreement is not asked of what has no shape: %s', (at, put) => {
  expect(faultsOf(changed({ preset: 'z11', at, put })).length).toBeGreaterThan(0)
})

test('a schema for editors is read over', () => {
  expect(readProgramme({ $schema: './programme.schema.json', ...(presets.z11 as object) })).toEqual(readProgramme(presets.z11))
})
