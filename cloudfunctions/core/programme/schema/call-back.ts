import * as z from 'zod'
import type { CallBackRules, LunarFestival } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const days = z.int('whole days').min(1, '1 to 60').max(60, '1 to 60')
const ahead = z.int('whole days').min(1, '1 to 14').max(14, '1 to 14')
const within = z.int('whole days').min(1, '1 to 730').max(730, '1 to 730')
const lunar: readonly LunarFestival[] = ['springFestival', 'lantern', 'dragonBoat', 'qixi', 'midAutumn', 'doubleNinth', 'laba']

const festivalSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  on: z.union(
    [
      z.strictObject({ lunar: z.enum(lunar, lunar.join(', ')) }),
      z.strictObject({ month: z.int('1 to 12').min(1, '1 to 12').max(12, '1 to 12'), monthDay: z.int('1 to 31').min(1, '1 to 31').max(31, '1 to 31') }),
    ],
    'a lunar festival, or month and monthDay',
  ),
  daysBefore: ahead,
  boughtWithinDays: within,
  tiers: z.array(idSchema).min(1, 'at least one tier').max(12, 'twelve tiers at most').optional(),
  script: wordsSchema,
})

export const callBackSchema = z.strictObject({
  birthday: z.strictObject({ daysBefore: ahead, script: wordsSchema }).optional(),
  purchase: z.strictObject({ days: z.array(days).min(1, 'at least one day').max(6, 'six calls at most'), script: wordsSchema }).optional(),
  festivals: z.array(festivalSchema).max(12, 'twelve festivals at most').optional(),
}) satisfies z.ZodType<CallBackRules>
