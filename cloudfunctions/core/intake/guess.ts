import type { ImportField, ImportKind, ImportMapping } from '../../../types/record'
import { intakeKinds, type FieldSpec } from './field'

/** Rows looked at for the one with the names of the columns. */
const HEADER_WITHIN = 10

const plain = (text: string): string => text.toLowerCase().replace(/[\s_\-*:：()（）]/g, '')

/**
 * Which column holds what, by its name: a name that is known first, then one that contains a known one; a column is one
 * thing, and earlier fields choose first. What is not recognised is left out, never guessed from the values.
 */
export const guessMapping = (kind: ImportKind, columns: readonly string[]): ImportMapping => {
  const mapping: ImportMapping = {}
  const taken = new Set<number>()
  const names = columns.map(plain)
  const take = (fits: (name: string, spec: FieldSpec) => boolean): void => {
    for (const spec of intakeKinds[kind].fields) {
      const column = mapping[spec.field] === undefined ? names.findIndex((name, n) => !taken.has(n) && fits(name, spec)) : -1
      if (column < 0) continue
      mapping[spec.field] = column
      taken.add(column)
    }
  }
  take((name, { known }) => known.includes(name))
  take((name, { known }) => known.some((one) => one.length > 1 && name.includes(one)))
  return mapping
}

/**
 * The row with the names of the columns, from 1: the first of ten that has two cells or more, since titles above a table
 * stand alone; else the first with anything in it.
 */
export const headerOf = (rows: readonly (readonly string[])[]): number => {
  const filled = rows.slice(0, HEADER_WITHIN).map((row) => row.filter((text) => text.trim() !== '').length)
  const named = filled.findIndex((cells) => cells >= 2)
  return (named >= 0 ? named : Math.max(0, filled.findIndex((cells) => cells > 0))) + 1
}

/** The first field whose lack makes a mapping useless, with what would do; null: there is none. */
export const lackingField = (kind: ImportKind, mapping: ImportMapping): { field: ImportField; rule: string } | null => {
  const { required, oneOf } = intakeKinds[kind]
  const lacks = required.find((field) => mapping[field] === undefined)
  if (lacks) return { field: lacks, rule: `a column for ${lacks}` }
  const [first] = oneOf
  if (first === undefined || oneOf.some((field) => mapping[field] !== undefined)) return null
  return { field: first, rule: `a column for one of ${oneOf.join(', ')}` }
}
