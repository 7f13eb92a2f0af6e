import fc from 'fast-check'
import { demoDocument, diffProgrammes, presets, readProgramme } from '../../../cloudfunctions/core/programme'
import type { ProgrammeDocument } from '../../../types/programme'

type Keys = (string | number)[]
type Node = Record<string | number, unknown>

/** Every place of a document, lists and objects included. */
const placesOf = (value: unknown, keys: Keys = []): Keys[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => placesOf(one, [...keys, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => placesOf(one, [...keys, key]))
      : []
  return keys.length === 0 ? inner : [keys, ...inner]
}

const nameOf = (key: string | number): string =>
  typeof key === 'number' ? `[${key}]` : /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
const pathOf = (keys: Keys): string => `$${keys.map(nameOf).join('')}`

const parentOf = (document: unknown, keys: Keys): Node => keys.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, document as Node)

/** A value of the same kind that is another one. */
const turned = (value: unknown, other: string): unknown => {
  if (typeof value === 'number') return value + 1 + other.length
  if (typeof value === 'boolean') return !value
  if (value === null) return 7
  if (typeof value === 'string') return `${value}${other}x`
  return Array.isArray(value) ? value.slice(1) : { ...value, [`x${other}`]: 1 }
}

const names = Object.keys(presets)
const change = fc.record({
  name: fc.constantFrom(...names),
  at: fc.nat(),
  how: fc.constantFrom('turn', 'remove', 'swap', 'add'),
  other: fc.stringMatching(/^[a-z]{0,3}$/),
})

interface Turn {
  name: string
  at: number
  how: string
  other: string
}

const changed = ({ name, at, how, other }: Turn) => {
  const before = demoDocument(name) as ProgrammeDocument
  const after = structuredClone(before)
  const places = placesOf(before)
  const keys = places[at % places.length] ?? []
  const [parent, last] = [parentOf(after, keys), keys.at(-1) ?? '']
  const value = parent[last]
  if (how === 'add') {
    const added = Array.isArray(parent) ? parent.length : `x${other}`
    parent[added] = other
    return { before, after, path: pathOf([...keys.slice(0, -1), added]) }
  }
  if (how === 'turn') parent[last] = turned(value, other)
  else if (how === 'swap' && Array.isArray(value)) value.reverse()
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else Reflect.deleteProperty(parent, last)
  return { before, after, path: pathOf(keys) }
}

/** One names the other or what it lies in. */
const related = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

test('any single change is told, names its place and leaves nothing undefined; the other way round too', () => {
  fc.assert(
    fc.property(change, (one) => {
      const { before, after, path } = changed(one)
      const equal = JSON.stringify(before) === JSON.stringify(after)
      for (const found of [diffProgrammes(before, after), diffProgrammes(after, before)]) {
        expect(found.length > 0).toBe(!equal)
        // What is taken out of a list moves the places behind it.
        const place = one.how === 'remove' ? path.replace(/\[\d+\]$/, '') : path
        if (!equal) expect(found.map((told) => told.path).filter((told) => related(told, place))).not.toEqual([])
        for (const { words } of found) {
          expect(words.zh.length * words.en.length).toBeGreaterThan(0)
          expect(`${words.zh} ${words.en}`).not.toMatch(/undefined|NaN|\[object/)
        }
      }
    }),
    { numRuns: 600 },
  )
})

test('a changed document is read or refused, never a fault', () => {
  fc.assert(
    fc.property(change, change, fc.jsonValue(), (one, two, value) => {
      const { after } = changed(one)
      const places = placesOf(after)
      const keys = places[two.at % places.length] ?? []
      parentOf(after, keys)[keys.at(-1) ?? ''] = value
      const read = readProgramme(after)
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 600 },
  )
})

test.each([1, [1], [{ id: 'follower' }], null])('a track whose tiers are %j is told, never a fault', (tiers) => {
  const hemu = presets['hemu'] as ProgrammeDocument
  const read = readProgramme({ ...hemu, tracks: (hemu.tracks ?? []).map((track) => ({ ...track, tiers })) })
  expect(read.ok).toBe(false)
})
