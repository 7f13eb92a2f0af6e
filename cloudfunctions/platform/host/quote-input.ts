import * as z from 'zod'
import type { QuoteFacts } from '../../../types/contract'

/** Prices asked for at once. */
export const BENEFITS_AT_ONCE = 4
export const several = `1 to ${String(BENEFITS_AT_ONCE)} benefits`

export const benefit = z.string('a benefit').regex(/^[a-z][a-z0-9-]{0,31}$/, 'the id of a benefit')

const day = z.string('a day such as 2026-11-24').max(40, 'a day such as 2026-11-24')

/** Numbers of any kind: which of them can be is core's to say, in words that a clerk can read out. */
export const factsInput = (fenAtMost: number, childrenAtMost: number) => {
  const fen = `an integer number of fen from 1 to ${String(fenAtMost)}`
  return z.strictObject({
    listFen: z.int(fen).min(1, fen).max(fenAtMost, fen).optional(),
    party: z.number('a number of persons').optional(),
    people: z.number('a number of persons').optional(),
    heightsCm: z.array(z.number('a height in centimetres')).max(childrenAtMost, `${String(childrenAtMost)} children at most`).optional(),
    day: day.optional(),
    opens: day.optional(),
  })
}

/** What was said, without what was not. */
export const said = (facts: z.output<ReturnType<typeof factsInput>>): QuoteFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
