import * as z from 'zod'
import type { ResourceSplit } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const percent = z.int('whole percent').min(1, '1 to 100').max(100, '1 to 100')

export const resourceSchema = z.strictObject({
  classes: z
    .array(z.strictObject({ id: idSchema, name: wordsSchema, tiers: z.array(idSchema).min(1, 'at least one tier').max(12, 'twelve tiers at most'), percent }))
    .min(2, 'at least two classes')
    .max(5, 'five classes at most'),
}) satisfies z.ZodType<ResourceSplit>
