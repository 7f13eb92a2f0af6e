import * as z from 'zod'
import type { Benefit } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const any = {
  id: idSchema,
  name: wordsSchema,
  icon: z.string().regex(/^[a-z]{1,16}$/, 'an icon name').optional(),
  tiers: z.array(idSchema).min(1, 'at least one tier').max(12, 'twelve tiers at most'),
}

/** The arguments of every kind of benefit; what a kind makes of them is in core/benefit. */
export const benefitSchemas = {
  counted: z.strictObject({
    ...any,
    kind: z.literal('counted'),
    per: z.enum(['day', 'week', 'month', 'year', 'lifetime'], 'day, week, month, year or lifetime'),
    count: z.int('whole times').min(1, '1 to 1,000').max(1000, '1 to 1,000'),
  }),
} satisfies { [K in Benefit['kind']]: z.ZodType<Extract<Benefit, { kind: K }>> }

export const benefitSchema = z.discriminatedUnion('kind', [benefitSchemas.counted], 'kind: counted')
