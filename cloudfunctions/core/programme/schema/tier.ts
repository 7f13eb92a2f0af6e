import * as z from 'zod'
import type { LadderRules, Tier, TierTrack } from '../../../../types/programme'
import { colourSchema, idSchema, walletIdSchema, wordsSchema } from './word'

const limit = z.int('a whole number').min(0, '0 or more').max(Number.MAX_SAFE_INTEGER)
export const thresholdSchema = z.union([z.strictObject({ over: limit }), z.strictObject({ reaches: limit })], {
  error: 'either {"over": n} (strictly more) or {"reaches": n} (n or more)',
})
const threshold = thresholdSchema
const days = z.int('whole days').min(1, '1 to 366').max(366, '1 to 366')
const within = {
  days: days.optional(),
  within: z
    .enum(['calendarYear', 'cardYear', 'lifetime', 'period'], 'calendarYear, cardYear, lifetime or period')
    .optional(),
}

const conditions = [
  z.strictObject({ metric: z.literal('singlePurchase'), threshold }),
  z.strictObject({ metric: z.literal('points'), wallet: walletIdSchema, ...within, threshold }),
  z.strictObject({ metric: z.literal('spend'), ...within, threshold }),
  z.strictObject({ metric: z.literal('visits'), ...within, threshold }),
  z.strictObject({ metric: z.literal('consecutive'), apartDays: days, ...within, threshold }),
  z.strictObject({ metric: z.literal('referrals'), ...within, threshold }),
  z.strictObject({ metric: z.literal('grant'), grant: idSchema, threshold }),
  z.strictObject({ metric: z.literal('card'), product: idSchema, threshold }),
] as const

const metrics = 'singlePurchase, points, spend, visits, consecutive, referrals, grant, card'
const conditionSchema = z.discriminatedUnion('metric', conditions, `metric: one of ${metrics}`)

const all = z.strictObject({
  metric: z.literal('all'),
  of: z.array(conditionSchema).min(2, 'two conditions or more').max(4, 'four conditions at most'),
})
const waySchema = z.discriminatedUnion('metric', [...conditions, all], `metric: one of ${metrics}, or all`)

const waysSchema = z.array(waySchema).max(8, 'eight ways at most')

const reviewSchema = z.discriminatedUnion(
  'every',
  [
    z.strictObject({ every: z.literal('calendarYear') }),
    z.strictObject({ every: z.literal('cardYear') }),
    z.strictObject({ every: z.literal('months'), months: z.int('whole months').min(1, '1 to 36').max(36, '1 to 36') }),
  ],
  'every: calendarYear, cardYear or months',
)

const keepSchema = z.strictObject({
  any: waysSchema.min(1, 'at least one way to stay: a review without one would take the tier from everybody'),
  review: reviewSchema,
  sparesFirst: z.boolean('true or false').optional(),
  graceDays: z.int('whole days').min(0, '0 to 92').max(92, '0 to 92').optional(),
  noticeDays: z.int('whole days').min(1, '1 to 180').max(180, '1 to 180').optional(),
})

export const themeSchema = z.strictObject({
  face: colourSchema,
  face2: colourSchema,
  ink: colourSchema,
  ink2: colourSchema,
  thread: z.string().regex(/^rgba\(\d{1,3},\d{1,3},\d{1,3},0?\.\d{1,3}\)$/, 'a thin colour such as rgba(86,76,48,.11)'),
  mark: colourSchema,
  weave: z.enum(['plain', 'twill', 'satin'], 'plain, twill or satin'),
})

const benefitSchema = z.strictObject({
  icon: z.string().regex(/^[a-z]{1,16}$/, 'an icon name').optional(),
  title: wordsSchema,
  text: wordsSchema,
})

export const tierSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  theme: themeSchema,
  any: waysSchema,
  upgrade: z.enum(['automatic', 'application', 'grant'], 'automatic, application or grant'),
  rights: z.enum(['atOnce', 'nextOrder'], 'atOnce or nextOrder').optional(),
  keep: keepSchema.optional(),
  leaves: z.boolean('true or false').optional(),
  byHand: z.enum(['clerk', 'manager'], 'clerk or manager').optional(),
  benefits: z.array(benefitSchema).max(12, 'twelve benefits at most').optional(),
}) satisfies z.ZodType<Tier>

export const trackSchema = z.strictObject({
  id: walletIdSchema,
  name: wordsSchema,
  tiers: z.array(tierSchema).min(1, 'at least one tier').max(6, 'six tiers at most'),
}) satisfies z.ZodType<TierTrack>

export const ladderSchema = z.strictObject({
  benefitsInherit: z.boolean('true or false').optional(),
  changeNoticeDays: z.int('whole days').min(0, '0 to 365').max(365, '0 to 365').optional(),
}) satisfies z.ZodType<LadderRules>
