import { COUPONS_AN_ORDER, couponAt, nextState } from '../core/coupon'
import { ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponHold, CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { templateOf } from './coupon-template'
import { memberNow } from './follow-member'

/** How long a till may keep coupons for an order that is not paid: long enough for a queue, short enough for a dead till. */
export const HOLD_MS = 15 * 60_000

export interface HoldCoupons {
  member: string
  coupons: readonly string[]
  /** `<source>:<number>` of the order they are held for. */
  order: string
  store: string
}

/**
 * Sets coupons aside for an order that is being rung up, all or none, until `HOLD_MS` from now; the same order again
 * holds them anew. Refuses `coupon.unknown`, `coupon.others`, `coupon.early`, `coupon.expired`, `coupon.used`,
 * `coupon.held` (by another order), `coupon.withdrawn`, `input.invalid` (more than an order takes, or one twice).
 */
export const holdCoupons = (world: World, ask: HoldCoupons): Promise<Result<{ until: number }>> => {
  const now = world.clock.now()
  const hold: CouponHold = { order: ask.order, store: ask.store, at: now, until: now + HOLD_MS }
  return world.store.transact(async (tx) => {
    const read = await readCoupons(tx, ask.member, ask.coupons)
    if (!read.ok) return read
    for (const coupon of read.value) {
      const own = couponAt(coupon, now).hold?.order === ask.order
      const next = own ? ok('held' as const) : nextState(coupon, 'hold', { now, name: (await templateOf(world, coupon)).name })
      if (!next.ok) return next
      await tx.put<CouponRecord>('coupon', { ...coupon, state: 'held', hold })
    }
    return ok({ until: hold.until })
  })
}

/** Lets coupons go that an order held; one that it does not hold any more is left as it is. */
export const releaseCoupons = (world: World, ask: Omit<HoldCoupons, 'store'>): Promise<Result<{ released: number }>> =>
  world.store.transact(async (tx) => {
    const read = await readCoupons(tx, ask.member, ask.coupons)
    if (!read.ok) return read
    const own = read.value.filter(({ state, hold }) => state === 'held' && hold?.order === ask.order)
    for (const coupon of own) await tx.put<CouponRecord>('coupon', { ...coupon, state: 'usable', hold: null })
    return ok({ released: own.length })
  })

/** The coupons of one member by code, in the order asked. Refuses `coupon.unknown`, `coupon.others`, `input.invalid`. */
export const readCoupons = async (tx: Pick<Tx, 'get'>, member: string, codes: readonly string[]): Promise<Result<CouponRecord[]>> => {
  if (codes.length > COUPONS_AN_ORDER || new Set(codes).size < codes.length) {
    const rule = `${String(COUPONS_AN_ORDER)} coupons an order at most, each once`
    return refuse({ code: 'input.invalid', field: 'coupons', rule })
  }
  const found: CouponRecord[] = []
  for (const [at, code] of codes.entries()) {
    const coupon = await tx.get<CouponRecord>('coupon', code)
    if (!coupon) return refuse({ code: 'coupon.unknown', field: `coupons.${String(at)}`, rule: 'a coupon that was issued' })
    const own = coupon.member === member || (await memberNow(tx, coupon.member))?._id === member
    if (!own) return refuse({ code: 'coupon.others', coupon: code, rule: 'a coupon of this member' })
    found.push(coupon)
  }
  return ok(found)
}
