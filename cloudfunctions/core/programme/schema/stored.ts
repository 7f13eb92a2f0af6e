import * as z from 'zod'
import type { StoredValueRules } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const fen = (least: number, most: number) =>
  z.int('whole fen').min(least, `${String(least)} to ${String(most)}`).max(most, `${String(least)} to ${String(most)}`)

/** A single-purpose prepaid card in China holds ¥1,000 without a name and ¥5,000 with one; members have names. */
export const STORED_AT_MOST_FEN = 500_000

export const storedValueSchema = z.strictObject({
  name: wordsSchema,
  topUps: z
    .array(z.strictObject({ id: idSchema, payFen: fen(100, STORED_AT_MOST_FEN), bonusFen: fen(0, STORED_AT_MOST_FEN) }))
    .min(1, 'at least one top-up')
    .max(12, 'twelve top-ups at most'),
  other: z.strictObject({ leastFen: fen(100, STORED_AT_MOST_FEN), mostFen: fen(100, STORED_AT_MOST_FEN) }).nullable().optional(),
  spend: z.enum(['realFirst', 'proportional'], 'realFirst or proportional'),
  atMostFen: fen(100, STORED_AT_MOST_FEN),
  closing: wordsSchema,
}) satisfies z.ZodType<StoredValueRules>
