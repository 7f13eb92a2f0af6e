import { nextState } from '../core/coupon'
import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { templateOf } from './coupon-template'

export interface WithdrawCoupon {
  coupon: string
  /** Null: a rule, because its order went back. */
  staff: string | null
  reason: string
}

/**
 * Takes a coupon back that was given by mistake; the same request again changes nothing. Refuses `coupon.unknown`,
 * `coupon.used`, `coupon.held`, `coupon.expired`, `coupon.withdrawn` (by somebody else or for another reason).
 */
export const withdrawCoupon = (world: World, ask: WithdrawCoupon): Promise<Result<CouponRecord>> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const coupon = await tx.get<CouponRecord>('coupon', ask.coupon)
    if (!coupon) return refuse({ code: 'coupon.unknown', field: 'coupon', rule: 'a coupon that was issued' })
    const { withdrawn } = coupon
    if (withdrawn && withdrawn.staff === ask.staff && withdrawn.reason === ask.reason) return ok(coupon)
    const next = nextState(coupon, 'withdraw', { now, name: (await templateOf(world, coupon)).name })
    if (!next.ok) return next
    const { staff, reason } = ask
    const taken: CouponRecord = { ...coupon, state: next.value, hold: null, withdrawn: { at: now, staff, reason } }
    await tx.put('coupon', taken)
    return ok(taken)
  })
}
