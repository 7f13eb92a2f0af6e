import * as z from 'zod'
import type { ExchangeRules } from '../../../../types/programme'
import { wordsSchema } from './word'

/** Every month has a 28th, so a window that begins by then opens every month. */
const from = z.int('a whole day of the month').min(1, '1 to 28').max(28, '1 to 28')
const to = z.int('a whole day of the month').min(1, '1 to 31').max(31, '1 to 31')

const proofs = ['appDigits', 'phoneAndBirthday', 'cardAndBirthday', 'cardAndPhone'] as const

const windowSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('monthDays'), from, to }),
    z.strictObject({ kind: z.literal('yearMonth'), month: z.int('a month').min(1, '1 to 12').max(12, '1 to 12') }),
  ],
  'kind: always, monthDays or yearMonth',
)

export const exchangeSchema = z.strictObject({
  name: wordsSchema,
  note: wordsSchema,
  window: windowSchema,
  pickUpDays: z.int('whole days').min(1, '1 to 90').max(90, '1 to 90'),
  overdue: z.enum(['pointsReturn', 'pointsLost'], 'pointsReturn or pointsLost'),
  telephone: z
    .array(z.enum(proofs, proofs.join(', ')))
    .max(proofs.length, 'each once')
    .refine((list) => new Set(list).size === list.length, 'each once')
    .optional(),
}) satisfies z.ZodType<ExchangeRules>
