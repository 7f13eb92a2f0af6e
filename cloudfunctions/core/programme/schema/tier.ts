import { z } from 'zod'
import { colourSchema, idSchema, walletIdSchema, wordsSchema } from './word'

const limit = z.int('a whole number').min(0, '0 or more').max(Number.MAX_SAFE_INTEGER)
export const thresholdSchema = z.union([z.strictObject({ over: limit }), z.strictObject({ reaches: limit })], {
  error: 'either {"over": n} (strictly more) or {"reaches": n} (n or more)',
})
const days = z.int('whole days').min(1, '1 to 366').max(366, '1 to 366')

const conditionSchema = z.discriminatedUnion(
  'metric',
  [
    z.strictObject({ metric: z.literal('singlePurchase'), threshold: thresholdSchema }),
    z.strictObject({ metric: z.literal('points'), wallet: walletIdSchema, days, threshold: thresholdSchema }),
    z.strictObject({ metric: z.literal('spend'), days, threshold: thresholdSchema }),
    z.strictObject({ metric: z.literal('visits'), days, threshold: thresholdSchema }),
  ],
  'metric: singlePurchase, points, spend or visits',
)

export const themeSchema = z.strictObject({
  face: colourSchema,
  face2: colourSchema,
  ink: colourSchema,
  ink2: colourSchema,
  thread: z.string().regex(/^rgba\(\d{1,3},\d{1,3},\d{1,3},0?\.\d{1,3}\)$/, 'a thin colour such as rgba(86,76,48,.11)'),
  mark: colourSchema,
  weave: z.enum(['plain', 'twill', 'satin'], 'plain, twill or satin'),
})

export const tierSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  theme: themeSchema,
  any: z.array(conditionSchema).max(8, 'eight conditions at most'),
  upgrade: z.enum(['automatic', 'application'], 'automatic or application'),
})
