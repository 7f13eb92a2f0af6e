import { couponAt, nextState } from '../core/coupon'
import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { templateOf } from './coupon-template'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { readCoupons } from './hold-coupons'

export interface GiveAway {
  member: string
  coupon: string
  to: string
  reference: string
}

/**
 * A member's coupon becomes another's, once a reference. Refuses `coupon.personal`, `coupon.others`, `coupon.unknown`,
 * what a coupon in its state refuses, and `input.invalid` for oneself.
 */
export const giveCouponAway = (world: World, ask: GiveAway): Promise<Result<{ coupon: string }>> => {
  const { member, reference, coupon, to } = ask
  const once = { member, reference, kind: 'couponGift', asked: { coupon, to }, store: null, staff: null } as const
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: GiveAway, ground: OnceGround): Promise<Result<Deed<'couponGift', { coupon: string }>>> => {
  if (ask.to === ask.member) return refuse({ code: 'input.invalid', field: 'card', rule: 'another member' })
  const read = await readCoupons(ground.tx, ask.member, [ask.coupon])
  if (!read.ok) return read
  const [coupon] = read.value
  if (!coupon) throw new Error(`coupon ${ask.coupon} was read and is not there`)
  const { name, transferable } = await templateOf(world, coupon)
  if (!transferable) return refuse({ code: 'coupon.personal', coupon: coupon._id, name })
  const next = nextState(coupon, 'transfer', { now: ground.now, name })
  if (!next.ok) return next
  const given: CouponRecord = { ...couponAt(coupon, ground.now), member: ask.to }
  return ok({
    account: { ...ground.account, sequence: ground.account.sequence + 1 },
    entries: [],
    detail: { coupon: coupon._id, to: ask.to },
    answer: () => ({ coupon: coupon._id }),
    write: (tx) => tx.put('coupon', given),
  })
}
