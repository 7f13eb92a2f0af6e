import { basketOf, best, couponAt, nextState, objectionOf, type UsableCoupon } from '../core/coupon'
import { settle, sheetOf } from '../core/ledger'
import type { CouponQuote } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CouponRecord, OrderLine } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import { templateOf } from './coupon-template'
import type { KnownMember } from './known-member'
import { orderFacts } from './order-facts'

/** Coupons that a quote looks at: those that end soonest. */
const LOOKED_AT = 50

export interface CouponAsk {
  store: string
  staff: string | null
  till: string | null
  channel?: 'app'
  paidAt: number
  totalFen: number
  discountFen: number
  lines: OrderLine[]
  /** `<source>:<number>`, where coupons may be held for this order already. */
  order: string | null
}

/**
 * What a member's coupons would take off an order: each by itself or why not, and the legal combination that takes most.
 * Writes nothing.
 */
export const quoteCoupons = async (world: World, { member, account }: KnownMember, ask: CouponAsk): Promise<CouponQuote> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const settled = settle(programme, account, now).account
  const { store, paidAt, totalFen, discountFen, lines } = ask
  const facts = orderFacts(programme, member, settled, ask)
  const receivedFen = totalFen - discountFen
  const basket = basketOf(sheetOf(programme, { receivedFen, paidAt, joining: false, totalFen, store, lines, facts }))
  const looked = await Promise.all((await openCoupons(world, [account._id, ...(member.absorbed ?? [])], now)).map((record) => look(world, record, ask, now)))
  const rows = looked.map(({ coupon, refusal: barred }) => {
    const refusal = barred ?? objectionOf(coupon.code, coupon.template, basket)
    const offFen = refusal ? 0 : best(basket, [coupon]).offFen
    return { coupon: coupon.code, name: coupon.template.name, offFen, refusal }
  })
  const usable = looked.flatMap(({ coupon, refusal }) => (refusal ? [] : [coupon]))
  const found = best(basket, usable)
  return { rows, best: { coupons: found.coupons.map(({ code, offFen }) => ({ coupon: code, offFen })), offFen: found.offFen } }
}

/** Those of members that were merged into this one are its own. */
const openCoupons = async (world: World, members: readonly string[], now: number): Promise<CouponRecord[]> => {
  const pages = await Promise.all(
    members.map((member) =>
      world.store.find<CouponRecord>('coupon', { eq: { member }, range: { expiresAt: { gt: now } }, limit: LOOKED_AT }),
    ),
  )
  const items = pages.flatMap((page) => page.items).sort((a, b) => a.expiresAt - b.expiresAt)
  return items.slice(0, LOOKED_AT).filter((record) => ['usable', 'held'].includes(couponAt(record, now).state))
}

const look = async (
  world: World,
  record: CouponRecord,
  { order }: CouponAsk,
  now: number,
): Promise<{ coupon: UsableCoupon; refusal: Refusal | null }> => {
  const template = await templateOf(world, record)
  const next = nextState(record, 'use', { now, name: template.name, order })
  const coupon = { code: record._id, template, expiresAt: record.expiresAt }
  return { coupon, refusal: next.ok ? null : next.refusal }
}
