import { z } from 'zod'
import { idSchema, walletIdSchema, wordsSchema } from './word'

/** Bounds keep floor(fen x points / perFen) below 2^53 for the largest order there can be (999,999,999 fen). */
const perAmountSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('perAmount', 'perAmount'),
  wallet: walletIdSchema,
  name: wordsSchema,
  points: z.int('whole points of the smallest unit').min(1, '1 to 1,000,000').max(1_000_000, '1 to 1,000,000'),
  perFen: z.int('whole fen').min(1, '1 to 100,000,000').max(100_000_000, '1 to 100,000,000'),
})

export const earnSchema = z.discriminatedUnion('kind', [perAmountSchema], 'kind: perAmount')
