import * as z from 'zod'
import type { Condition, EarnRule, Multiplier, Ratio } from '../../../../types/programme'
import { excess } from '../condition'
import { idSchema, walletIdSchema, wordsSchema } from './word'

const TEXT_AT_MOST = 16_000
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCondition = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= TEXT_AT_MOST : isObject(value)
const kept = (value: unknown): unknown => (typeof value === 'string' || excess(value) ? value : JSON.stringify(value))

/**
 * Only that it is an object, or text of one; facts and operators are checked where the programme's wallets and tiers are
 * known. An object is kept as text, except one so large that it will be refused there.
 */
export const conditionSchema = z
  .unknown()
  .refine(isCondition, 'a query such as {"order.weekday": {"$in": [6, 7]}}')
  .transform(kept) as unknown as z.ZodType<Condition>

/** Bounds keep floor(fen x points / perFen) below 2^53 for the largest order there can be (999,999,999 fen). */
export const points = z.int('whole points of the smallest unit').min(1, '1 to 1,000,000').max(1_000_000, '1 to 1,000,000')
const perFen = z.int('whole fen').min(1, '1 to 100,000,000').max(100_000_000, '1 to 100,000,000')

const part = z.int('a whole number').min(1, '1 to 1,000').max(1000, '1 to 1,000')
export const ratioSchema = z.strictObject({ numerator: part, denominator: part }) satisfies z.ZodType<Ratio>

export const capSchema = z.strictObject({
  per: z.enum(['order', 'day', 'week', 'month', 'lifetime'], 'order, day, week, month or lifetime'),
  points: z.int('whole points of the smallest unit').min(1, '1 or more').max(Number.MAX_SAFE_INTEGER),
})

/** Points that a rule gives to all members together on one calendar day. */
export const budgetSchema = z
  .int('whole points of the smallest unit')
  .min(1, '1 or more')
  .max(1_000_000_000, '1,000,000,000 at most')

const balance = z.int('a whole balance').min(0, '0 or more').max(Number.MAX_SAFE_INTEGER)
const bandSchema = z.strictObject({ from: balance, to: balance.nullable(), times: ratioSchema })

const any = {
  id: idSchema,
  wallet: walletIdSchema,
  name: wordsSchema,
  points,
  when: conditionSchema.optional(),
  caps: z.array(capSchema).min(1, 'at least one cap').max(5, 'one cap a period').optional(),
  group: idSchema.optional(),
  excludes: z.array(idSchema).min(1, 'at least one rule').max(9, 'nine rules at most').optional(),
  dailyBudget: budgetSchema.optional(),
}
const lines = conditionSchema.optional()

/** The arguments of every kind of earning rule; what a kind makes of them is in core/ledger/earn. */
export const earnSchemas = {
  perAmount: z.strictObject({ ...any, kind: z.literal('perAmount'), perFen, lines }),
  fixed: z.strictObject({ ...any, kind: z.literal('fixed') }),
  perQuantity: z.strictObject({ ...any, kind: z.literal('perQuantity'), lines }),
  perVisit: z.strictObject({ ...any, kind: z.literal('perVisit') }),
  stepped: z.strictObject({
    ...any,
    kind: z.literal('stepped'),
    perFen,
    balanceOf: walletIdSchema,
    bands: z.array(bandSchema).min(1, 'at least one band').max(12, 'twelve bands at most'),
  }),
} satisfies { [K in EarnRule['kind']]: z.ZodType<Extract<EarnRule, { kind: K }>> }

const { perAmount, fixed, perQuantity, perVisit, stepped } = earnSchemas

export const earnSchema = z.discriminatedUnion(
  'kind',
  [perAmount, fixed, perQuantity, perVisit, stepped],
  'kind: perAmount, fixed, perQuantity, perVisit or stepped',
)

export const multiplierSchema = z.strictObject({
  id: idSchema,
  wallet: walletIdSchema,
  name: wordsSchema,
  times: ratioSchema,
  order: z.int('a whole number').min(1, '1 to 100').max(100, '1 to 100'),
  when: conditionSchema.optional(),
  group: idSchema.optional(),
  stack: z.enum(['multiply', 'best'], 'multiply or best'),
  on: z.enum(['orders', 'activities'], 'orders or activities').optional(),
}) satisfies z.ZodType<Multiplier>
