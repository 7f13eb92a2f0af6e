import * as z from 'zod'
import type { ProgrammeDocument } from '../../../types/programme'
import { activitySchema, adjustmentSchema } from './schema/activity'
import { benefitSchema } from './schema/benefit'
import { couponSchema } from './schema/coupon'
import { couponRuleSchema } from './schema/coupon-rule'
import { callBackSchema } from './schema/call-back'
import { productSchema } from './schema/card'
import { earnSchema, multiplierSchema } from './schema/earn'
import { exchangeSchema } from './schema/exchange'
import { groupSchema } from './schema/group'
import { brandSchema, cardSchema, joinSchema } from './schema/join'
import { lifecycleSchema } from './schema/lifecycle'
import { messageSchema } from './schema/message'
import { greetingSchema, occasionSchema } from './schema/occasion'
import { refundSchema } from './schema/refund'
import { resourceSchema } from './schema/resource'
import { subCardSchema } from './schema/sub-card'
import { storedValueSchema } from './schema/stored'
import { ladderSchema, tierSchema, trackSchema } from './schema/tier'
import { idSchema, wordsSchema } from './schema/word'
import { walletSchema } from './schema/wallet'

const zoneHolds = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The shape of a programme document; what its parts must agree on with each other is in agreement.ts. */
const profileField = z.enum(['name', 'phone', 'birthday', 'gender', 'size', 'wedding'])

export const programmeSchema = z
  .strictObject({
    id: idSchema,
    name: wordsSchema,
    edition: z.string().regex(/^\d{4}-\d{2}$/, 'a year and month such as 2026-03'),
    zone: z.string().refine(zoneHolds, 'an IANA time zone such as Asia/Shanghai'),
    currency: z.literal('CNY', 'CNY'),
    brand: brandSchema,
    join: joinSchema,
    card: cardSchema,
    cards: z.array(productSchema).min(1, 'at least one card').max(12, 'twelve cards at most').optional(),
    groups: groupSchema.optional(),
    subCards: subCardSchema.optional(),
    profile: z.array(profileField).max(6),
    profileOptional: z.array(profileField).max(6).optional(),
    wallets: z.array(walletSchema).min(1, 'at least one wallet').max(4, 'four wallets at most'),
    // An order and all its entries are one transaction, and the cloud advises to stay below 20 operations.
    earn: z.array(earnSchema).max(10, 'ten rules at most'),
    multipliers: z.array(multiplierSchema).max(12, 'twelve multipliers at most').optional(),
    activities: z.array(activitySchema).max(20, 'twenty activities at most').optional(),
    adjustments: z.array(adjustmentSchema).max(8, 'one limit a role and wallet').optional(),
    storedValue: storedValueSchema.optional(),
    coupons: z.array(couponSchema).max(60, 'sixty coupons at most').optional(),
    couponRules: z.array(couponRuleSchema).max(20, 'twenty rules at most').optional(),
    tiers: z.array(tierSchema).min(1, 'at least one tier').max(12, 'twelve tiers at most'),
    tracks: z.array(trackSchema).max(4, 'four tracks at most').optional(),
    ladder: ladderSchema.optional(),
    benefits: z.array(benefitSchema).max(24, '24 benefits at most').optional(),
    exchange: exchangeSchema.optional(),
    occasions: z.array(occasionSchema).max(8, 'eight occasions at most').optional(),
    greeting: greetingSchema.optional(),
    callBacks: callBackSchema.optional(),
    lifecycle: lifecycleSchema.optional(),
    refund: refundSchema.optional(),
    messages: messageSchema.optional(),
    resources: resourceSchema.optional(),
  }) satisfies z.ZodType<ProgrammeDocument>
