import { basketOf, combine, couponAt, nextState, readCouponCode, type Combination, type UsableCoupon } from '../core/coupon'
import { ok, refuse } from '../core/kernel'
import { sheetOf } from '../core/ledger'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, CouponRecord, MemberRecord, UsedCoupon } from '../../types/record'
import type { Result } from '../../types/result'
import { templateOf } from './coupon-template'
import type { AskedOrder } from './decide-order'
import { readCoupons } from './hold-coupons'
import { orderFacts } from './order-facts'

export interface CouponGround {
  programme: Programme
  member: MemberRecord
  account: AccountRecord
  ask: AskedOrder
}

/** An order with what its coupons paid, and the coupons as they are written with it. */
export interface CouponedOrder {
  ask: AskedOrder
  used: CouponRecord[]
}

/**
 * Lets an order's coupons act on it: each must be its member's, usable or held for this order, legal with the others, and
 * take off now what the caller was told. What they take off is a part that does not earn. Refuses what `readCoupons`,
 * `nextState` and `combine` do, `coupon.amount` with both figures, and `amount.invalid` where `couponFen` is stated beside.
 */
export const useCoupons = async (world: World, tx: Tx, ground: CouponGround): Promise<Result<CouponedOrder>> => {
  const { ask } = ground
  const asked = ask.coupons ?? []
  if (asked.length === 0) return ok({ ask, used: [] })
  if ((ask.excluded?.couponFen ?? 0) > 0) {
    return refuse({ code: 'amount.invalid', field: 'excluded.couponFen', rule: '0 beside coupons: what they pay is told by them' })
  }
  const acted = await actCoupons(world, tx, ground)
  if (!acted.ok) return acted
  const { records, done } = acted.value
  const used: UsedCoupon[] = []
  for (const { code, template, offFen } of done.coupons) {
    const askedFen = asked.find(({ coupon }) => coupon === code)?.offFen ?? offFen
    if (askedFen !== offFen) return refuse({ code: 'coupon.amount', coupon: code, name: template.name, offFen, askedFen })
    used.push({ coupon: code, template: template.id, offFen, returnedAt: null })
  }
  const excluded = { couponFen: done.offFen, bonusFen: ask.excluded?.bonusFen ?? 0 }
  return ok({ ask: { ...ask, excluded, used }, used: records.map((record) => usedBy(record, used, ask)) })
}

/** How an order's coupons act together, whatever its caller was told of them. Refuses what `useCoupons` does but for that. */
export const actCoupons = async (
  world: World,
  tx: Pick<Tx, 'get'>,
  ground: CouponGround,
): Promise<Result<{ records: CouponRecord[]; done: Combination }>> => {
  const usable = await usableOf(world, tx, ground)
  if (!usable.ok) return usable
  const { records, coupons } = usable.value
  const done = combine(basketOf(sheetFor(ground)), coupons)
  return done.ok ? ok({ records, done: done.value }) : done
}

/** The order as conditions of coupons look at it: before any of them, and as earning will. */
const sheetFor = ({ programme, member, account, ask }: CouponGround) => {
  const paidAt = ask.paidAt ?? ask.now
  const { staff, till, channel, store, totalFen, discountFen, lines } = ask
  const facts = orderFacts(programme, member, account, { staff, till, channel, paidAt })
  return sheetOf(programme, { receivedFen: totalFen - discountFen, paidAt, joining: false, totalFen, store, lines, facts })
}

const usableOf = async (
  world: World,
  tx: Pick<Tx, 'get'>,
  { account, ask }: CouponGround,
): Promise<Result<{ records: CouponRecord[]; coupons: UsableCoupon[] }>> => {
  const codes: string[] = []
  for (const [at, { coupon }] of (ask.coupons ?? []).entries()) {
    const code = readCouponCode(coupon, `coupons.${String(at)}.coupon`)
    if (!code.ok) return code
    codes.push(code.value)
  }
  const read = await readCoupons(tx, account._id, codes)
  if (!read.ok) return read
  const coupons: UsableCoupon[] = []
  for (const record of read.value) {
    const template = await templateOf(world, record)
    const next = nextState(record, 'use', { now: ask.now, name: template.name, order: ask.id })
    if (!next.ok) return next
    coupons.push({ code: record._id, template, expiresAt: record.expiresAt })
  }
  return ok({ records: read.value, coupons })
}

const usedBy = (record: CouponRecord, used: readonly UsedCoupon[], { id, store, staff, now }: AskedOrder): CouponRecord => ({
  ...couponAt(record, now),
  state: 'used',
  hold: null,
  used: { order: id, store, staff, at: now, offFen: used.find(({ coupon }) => coupon === record._id)?.offFen ?? 0 },
})
