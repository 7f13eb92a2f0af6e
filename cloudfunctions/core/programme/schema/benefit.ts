import * as z from 'zod'
import type { Benefit } from '../../../../types/programme'
import { idSchema, wordsSchema } from './word'

const any = {
  id: idSchema,
  name: wordsSchema,
  icon: z.string().regex(/^[a-z]{1,16}$/, 'an icon name').optional(),
  tiers: z.array(idSchema).min(1, 'at least one tier').max(12, 'twelve tiers at most'),
}

const per = z.enum(['day', 'week', 'month', 'year', 'lifetime'], 'day, week, month, year or lifetime')
const count = z.int('whole times').min(1, '1 to 1,000').max(1000, '1 to 1,000')
const percentRule = 'a whole percentage from 0 (free) to 100 (the list price)'
const percent = z.int(percentRule).min(0, percentRule).max(100, percentRule)
const stack = z.enum(['best', 'multiply'], 'best or multiply')
const gap = z.literal('ask', 'ask').optional()
const to = (most: number, what: string) => z.int(what).min(0, what).max(most, what).nullable()

const persons = '1 to 10,000 persons'
const band = z.strictObject({
  from: z.int(persons).min(1, persons).max(10_000, persons),
  to: to(10_000, `${persons}, or null: no end`),
  percent,
})
const bands = z.array(band).min(1, 'at least one band').max(12, 'twelve bands at most')

const centimetres = '0 to 250 whole centimetres'
const heightBand = z.strictObject({
  from: z.int(centimetres).min(0, centimetres).max(250, centimetres),
  to: to(250, `${centimetres}, or null: no end`),
  pays: z.union([percent, z.literal('adult')], 'a whole percentage from 0 (free) to 100, or adult'),
})

const weekday = z.int('1 (Monday) to 7').min(1, '1 (Monday) to 7').max(7, '1 (Monday) to 7')
const days = z.strictObject({ weekdays: z.array(weekday).min(1, 'at least one day').max(7, 'seven days at most'), percent })

/** The arguments of every kind of benefit; what a kind makes of them is in core/benefit. */
export const benefitSchemas = {
  counted: z.strictObject({ ...any, kind: z.literal('counted'), per, count }),
  gift: z.strictObject({ ...any, kind: z.literal('gift'), per, gift: wordsSchema }),
  partyPrice: z.strictObject({ ...any, kind: z.literal('partyPrice'), bands, gap, stack }),
  heightPrice: z.strictObject({
    ...any,
    kind: z.literal('heightPrice'),
    bands: z.array(heightBand).min(1, 'at least one band').max(12, 'twelve bands at most'),
    tie: z.enum(['favourable', 'dearer'], 'favourable or dearer').optional(),
    gap,
  }),
  weekdayPrice: z.strictObject({
    ...any,
    kind: z.literal('weekdayPrice'),
    days: z.array(days).min(1, 'at least one price').max(7, 'seven prices at most'),
    stack,
  }),
  memberPrice: z.strictObject({ ...any, kind: z.literal('memberPrice'), percent, scope: wordsSchema, stack }),
  groupPrice: z.strictObject({ ...any, kind: z.literal('groupPrice'), bands, gap, stack }),
  earlyAccess: z.strictObject({
    ...any,
    kind: z.literal('earlyAccess'),
    daysBefore: z.int('whole days').min(1, '1 to 90').max(90, '1 to 90'),
    occasion: wordsSchema,
    per: per.optional(),
    count: count.optional(),
  }),
  partnerOffer: z.strictObject({
    ...any,
    kind: z.literal('partnerOffer'),
    industry: wordsSchema,
    partner: wordsSchema,
    offer: wordsSchema,
    per: per.optional(),
    count: count.optional(),
  }),
  concierge: z.strictObject({
    ...any,
    kind: z.literal('concierge'),
    services: z
      .array(z.strictObject({ id: idSchema, name: wordsSchema }))
      .min(1, 'at least one service')
      .max(12, 'twelve services at most'),
    answerHours: z.int('whole hours').min(1, '1 to 240').max(240, '1 to 240'),
  }),
  adviser: z.strictObject({ ...any, kind: z.literal('adviser'), does: wordsSchema }),
} satisfies { [K in Benefit['kind']]: z.ZodType<Extract<Benefit, { kind: K }>> }

const { counted, gift, partyPrice, heightPrice, weekdayPrice, memberPrice, groupPrice } = benefitSchemas
const { earlyAccess, partnerOffer, concierge, adviser } = benefitSchemas

export const benefitSchema = z.discriminatedUnion(
  'kind',
  [counted, gift, partyPrice, heightPrice, weekdayPrice, memberPrice, groupPrice, earlyAccess, partnerOffer, concierge, adviser],
  `kind: ${Object.keys(benefitSchemas).join(', ')}`,
)
