import * as z from 'zod'
import type { SubCardRules } from '../../../../types/programme'

export const subCardSchema = z.strictObject({
  limit: z.int('a whole number').min(1, '1 to 8 sub-cards').max(8, '1 to 8 sub-cards'),
  number: z.enum(['phone', 'pattern'], 'phone or pattern'),
  phoneTwice: z.boolean('true or false'),
}) satisfies z.ZodType<SubCardRules>
