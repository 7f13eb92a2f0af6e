import { z } from 'zod'
import { walletIdSchema, wordsSchema } from './word'

const expirySchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('never') }),
    z.strictObject({ kind: z.literal('days'), days: z.int('whole days').min(1, '1 or more').max(3660, '3,660 at most') }),
    z.strictObject({ kind: z.literal('months'), months: z.int('whole months').min(1, '1 or more').max(120, '120 at most') }),
    z.strictObject({ kind: z.literal('yearEnd'), years: z.int('whole years').min(0, '0 or more').max(10, '10 at most') }),
  ],
  'kind: never, days, months or yearEnd',
)

export const walletSchema = z.strictObject({
  id: walletIdSchema,
  name: wordsSchema,
  unit: z.strictObject({ one: wordsSchema, other: wordsSchema }),
  scale: z.int('a whole number of decimal places').min(0, '0 to 4').max(4, '0 to 4'),
  purpose: wordsSchema,
  tenderFen: z.int('whole fen').min(1, '1 fen or more, or null').max(1_000_000, '1,000,000 fen at most').nullable(),
  expiry: expirySchema,
})
