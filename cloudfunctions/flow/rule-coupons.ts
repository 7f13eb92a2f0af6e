import { bringsCoupon, couponRulesOf } from '../core/coupon'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponRule, OrderCouponRule, Programme } from '../../types/programme'
import type { CouponRecord, MemberRecord, MemberSequel, OrderRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import { couponCodeOf, giveCoupon } from './issue-coupon'
import { memberSequelId } from './sequel'
import { withdrawCoupon } from './withdraw-coupon'

/** What a coupon's record says of one that went with its order. */
const RETURNED = '订单已退货 · The order was returned'
const MERGED = '两张会员卡已合并 · The two cards are one'

/** No caller's reference has a slash, so nobody can take the name of a rule's coupon. */
const referenceOf = ({ id }: CouponRule, subject: string): string => `rule/${id}/${subject}`

/**
 * Gives the coupons that an order brings, once each, and withdraws those that what is left of it no longer brings. Null:
 * all is done; a moment: a till holds one of them until then.
 */
export const settleOrderCoupons = async (world: World, order: OrderRecord): Promise<number | null> => {
  const programme = await world.programmeAt(order.programmeVersion)
  const open: number[] = []
  for (const rule of couponRulesOf(programme, 'order')) {
    const reference = referenceOf(rule, order._id)
    if (bringsCoupon(programme, rule, order)) {
      const objection = (tx: Tx): Promise<Refusal | null> => gone(tx, programme, rule, order)
      await give(world, programme, rule, { member: order.member, reference, store: order.store, objection })
    } else if (rule.returned === 'withdrawn') {
      const until = await takeBack(world, couponCodeOf(world, order.member, reference), RETURNED)
      if (until !== null) open.push(until)
    }
  }
  return open.length > 0 ? Math.min(...open) : null
}

/** A return may have come since the order was read; both write the member's account, so one of them sees the other. */
const gone = async (tx: Tx, programme: Programme, rule: OrderCouponRule, { _id, number, receivedFen }: OrderRecord): Promise<Refusal | null> => {
  const order = await tx.get<OrderRecord>('order', _id)
  return order && bringsCoupon(programme, rule, order) ? null : { code: 'order.refunded', number, refundedFen: receivedFen }
}

/**
 * Gives what joining, a complete profile or a tier brings. A member that was merged into another that has the coupon of
 * joining loses its own where it is not used: it is one person's. Null, or the moment until which a till holds it.
 */
export const settleMemberCoupons = async (world: World, { kind, member, programmeVersion, tier }: MemberSequel): Promise<number | null> => {
  const programme = await world.programmeAt(programmeVersion)
  const into = kind === 'join' ? ((await world.store.get<MemberRecord>('member', member))?.merged?.into ?? null) : null
  const rules = couponRulesOf(programme, kind).filter((rule) => rule.kind !== 'tier' || rule.tier === tier)
  let open: number | null = null
  for (const rule of rules) {
    const reference = referenceOf(rule, kind)
    const twice = into !== null && (await world.store.get('coupon', couponCodeOf(world, into, reference))) !== null
    if (twice) open = await takeBack(world, couponCodeOf(world, member, reference), MERGED)
    else await give(world, programme, rule, { member, reference, store: null })
  }
  return open
}

interface Given {
  member: string
  reference: string
  store: string | null
  objection?: (tx: Tx) => Promise<Refusal | null>
}

/** Refused where the member has as many as one may have, all are given, or the order went back: then there is none. */
const give = async (world: World, programme: Programme, rule: CouponRule, given: Given): Promise<void> => {
  await giveCoupon(world, { ...given, kind: 'rule', rule: rule.id, template: rule.coupon, programme, staff: null })
}

const takeBack = async (world: World, coupon: string, reason: string): Promise<number | null> => {
  if (!(await world.store.get<CouponRecord>('coupon', coupon))) return null
  const taken = await withdrawCoupon(world, { coupon, staff: null, reason })
  return !taken.ok && taken.refusal.code === 'coupon.held' ? taken.refusal.until : null
}

/** After a merge: what the absorbed member was given for joining is looked at again. Gives the id to settle. */
export const joinedTwice = async (world: World, absorbed: string): Promise<string> => {
  const _id = memberSequelId('join', absorbed)
  await world.store.transact(async (tx) => {
    const known = await tx.get<MemberSequel>('sequel', _id)
    if (known) await tx.put<MemberSequel>('sequel', { ...known, dueAt: world.clock.now(), turn: known.turn + 1 })
  })
  return _id
}
