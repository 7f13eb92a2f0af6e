import { z } from 'zod'
import { colourSchema, textSchema, wordsSchema } from './word'

const triple = z.strictObject({ brand: colourSchema, onBrand: colourSchema, soft: colourSchema })

export const brandSchema = z.strictObject({
  name: wordsSchema,
  mark: z.string().regex(/^[\p{L}\p{N} .&-]{1,12}$/u, '1 to 12 letters, digits, blanks and . & -'),
  motto: wordsSchema,
  colour: z.strictObject({ light: triple, dark: triple }),
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
})

export const cardSchema = z.strictObject({
  prefix: z.string().regex(/^\d{2,8}$/, '2 to 8 digits'),
  digits: z.int('a whole number').min(12, '12 to 18, even').max(18, '12 to 18, even'),
})
