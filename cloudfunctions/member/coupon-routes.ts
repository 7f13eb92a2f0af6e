import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { readCouponCode } from '../core/coupon'
import { tailOf } from '../core/kernel'
import { claimCoupon } from '../flow/claim-coupon'
import { couponOffers, exchangeCoupon } from '../flow/exchange-coupon'
import { findByCard, findByPhone } from '../flow/find-member'
import { giveCouponAway } from '../flow/give-coupon-away'
import type { KnownMember } from '../flow/known-member'
import { COUPON_ROWS_AT_MOST, listCoupons } from '../flow/list-coupons'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'
import { phone } from './join-routes'

const limitRule = `1 to ${String(COUPON_ROWS_AT_MOST)}`

const couponMine = route<MemberContract, 'coupon.mine', KnownMember>({
  input: z.strictObject({
    which: z.enum(['open', 'past', 'used', 'over'], 'open, past, used or over').optional(),
    after: z.string('a cursor').max(1024, 'the `next` of the page before').optional(),
    limit: z.int(limitRule).min(1, limitRule).max(COUPON_ROWS_AT_MOST, limitRule).optional(),
  }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { which = 'open', after, limit = COUPON_ROWS_AT_MOST } }) =>
    listCoupons(world, { member: who.member._id, which, after, limit }),
})

const couponOffersRoute = route<MemberContract, 'coupon.offers', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: async ({ world }) => ({ ok: true, value: { rows: await couponOffers(world) } }),
})

const pointsRule = 'whole points of the smallest unit, 1 or more'

const couponExchange = route<MemberContract, 'coupon.exchange', KnownMember>({
  input: z.strictObject({
    template: z.string('the id of a coupon').min(1, 'the id of a coupon').max(40, 'the id of a coupon'),
    points: z.int(pointsRule).min(1, pointsRule).max(1_000_000_000, pointsRule),
  }),
  writes: true,
  admit: cardHolder,
  run: ({ world, who, input, reference }) => exchangeCoupon(world, { ...input, member: who.member._id, reference }),
})

const couponClaim = route<MemberContract, 'coupon.claim', KnownMember>({
  input: z.strictObject({ code: typedText(40) }),
  writes: true,
  admit: cardHolder,
  run: ({ world, who, input }) => claimCoupon(world, { member: who.member._id, code: input.code }),
})

const couponGive = route<MemberContract, 'coupon.give', KnownMember>({
  input: z
    .strictObject({
      coupon: z.string('the code of a coupon').max(40, 'the code of a coupon'),
      card: z.string('a card number').regex(/^\d{12,20}$/, 'a card number').optional(),
      phone: phone.optional(),
    })
    .refine(({ card, phone: number }) => (card === undefined) !== (number === undefined), {
      path: ['card'],
      error: 'either a card number or a phone number of the member who is to have it',
    }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const code = readCouponCode(input.coupon, 'coupon')
    if (!code.ok) return code
    const to = await receiverOf(world, input)
    if (!to.ok) return to
    const given = await giveCouponAway(world, { member: who.member._id, coupon: code.value, to: to.value.member._id, reference })
    return given.ok ? { ok: true, value: { ...given.value, cardTail: tailOf(to.value.member.cardNumber) } } : given
  },
})

const receiverOf = (world: World, input: MemberContract['coupon.give']['input']): Promise<Result<KnownMember>> =>
  input.card === undefined ? findByPhone(world, 'phone', input.phone ?? '') : findByCard(world, 'card', input.card)

export const couponRoutes = {
  'coupon.mine': couponMine,
  'coupon.offers': couponOffersRoute,
  'coupon.exchange': couponExchange,
  'coupon.claim': couponClaim,
  'coupon.give': couponGive,
}
