import { ok } from '../core/kernel'
import type { CouponPage, CouponsWhich, CouponView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CouponRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { knownCoupon } from './coupon-template'
import { pageBehind } from './page-behind'

export const COUPON_ROWS_AT_MOST = 50

export interface ListCoupons {
  member: string
  which: CouponsWhich
  after: string | undefined
  limit: number
}

const belongs: Readonly<Record<CouponsWhich, ReadonlySet<CouponView['state']>>> = {
  open: new Set(['usable', 'held']),
  past: new Set(['used', 'expired', 'withdrawn']),
  used: new Set(['used']),
  over: new Set(['expired', 'withdrawn']),
}

/**
 * A member's coupons. `limit` bounds the rows examined: a page may hold fewer and still have a next. Refuses
 * `input.invalid` for a cursor that no page gave.
 */
export const listCoupons = async (world: World, { member, which, after, limit }: ListCoupons): Promise<Result<CouponPage>> => {
  const open = which === 'open'
  const query = (of: string) => ({
    eq: { member: of },
    ...(open ? { range: { expiresAt: { gt: world.clock.now() } } } : { order: 'expiresAt' }),
    desc: !open,
  })
  const page = await pageBehind(world.store.find<CouponRecord>('coupon', { ...query(member), limit, after }))
  if (!page.ok) return page
  // Those of members that were merged into this one come with its first page.
  const { absorbed = [] } = (await world.store.get<MemberRecord>('member', member)) ?? {}
  const others = await Promise.all(
    (after === undefined ? absorbed : []).map((one) => world.store.find<CouponRecord>('coupon', { ...query(one), limit })),
  )
  const all = [...page.value.items, ...others.flatMap(({ items }) => items)]
  const views = await Promise.all(all.map((coupon) => viewCoupon(world, coupon)))
  const { zone } = await world.programme()
  return ok({ zone, now: world.clock.now(), rows: views.filter(({ state }) => belongs[which].has(state)), next: page.value.next })
}

/** A coupon as it stands now, by the template that it was issued by; stores by their names. */
export const viewCoupon = async (world: World, record: CouponRecord): Promise<CouponView> => {
  const { coupon, template } = await knownCoupon(world, record)
  const { kind, name, scope, minimumFen = null, stackable, transferable } = template
  const { _id, state, validFrom, expiresAt, hold, used, withdrawn } = coupon
  const storeOf = async (id: string): Promise<string> => (await world.store.get<{ _id: string; name: string }>('shop', id))?.name ?? id
  return {
    coupon: _id,
    ...{ kind, name, scope, state, minimumFen, validFrom, expiresAt, stackable, transferable },
    offFen: kind === 'amountOff' ? template.offFen : null,
    percent: kind === 'percentOff' ? template.percent : null,
    ceilingFen: kind === 'percentOff' ? (template.ceilingFen ?? null) : null,
    priceFen: kind === 'fixedPrice' ? template.priceFen : null,
    pieces: kind === 'fixedPrice' || kind === 'freeItem' ? template.pieces : null,
    occasion: template.occasion ?? null,
    source: await sourceOf(world, record),
    times: kind === 'multiplier' ? template.times : null,
    hold: hold && { store: await storeOf(hold.store), until: hold.until },
    used: used && { store: await storeOf(used.store), at: used.at, offFen: used.offFen, order: used.order && numberOf(used.order) },
    withdrawn: withdrawn && { at: withdrawn.at, reason: withdrawn.reason },
  }
}

/** The number of an order without what numbers it. */
const numberOf = (order: string): string => order.slice(order.indexOf(':') + 1)

/** By the words of its rule, and the order where one brought it. */
const sourceOf = async (world: World, { source, programmeVersion }: CouponRecord): Promise<CouponView['source']> => {
  const { couponRules = [] } = await world.programmeAt(programmeVersion)
  const rule = couponRules.find(({ id }) => id === source.rule)
  const order = rule?.kind === 'order' ? numberOf(source.reference.split('/')[2] ?? '') : null
  return { kind: source.kind, name: rule?.name ?? null, order, reason: source.reason ?? null }
}
