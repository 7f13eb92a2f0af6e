import type { z } from 'zod'
import type { Result } from '../../../types/result'

/** Reads a request with its schema; the first thing wrong is refused with its path and what would be valid. */
export const readInput = <T>(schema: z.ZodType<T>, input: unknown): Result<T> => {
  const read = schema.safeParse(input)
  if (read.success) return { ok: true, value: read.data }
  const issue = read.error.issues[0]
  if (!issue) throw new Error('a schema refused without saying why')
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String).join('.')
  const rule = unknown === undefined ? issue.message : 'no such field: take it out or correct its name'
  return { ok: false, refusal: { code: field.endsWith('Fen') ? 'amount.invalid' : 'input.invalid', field: field || 'data', rule } }
}
