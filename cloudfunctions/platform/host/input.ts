import * as z from 'zod'
import type { Result } from '../../../types/result'

/** Words that a person typed: trimmed, 1 to `most` characters, no control characters and no halves of pairs. */
export const typedText = (most: number): z.ZodString => {
  const rule = `1 to ${String(most)} characters, none of them a control character`
  return z.string(rule).trim().min(1, rule).max(most, rule).regex(/^[^\p{Cc}\p{Cs}]*$/u, rule)
}

/** The id of a record, as an earlier answer gave it. */
export const recordId = (what: string): z.ZodString => z.string(what).regex(/^[A-Za-z0-9._:/#-]{1,256}$/, `${what}, as an earlier answer gave it`)

/** What a page of a ledger is asked by; `after` is where the page before ended, in the own list and those of absorbed members. */
export const ledgerInput = <K extends string>(kinds: readonly K[], rowsAtMost: number) => {
  const rule = `1 to ${String(rowsAtMost)}`
  return {
    kind: z.enum(kinds, kinds.join(', ')).optional(),
    month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'a month such as 2026-11').optional(),
    after: z.string().regex(/^(-|[1-9]\d{0,14})(\.(-|[1-9]\d{0,14})){0,8}$/, 'the `next` of the page before').optional(),
    limit: z.int('a whole number').min(1, rule).max(rowsAtMost, rule).optional(),
  }
}

/** Reads a request with its schema; the first thing wrong is refused with its path and what would be valid. */
export const readInput = <T>(schema: z.ZodType<T>, input: unknown): Result<T> => {
  const read = schema.safeParse(input)
  if (read.success) return { ok: true, value: read.data }
  const issue = read.error.issues[0]
  if (!issue) throw new Error('a schema refused without saying why')
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String).join('.')
  const rule = unknown === undefined ? issue.message : 'no such field: take it out or correct its name'
  const code = unknown === undefined && field.endsWith('Fen') ? 'amount.invalid' : 'input.invalid'
  return { ok: false, refusal: { code, field: field || 'data', rule } }
}
