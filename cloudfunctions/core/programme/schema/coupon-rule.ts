import * as z from 'zod'
import type { CouponRule } from '../../../../types/programme'
import { conditionSchema } from './earn'
import { idSchema, wordsSchema } from './word'

const any = { id: idSchema, name: wordsSchema, coupon: idSchema }

/** What gives coupons by itself. */
const schemas = {
  order: z.strictObject({
    ...any,
    kind: z.literal('order'),
    when: conditionSchema.optional(),
    returned: z.enum(['withdrawn', 'kept'], 'withdrawn or kept'),
  }),
  join: z.strictObject({ ...any, kind: z.literal('join') }),
  tier: z.strictObject({ ...any, kind: z.literal('tier'), tier: idSchema }),
  profile: z.strictObject({ ...any, kind: z.literal('profile') }),
} satisfies { [K in CouponRule['kind']]: z.ZodType<Extract<CouponRule, { kind: K }>> }

const { order, join, tier, profile } = schemas

export const couponRuleSchema = z.discriminatedUnion('kind', [order, join, tier, profile], 'kind: order, join, tier or profile')
