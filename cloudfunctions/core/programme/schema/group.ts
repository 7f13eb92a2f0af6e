import * as z from 'zod'
import type { GroupRules } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const festivalSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  month: z.int('a month').min(1, '1 to 12').max(12, '1 to 12'),
  day: z.int('a day of the month').min(1, '1 to 31').max(31, '1 to 31'),
})

export const groupSchema = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        id: idSchema,
        name: wordsSchema,
        festivals: z.array(festivalSchema).max(12, 'twelve festivals at most'),
      }),
    )
    .min(1, 'at least one kind of unit')
    .max(20, 'twenty kinds at most'),
}) satisfies z.ZodType<GroupRules>
