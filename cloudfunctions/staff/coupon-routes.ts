import { z } from 'zod'
import type { StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readCouponCode } from '../core/coupon'
import { refuse } from '../core/kernel'
import { giveCoupon } from '../flow/issue-coupon'
import { COUPON_ROWS_AT_MOST, listCoupons, viewCoupon } from '../flow/list-coupons'
import { withdrawCoupon } from '../flow/withdraw-coupon'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { onDuty, type OnDuty } from './admit'

const code = z.string('the code of a coupon').max(40, 'the code of a coupon')
const member = recordId('the id of a member')

const couponFind = route<StaffContract, 'coupon.find', OnDuty>({
  input: z.strictObject({ coupon: code }),
  writes: false,
  admit: onDuty,
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

const limitRule = `1 to ${String(COUPON_ROWS_AT_MOST)}`

const couponOf = route<StaffContract, 'coupon.of', OnDuty>({
  input: z.strictObject({
    member,
    which: z.enum(['open', 'past'], 'open or past').optional(),
    after: z.string('a cursor').max(1024, 'the `next` of the page before').optional(),
    limit: z.int(limitRule).min(1, limitRule).max(COUPON_ROWS_AT_MOST, limitRule).optional(),
  }),
  writes: false,
  admit: onDuty,
  run: ({ world, input: { which = 'open', limit = COUPON_ROWS_AT_MOST, ...ask } }) =>
    listCoupons(world, { member: ask.member, after: ask.after, which, limit }),
})

/** Giving and taking back is a manager's: a coupon is money. */
const manages = ({ staff }: OnDuty, action: string): Result<null> =>
  staff.role === 'manager' ? { ok: true, value: null } : refuse({ code: 'permission.denied', action, needs: 'a manager of a store' })

const couponIssue = route<StaffContract, 'coupon.issue', OnDuty>({
  input: z.strictObject({ member, template: z.string('the id of a coupon').min(1, 'the id of a coupon').max(40, 'the id of a coupon') }),
  writes: true,
  admit: onDuty,
  run: async ({ world, who, input, reference }) => {
    const may = manages(who, 'coupon.issue')
    if (!may.ok) return may
    const by = { store: who.shop._id, staff: who.staff._id }
    return giveCoupon(world, { ...input, ...by, reference: `staff:${reference}`, kind: 'staff' })
  },
})

const couponWithdraw = route<StaffContract, 'coupon.withdraw', OnDuty>({
  input: z.strictObject({ coupon: code, reason: typedText(200) }),
  writes: true,
  admit: onDuty,
  run: async ({ world, who, input }) => {
    const may = manages(who, 'coupon.withdraw')
    if (!may.ok) return may
    const read = readCouponCode(input.coupon, 'coupon')
    if (!read.ok) return read
    const taken = await withdrawCoupon(world, { coupon: read.value, staff: who.staff._id, reason: input.reason })
    return taken.ok ? { ok: true, value: await viewCoupon(world, taken.value) } : taken
  },
})

export const couponRoutes = {
  'coupon.find': couponFind,
  'coupon.of': couponOf,
  'coupon.issue': couponIssue,
  'coupon.withdraw': couponWithdraw,
}
