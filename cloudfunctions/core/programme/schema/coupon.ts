import * as z from 'zod'
import type { CouponTemplate } from '../../../../types/programme'
import { conditionSchema, ratioSchema } from './earn'
import { idSchema, walletIdSchema, wordsSchema } from './word'

const fen = z.int('whole fen').min(1, '1 to 999,999,999').max(999_999_999, '1 to 999,999,999')
const pieces = z.int('whole pieces').min(1, '1 to 100').max(100, '1 to 100')
const day = z.iso.date('a day such as 2026-11-01')

const validitySchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('days'), days: z.int('whole days').min(1, '1 to 1,098').max(1098, '1 to 1,098'), afterDays: z.int('whole days').min(1, '1 to 366').max(366, '1 to 366').optional() }),
    z.strictObject({ kind: z.literal('fixed'), from: day, to: day }),
  ],
  'kind: days or fixed',
)

const any = {
  id: idSchema,
  name: wordsSchema,
  scope: wordsSchema,
  when: conditionSchema.optional(),
  lines: conditionSchema.optional(),
  minimumFen: fen.optional(),
  validity: validitySchema,
  total: z.int('whole coupons').min(1, '1 to 10,000,000').max(10_000_000, '1 to 10,000,000').optional(),
  perMember: z.int('whole coupons').min(1, '1 to 1,000').max(1000, '1 to 1,000').optional(),
  occasion: z.enum(['birthday'], 'birthday').optional(),
  group: idSchema.optional(),
  stackable: z.boolean('true or false'),
  order: z.int('a whole number').min(1, '1 to 100').max(100, '1 to 100'),
  transferable: z.boolean('true or false'),
  exchange: z
    .strictObject({
      wallet: walletIdSchema,
      points: z.int('whole points of the smallest unit').min(1, '1 or more').max(1_000_000_000, '1,000,000,000 at most'),
    })
    .optional(),
}

/** The arguments of every kind of coupon; what a kind takes off is in core/coupon. */
export const couponSchemas = {
  amountOff: z.strictObject({ ...any, kind: z.literal('amountOff'), offFen: fen }),
  percentOff: z.strictObject({
    ...any,
    kind: z.literal('percentOff'),
    percent: z.int('a whole percentage').min(1, '1 to 99, what is taken off').max(99, '1 to 99, what is taken off'),
    ceilingFen: fen.optional(),
  }),
  fixedPrice: z.strictObject({ ...any, kind: z.literal('fixedPrice'), priceFen: fen, pieces }),
  freeItem: z.strictObject({ ...any, kind: z.literal('freeItem'), pieces }),
  service: z.strictObject({ ...any, kind: z.literal('service') }),
  multiplier: z.strictObject({ ...any, kind: z.literal('multiplier'), wallet: walletIdSchema, times: ratioSchema }),
} satisfies { [K in CouponTemplate['kind']]: z.ZodType<Extract<CouponTemplate, { kind: K }>> }

const { amountOff, percentOff, fixedPrice, freeItem, service, multiplier } = couponSchemas

export const couponSchema = z.discriminatedUnion(
  'kind',
  [amountOff, percentOff, fixedPrice, freeItem, service, multiplier],
  'kind: amountOff, percentOff, fixedPrice, freeItem, service or multiplier',
)
