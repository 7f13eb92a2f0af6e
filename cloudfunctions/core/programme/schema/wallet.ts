import * as z from 'zod'
import type { Expiry, Hold, TenderRules, WalletRights } from '../../../../types/programme'
import { conditionSchema } from './earn'
import { walletIdSchema, wordsSchema } from './word'

const days = z.int('whole days').min(1, '1 or more').max(3660, '3,660 at most')
const months = z.int('whole months').min(1, '1 or more').max(120, '120 at most')

const expirySchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('never') }),
    z.strictObject({ kind: z.literal('days'), days }),
    z.strictObject({ kind: z.literal('months'), months }),
    z.strictObject({ kind: z.literal('monthEnd'), months: z.int('whole months').min(0, '0 or more').max(120, '120 at most') }),
    z.strictObject({ kind: z.literal('yearEnd'), years: z.int('whole years').min(0, '0 or more').max(10, '10 at most') }),
    z
      .strictObject({ kind: z.literal('inactivity'), days: days.optional(), months: months.optional() })
      .refine((one) => (one.days === undefined) !== (one.months === undefined), 'inactivity with either days or months'),
  ],
  'kind: never, days, months, monthEnd, yearEnd or inactivity',
) satisfies z.ZodType<Expiry>

const never = z.literal(false, 'false: points are neither passed on nor paid out in money')

const rightsSchema = z.strictObject({
  tender: z.boolean('true or false'),
  gifts: z.boolean('true or false'),
  tierProgress: z.boolean('true or false'),
  transfer: never,
  cashOut: never,
}) satisfies z.ZodType<WalletRights>

const wholePoints = z.int('whole points').min(1, '1 to 1,000,000').max(1_000_000, '1 to 1,000,000')

const tenderSchema = z.strictObject({
  shareAtMost: z.int('whole percent').min(1, '1 to 100').max(100, '1 to 100').optional(),
  least: wholePoints.optional(),
  step: wholePoints.optional(),
  most: wholePoints.optional(),
}) satisfies z.ZodType<TenderRules>

const holdDays = z.int('whole days').min(1, '1 to 180').max(180, '1 to 180')

const holdSchema = z.discriminatedUnion(
  'until',
  [
    z.strictObject({ until: z.literal('days'), days: holdDays, when: conditionSchema.optional() }),
    z.strictObject({ until: z.literal('completed'), atMost: holdDays, when: conditionSchema.optional() }),
  ],
  'until: days or completed',
) satisfies z.ZodType<Hold>

export const walletSchema = z.strictObject({
  id: walletIdSchema,
  name: wordsSchema,
  unit: z.strictObject({ one: wordsSchema, other: wordsSchema }),
  scale: z.int('a whole number of decimal places').min(0, '0 to 4').max(4, '0 to 4'),
  purpose: wordsSchema,
  tenderFen: z.int('whole fen').min(1, '1 fen or more, or null').max(1_000_000, '1,000,000 fen at most').nullable(),
  expiry: expirySchema,
  rights: rightsSchema.optional(),
  tender: tenderSchema.optional(),
  hold: holdSchema.optional(),
  reminders: z
    .array(z.int('whole days').min(1, '1 to 180').max(180, '1 to 180'))
    .min(1, 'one to five reminders')
    .max(5, 'one to five reminders')
    .optional(),
})
