import * as z from 'zod'
import { thresholdSchema } from './tier'
import { colourSchema, textSchema, wordsSchema } from './word'

export const profileFieldSchema = z.enum(
  ['name', 'phone', 'birthday', 'gender', 'size'],
  'name, phone, birthday, gender or size',
)

const triple = z.strictObject({ brand: colourSchema, onBrand: colourSchema, soft: colourSchema })

export const brandSchema = z.strictObject({
  name: wordsSchema,
  mark: z.string().regex(/^[\p{L}\p{N} .&-]{1,12}$/u, '1 to 12 letters, digits, blanks and . & -'),
  motto: wordsSchema,
  colour: z.strictObject({ light: triple, dark: triple }),
})

const entrySchema = z.strictObject({
  by: z.enum(['self', 'cashier', 'application'], 'self, cashier or application'),
  form: z.array(profileFieldSchema).min(1, 'at least one field').max(5, 'each field once'),
  phoneTwice: z.boolean('true or false').optional(),
})

const reviewSchema = z.strictObject({
  by: z.enum(['clerk', 'manager'], 'clerk or manager'),
  another: z.boolean('true or false'),
  days: z.int('whole days').min(1, '1 to 366').max(366, '1 to 366').optional(),
})

export const joinSchema = z.strictObject({
  requires: z.enum(['none', 'purchase'], 'none or purchase'),
  joiningOrderEarns: z.boolean('true or false'),
  promises: z
    .array(z.strictObject({ icon: z.string().regex(/^[a-z]{1,16}$/, 'an icon name'), title: wordsSchema, text: wordsSchema }))
    .max(3, 'three promises at most'),
  terms: z.strictObject({
    version: z.string().regex(/^[\p{L}\p{N}._-]{1,20}$/u, '1 to 20 letters, digits and . _ -'),
    charter: textSchema,
    privacy: textSchema,
  }),
  entry: z.array(entrySchema).min(1, 'at least one way in').max(3, 'each way once').optional(),
  minimumAge: z.int('whole years').min(1, '1 to 100').max(100, '1 to 100').optional(),
  purchase: z.strictObject({ automatic: thresholdSchema, special: thresholdSchema.optional() }).optional(),
  review: reviewSchema.optional(),
})

export const cardSchema = z.strictObject({
  prefix: z.string().regex(/^\d{2,8}$/, '2 to 8 digits'),
  digits: z.int('a whole number').min(12, '12 to 18, even').max(18, '12 to 18, even'),
})
