import type { Words } from '../../../types/programme'
import type { CouponHold, CouponRecord, CouponState } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

export const couponEvents = ['hold', 'release', 'use', 'giveBack', 'expire', 'withdraw', 'transfer'] as const
export type CouponEvent = (typeof couponEvents)[number]

/** Where each event leads from each state; what is not there is refused by the state's own name. */
const table: Readonly<Record<CouponState, Partial<Record<CouponEvent, CouponState>>>> = {
  usable: { hold: 'held', use: 'used', expire: 'expired', withdraw: 'withdrawn', transfer: 'usable' },
  held: { release: 'usable', use: 'used' },
  used: { giveBack: 'usable' },
  expired: {},
  withdrawn: {},
}

/** The coupon as it stands at a moment: a hold that is over is none, and a last day that has passed has passed. */
export const couponAt = (coupon: CouponRecord, now: number): CouponRecord => {
  const free = coupon.state === 'held' && coupon.hold !== null && coupon.hold.until <= now
  const open: CouponRecord = free ? { ...coupon, state: 'usable', hold: null } : coupon
  return open.state === 'usable' && open.expiresAt <= now ? { ...open, state: 'expired' } : open
}

/**
 * The state after an event. Only the order that holds a coupon may use or release it. A coupon that is held while its
 * last moment passes may still be used by its holder. Refuses `coupon.held`, `coupon.used`, `coupon.expired`,
 * `coupon.withdrawn`, `coupon.early` (before its first day), and `coupon.unknown` for a return of what was not used.
 */
export const nextState = (
  before: CouponRecord,
  event: CouponEvent,
  { now, name, order = null }: { now: number; name: Words; order?: string | null },
): Result<CouponState> => {
  const coupon = couponAt(before, now)
  const early = (event === 'hold' || event === 'use') && coupon.validFrom > now
  if (early) return refuse({ code: 'coupon.early', coupon: coupon._id, name, validFrom: coupon.validFrom })
  const next = table[coupon.state][event]
  if (next === undefined) return refuse(objection(coupon, name))
  const other = coupon.hold !== null && coupon.hold.order !== order
  return other && coupon.hold ? refuse(held(coupon._id, name, coupon.hold)) : ok(next)
}

const held = (coupon: string, name: Words, { store, at, until }: CouponHold): Refusal => {
  return { code: 'coupon.held', coupon, name, store, since: at, until }
}

/** Why nothing more can be done with a coupon in this state. */
const objection = (coupon: CouponRecord, name: Words): Refusal => {
  const { _id, used, hold, withdrawn, expiresAt } = coupon
  if (used) return { code: 'coupon.used', coupon: _id, name, at: used.at, store: used.store, offFen: used.offFen }
  if (withdrawn) return { code: 'coupon.withdrawn', coupon: _id, name, at: withdrawn.at, reason: withdrawn.reason }
  if (hold) return held(_id, name, hold)
  if (coupon.state === 'expired') return { code: 'coupon.expired', coupon: _id, name, expiredAt: expiresAt }
  return { code: 'coupon.unknown', field: 'coupon', rule: 'a coupon that is held or used' }
}
