import type { z } from 'zod'
import type { ProgrammeDocument } from '../../../types/programme'
import { disagreements } from './agreement'
import type { ProgrammeFault } from './fault'
import { programmeSchema } from './schema'

export type ReadProgramme = { ok: true; programme: ProgrammeDocument } | { ok: false; faults: ProgrammeFault[] }

/** Reads a document that anybody may have written. Every fault is told, shape first, then what must agree. */
export const readProgramme = (input: unknown): ReadProgramme => {
  const read = programmeSchema.safeParse(input)
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue, input)) }
  const faults = disagreements(read.data)
  return faults.length === 0 ? { ok: true, programme: read.data } : { ok: false, faults }
}

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`), '$')

const valueAt = (input: unknown, keys: readonly PropertyKey[]): unknown =>
  keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  )

const faultsOf = (issue: z.core.$ZodIssue, input: unknown): ProgrammeFault[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      rule: 'field.unknown',
      valid: 'no such field: take it out or correct its name',
    }))
  }
  const got = valueAt(input, issue.path)
  const rule = got === undefined ? 'field.missing' : `field.${issue.code}`
  return [{ path: pathOf(issue.path), rule, valid: issue.message, ...(got === undefined ? {} : { got: shorten(got) }) }]
}

const shorten = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
