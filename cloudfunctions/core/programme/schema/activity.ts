import * as z from 'zod'
import type { ActivityRule, AdjustmentLimit, Streak } from '../../../../types/programme'
import { budgetSchema, capSchema, conditionSchema, points } from './earn'
import { idSchema, walletIdSchema, wordsSchema } from './word'

const times = (most: number): z.ZodType<number> => {
  const rule = `1 to ${String(most)}`
  return z.int('a whole number').min(1, rule).max(most, rule)
}

const minimumFen = z.int('whole fen').min(1, '1 to 999,999,999').max(999_999_999, '1 to 999,999,999')
const day = z.iso.date('a day such as 2026-03-02')
const code = z.string().regex(/^[A-Za-z0-9._-]{1,32}$/, '1 to 32 of letters, digits and . _ -')

const streakSchema = z.strictObject({
  day: z.int('a whole number').min(2, '2 to 366').max(366, '2 to 366'),
  points,
  repeats: z.boolean('true or false'),
}) satisfies z.ZodType<Streak>

const any = {
  id: idSchema,
  wallet: walletIdSchema,
  name: wordsSchema,
  points,
  when: conditionSchema.optional(),
  caps: z.array(capSchema).min(1, 'at least one cap').max(4, 'one cap a period').optional(),
  dailyBudget: budgetSchema.optional(),
}

/** The arguments of every kind of activity; what a kind makes of them is in core/activity. */
export const activitySchemas = {
  signIn: z.strictObject({
    ...any,
    kind: z.literal('signIn'),
    streaks: z.array(streakSchema).min(1, 'at least one').max(12, 'twelve at most').optional(),
  }),
  profile: z.strictObject({ ...any, kind: z.literal('profile') }),
  review: z.strictObject({
    ...any,
    kind: z.literal('review'),
    withinDays: times(366),
    takenBack: z.boolean('true or false'),
  }),
  share: z.strictObject({ ...any, kind: z.literal('share'), timesADay: times(20) }),
  survey: z.strictObject({ ...any, kind: z.literal('survey'), survey: code }),
  referral: z.strictObject({ ...any, kind: z.literal('referral'), minimumFen, timesAMonth: times(1000) }),
  referred: z.strictObject({ ...any, kind: z.literal('referred'), minimumFen }),
  follow: z.strictObject({ ...any, kind: z.literal('follow') }),
  attendance: z.strictObject({ ...any, kind: z.literal('attendance'), event: code, from: day, to: day }),
} satisfies { [K in ActivityRule['kind']]: z.ZodType<Extract<ActivityRule, { kind: K }>> }

const { signIn, profile, review, share, survey, referral, referred, follow, attendance } = activitySchemas

export const activitySchema = z.discriminatedUnion(
  'kind',
  [signIn, profile, review, share, survey, referral, referred, follow, attendance],
  'kind: signIn, profile, review, share, survey, referral, referred, follow or attendance',
)

const limit = z.int('whole points of the smallest unit').min(0, '0 or more').max(1_000_000_000, '1,000,000,000 at most')

export const adjustmentSchema = z.strictObject({
  role: z.string('the id of a role').regex(/^[a-z][a-z0-9_-]{0,31}$/, 'the id of a role, such as clerk or manager'),
  wallet: walletIdSchema,
  atOnce: limit,
  perDay: limit,
}) satisfies z.ZodType<AdjustmentLimit>
