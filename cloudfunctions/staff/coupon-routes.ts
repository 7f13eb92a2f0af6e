import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { COUPONS_AN_ORDER, readCouponCode } from '../core/coupon'
import { refuse } from '../core/kernel'
import { holdCoupons, releaseCoupons, type HoldCoupons } from '../flow/hold-coupons'
import { giveCoupon } from '../flow/issue-coupon'
import { memberById } from '../flow/known-member'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { COUPON_ROWS_AT_MOST, listCoupons, viewCoupon } from '../flow/list-coupons'
import { quoteCoupons } from '../flow/quote-coupons'
import { withdrawCoupon } from '../flow/withdraw-coupon'
import { recordId, typedText } from '../platform/host/input'
import { linesInput } from '../platform/host/lines-input'
import { codesInput } from '../platform/host/tender-input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { couponImport } from './code-routes'

const code = z.string('the code of a coupon').max(40, 'the code of a coupon')
const member = recordId('the id of a member')

const couponFind = route<StaffContract, 'coupon.find', OnDuty>({
  input: z.strictObject({ coupon: code }),
  writes: false,
  admit: may('order.ring'),
  run: async ({ world, input }) => {
    const found = await couponNamed(world, input.coupon)
    return found.ok ? { ok: true, value: { ...(await viewCoupon(world, found.value)), member: found.value.member } } : found
  },
})

const couponNamed = async (world: World, text: string): Promise<Result<CouponRecord>> => {
  const read = readCouponCode(text, 'coupon')
  if (!read.ok) return read
  const coupon = await world.store.get<CouponRecord>('coupon', read.value)
  return coupon ? { ok: true, value: coupon } : refuse({ code: 'coupon.unknown', field: 'coupon', rule: 'a coupon that was issued' })
}

const number = z.string().regex(/^[A-Za-z0-9._:/-]{1,64}$/, '1 to 64 of letters, digits and . _ : / -')
const rule = `an integer number of fen from 1 to ${String(AMOUNT_AT_MOST_FEN)}`
const fen = z.int(rule).min(1, rule).max(AMOUNT_AT_MOST_FEN, rule)

const couponQuote = route<StaffContract, 'coupon.quote', OnDuty>({
  input: z
    .strictObject({
      member,
      totalFen: fen,
      discountFen: z.int(rule).min(0, rule).max(AMOUNT_AT_MOST_FEN, rule).optional(),
      lines: linesInput(AMOUNT_AT_MOST_FEN).optional(),
      number: number.optional(),
    })
    .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' }),
  writes: false,
  admit: may('order.ring'),
  run: async ({ world, who, input: { discountFen = 0, lines = [], ...input } }) => {
    const known = await memberById(world, input.member)
    if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    const order = input.number === undefined ? null : `${who.shop._id}:${input.number}`
    const price = { totalFen: input.totalFen, discountFen, lines, paidAt: world.clock.now() }
    const by = { store: who.shop._id, staff: who.staff._id, till: null, order }
    return { ok: true, value: await quoteCoupons(world, known, { ...price, ...by }) }
  },
})

/** Codes as they are kept; the first that is mistyped is refused with its place. */
const holdOf = ({ shop }: OnDuty, input: StaffContract['coupon.hold']['input']): Result<HoldCoupons> => {
  const coupons: string[] = []
  for (const [at, text] of input.coupons.entries()) {
    const read = readCouponCode(text, `coupons.${String(at)}`)
    if (!read.ok) return read
    coupons.push(read.value)
  }
  return { ok: true, value: { member: input.member, coupons, order: `${shop._id}:${input.number}`, store: shop._id } }
}

const holding = z.strictObject({ member, coupons: codesInput(COUPONS_AN_ORDER), number })

const couponHold = route<StaffContract, 'coupon.hold', OnDuty>({
  input: holding,
  writes: true,
  admit: may('order.ring'),
  run: ({ world, who, input }) => {
    const hold = holdOf(who, input)
    return hold.ok ? holdCoupons(world, hold.value) : Promise.resolve(hold)
  },
})

const couponRelease = route<StaffContract, 'coupon.release', OnDuty>({
  input: holding,
  writes: true,
  admit: may('order.ring'),
  run: ({ world, who, input }) => {
    const hold = holdOf(who, input)
    return hold.ok ? releaseCoupons(world, hold.value) : Promise.resolve(hold)
  },
})

const limitRule = `1 to ${String(COUPON_ROWS_AT_MOST)}`

const couponOf = route<StaffContract, 'coupon.of', OnDuty>({
  input: z.strictObject({
    member,
    which: z.enum(['open', 'past'], 'open or past').optional(),
    after: z.string('a cursor').max(1024, 'the `next` of the page before').optional(),
    limit: z.int(limitRule).min(1, limitRule).max(COUPON_ROWS_AT_MOST, limitRule).optional(),
  }),
  writes: false,
  admit: may('member.read'),
  run: ({ world, input: { which = 'open', limit = COUPON_ROWS_AT_MOST, ...ask } }) =>
    listCoupons(world, { member: ask.member, after: ask.after, which, limit }),
})

const couponIssue = route<StaffContract, 'coupon.issue', OnDuty>({
  input: z.strictObject({ member, template: z.string('the id of a coupon').min(1, 'the id of a coupon').max(40, 'the id of a coupon'), reason: typedText(200) }),
  writes: true,
  // A coupon is money: giving it and taking it back is a manager's.
  admit: may('coupon.issue'),
  run: ({ world, who, input, reference }) => {
    const by = { store: who.shop._id, staff: who.staff._id }
    return giveCoupon(world, { ...input, ...by, reference: `staff:${reference}`, kind: 'staff' })
  },
})

const couponWithdraw = route<StaffContract, 'coupon.withdraw', OnDuty>({
  input: z.strictObject({ coupon: code, reason: typedText(200) }),
  writes: true,
  admit: may('coupon.issue'),
  run: async ({ world, who, input }) => {
    const read = readCouponCode(input.coupon, 'coupon')
    if (!read.ok) return read
    const taken = await withdrawCoupon(world, { coupon: read.value, staff: who.staff._id, reason: input.reason })
    return taken.ok ? { ok: true, value: await viewCoupon(world, taken.value) } : taken
  },
})

const couponTemplates = route<StaffContract, 'coupon.templates', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('offer.read'),
  run: async ({ world }) => {
    const { coupons = [] } = await world.programme()
    const rows = coupons.map(({ id: template, name, scope, perMember = null }) => ({ template, name, scope, perMember }))
    return { ok: true, value: { rows } }
  },
})

export const couponRoutes = {
  'coupon.templates': couponTemplates,
  'coupon.import': couponImport,
  'coupon.find': couponFind,
  'coupon.of': couponOf,
  'coupon.quote': couponQuote,
  'coupon.hold': couponHold,
  'coupon.release': couponRelease,
  'coupon.issue': couponIssue,
  'coupon.withdraw': couponWithdraw,
}
