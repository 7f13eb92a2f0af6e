import type * as z from 'zod'
import type { ProgrammeDocument } from '../../../types/programme'
import { disagreements } from './agreement'
import type { ProgrammeFault } from './fault'
import { openFaults } from './open'
import { pathOf, type Place } from './place'
import { programmeSchema } from './schema'

export type ReadProgramme = { ok: true; programme: ProgrammeDocument } | { ok: false; faults: ProgrammeFault[] }

/**
 * Reads a document that anybody may have written. Every fault is told: places left open and the shape first, then what
 * must agree, as far as the shape lets it be asked. A `$schema` at the root is for editors and is not part of the
 * programme.
 */
export const readProgramme = (input: unknown): ReadProgramme => {
  const written = withoutSchema(input)
  const read = programmeSchema.safeParse(written)
  const { open, faults, others } = openFaults(written, read.error?.issues ?? [], plain)
  if (read.success && open.length === 0) {
    const found = disagreements(read.data)
    return found.length === 0 ? { ok: true, programme: read.data } : { ok: false, faults: found }
  }
  const shape = others.flatMap((issue) => faultsOf(issue, written))
  const misshaped = [...open.map(({ keys }) => keys), ...(read.error?.issues ?? []).flatMap(misshapedBy)]
  // What no issue names has its shape; agreements read nothing else.
  return { ok: false, faults: [...faults, ...shape, ...disagreements(written as ProgrammeDocument, misshaped)] }
}

const withoutSchema = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, '$schema')) return input
  const { $schema: editor, ...written } = input as Record<string, unknown>
  return typeof editor === 'string' ? written : input
}

/** An unknown field leaves the known ones in shape; a union that cannot be told leaves its whole object unread. */
const misshapedBy = (issue: z.core.$ZodIssue): Place[] => {
  if (issue.code === 'unrecognized_keys') return []
  return [issue.code === 'invalid_union' && 'discriminator' in issue ? issue.path.slice(0, -1) : issue.path]
}

const valueAt = (input: unknown, keys: Place): unknown =>
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
  return [{ path: pathOf(issue.path), rule, valid: plain(issue.message), ...(got === undefined ? {} : { got: shorten(got) }) }]
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
}

/** Where a shape has no words of its own, the reader's are put plainly. */
const plain = (message: string): string => {
  const kind = /^Invalid input: expected (\w+), received/.exec(message)?.[1]
  return (kind === undefined ? undefined : kinds[kind]) ?? message
}

const shorten = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
