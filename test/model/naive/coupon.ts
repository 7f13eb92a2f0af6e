import type { CouponTemplate } from '../../../types/programme'
import type { AskedCoupon } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { dayOf, later, startOf } from './calendar'
import { fits } from './condition'
import { lineFacts } from './earn'
import { exact, shareOut, times, wholeOf } from './exact'
import { isGone, type AskedOrder, type Order } from './order'

const MINUTES_HELD = 15
const AN_ORDER = 4

/** A coupon that a member has, in whatever state. */
export interface Coupon {
  code: string
  template: CouponTemplate
  /** The first moments at which it is good, and no more. */
  from: number
  ends: number
  held: { order: string; since: number } | null
  used: { order: string; at: number; offFen: number } | null
}

/** What a coupon took off an order, until it came back. */
export interface Taken {
  coupon: Coupon
  template: CouponTemplate
  offFen: number
  back: boolean
}

const no = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

/** So many days, from today or a later day, the first and the last whole. */
export const newCoupon = (code: string, template: CouponTemplate, now: number, zone: string): Coupon => {
  const { validity } = template
  if (validity.kind !== 'days') throw new Error('the naive model knows coupons that are good for so many days')
  const first = later(dayOf(now, zone), validity.afterDays ?? 0)
  const from = validity.afterDays ? startOf(first, zone) : now
  return { code, template, from, ends: startOf(later(first, validity.days), zone), held: null, used: null }
}

const heldUntil = ({ held }: Coupon): number => (held ? held.since + MINUTES_HELD * 60_000 : 0)

export const stateOf = (coupon: Coupon, now: number): 'used' | 'held' | 'expired' | 'usable' => {
  if (coupon.used) return 'used'
  if (heldUntil(coupon) > now) return 'held'
  return coupon.ends <= now ? 'expired' : 'usable'
}

/** What keeps a coupon from being set aside for an order or used by it; the order that holds it may do both. */
const objection = (coupon: Coupon, order: string, now: number): Refusal | null => {
  const { code, template, from, ends, held, used } = coupon
  const about = { coupon: code, name: template.name }
  if (from > now) return { code: 'coupon.early', ...about, validFrom: from }
  const state = stateOf(coupon, now)
  if (state === 'used' && used) return { code: 'coupon.used', ...about, at: used.at, store: 'HZHB', offFen: used.offFen }
  if (state === 'expired') return { code: 'coupon.expired', ...about, expiredAt: ends }
  if (state === 'held' && held && held.order !== order) {
    return { code: 'coupon.held', ...about, store: 'HZHB', since: held.since, until: heldUntil(coupon) }
  }
  return null
}

const named = (own: readonly Coupon[], codes: readonly string[]): Result<Coupon[]> => {
  if (codes.length > AN_ORDER || new Set(codes).size < codes.length) {
    return no({ code: 'input.invalid', field: 'coupons', rule: `${String(AN_ORDER)} coupons an order at most, each once` })
  }
  return { ok: true, value: codes.flatMap((code) => own.filter((one) => one.code === code)) }
}

/** All of them or none. */
export const setAside = (own: readonly Coupon[], codes: readonly string[], order: string, now: number): Result<{ until: number }> => {
  const coupons = named(own, codes)
  if (!coupons.ok) return coupons
  const refusal = coupons.value.map((coupon) => objection(coupon, order, now)).find((one) => one !== null)
  if (refusal) return no(refusal)
  for (const coupon of coupons.value) coupon.held = { order, since: now }
  return { ok: true, value: { until: now + MINUTES_HELD * 60_000 } }
}

/** What an order has set aside is let go; what it has not stays as it is. */
export const letGo = (own: readonly Coupon[], codes: readonly string[], order: string): Result<{ released: number }> => {
  const coupons = named(own, codes)
  if (!coupons.ok) return coupons
  const released = coupons.value.filter(({ held, used }) => held?.order === order && !used)
  for (const coupon of released) coupon.held = null
  return { ok: true, value: { released: released.length } }
}

/** What coupons look at: goods with what they cost after the shop's own discount. Without lines, one that is no goods in particular. */
interface Goods {
  facts: ReturnType<typeof lineFacts> | null
  fen: number
}

const goodsOf = (priceFen: number, lines: readonly { facts: Goods['facts']; amountFen: number }[]): Goods[] => {
  const shares = shareOut(priceFen, lines.map(({ amountFen }) => amountFen))
  return lines.length === 0 ? [{ facts: null, fen: priceFen }] : lines.map(({ facts }, n) => ({ facts, fen: shares[n] ?? 0 }))
}

const isFor = ({ lines }: CouponTemplate, { facts }: Goods): boolean => lines === undefined || (facts !== null && fits(lines, facts))

const unfit = ({ code, template }: Coupon, goods: readonly Goods[]): Refusal | null => {
  if (template.when) throw new Error('the naive model knows coupons for goods, not for circumstances')
  const { name, scope, minimumFen = 0 } = template
  const own = goods.filter((one) => isFor(template, one))
  if (own.length === 0) return { code: 'coupon.scope', coupon: code, name, scope }
  const hasFen = own.reduce((sum, { fen }) => sum + fen, 0)
  return hasFen >= minimumFen ? null : { code: 'coupon.minimum', coupon: code, name, scope, minimumFen, hasFen, shortFen: minimumFen - hasFen }
}

/** Fen off all the goods that it is for together. */
const offFor = (template: CouponTemplate, fen: number): number => {
  switch (template.kind) {
    case 'amountOff':
      return Math.min(template.offFen, fen)
    case 'percentOff':
      return Math.min(template.ceilingFen ?? fen, wholeOf(times(exact(fen), exact(template.percent, 100))))
    case 'service':
    case 'multiplier':
      return 0
    case 'fixedPrice':
    case 'freeItem':
      throw new Error(`the naive model does not know ${template.kind}`)
  }
}

/** Coupons act one after the other on what is left; what one takes is shared over its goods by what is left of each. */
const taking = (coupons: readonly Coupon[], goods: readonly Goods[]): Taken[] => {
  const left = goods.map(({ fen }) => fen)
  return coupons.map((coupon) => {
    const { template } = coupon
    const own = goods.map((one, n) => (isFor(template, one) ? (left[n] ?? 0) : 0))
    const offFen = offFor(template, own.reduce((sum, fen) => sum + fen, 0))
    for (const [n, fen] of shareOut(offFen, own).entries()) left[n] = (left[n] ?? 0) - fen
    return { coupon, template, offFen, back: false }
  })
}

const inTurn = (a: Coupon, b: Coupon): number => a.template.order - b.template.order || (a.code < b.code ? -1 : 1)

/** Two that an order may not take together, the one that acts first before the other. */
const clash = (coupons: readonly Coupon[]): [Coupon, Coupon] | undefined =>
  coupons
    .flatMap((one, n) => coupons.slice(n + 1).map((other): [Coupon, Coupon] => [one, other]))
    .find(([{ template: a }, { template: b }]) => !a.stackable || !b.stackable || (a.group !== undefined && a.group === b.group))

/** What an order's coupons take off it, or why it may not have them. Nothing is used up yet. */
export const couponsOf = (own: readonly Coupon[], ask: AskedOrder, now: number): Result<Taken[]> => {
  const asked: readonly AskedCoupon[] = ask.coupons ?? []
  if (asked.length === 0) return { ok: true, value: [] }
  const coupons = named(own, asked.map(({ coupon }) => coupon))
  if (!coupons.ok) return coupons
  const barred = coupons.value.map((coupon) => objection(coupon, `HZHB:${ask.number}`, now)).find((one) => one !== null)
  if (barred) return no(barred)
  const acting = [...coupons.value].sort(inTurn)
  const pair = clash(acting)
  if (pair) {
    const [one, other] = pair
    return no({ code: 'coupon.stack', coupon: other.code, name: other.template.name, other: one.code, otherName: one.template.name })
  }
  const lines = ask.lines.map((line) => ({ facts: lineFacts({ ...line, leftPieces: line.quantity }), amountFen: line.amountFen }))
  const goods = goodsOf(ask.totalFen - ask.discountFen, lines)
  const wrong = acting.map((coupon) => unfit(coupon, goods)).find((one) => one !== null)
  return wrong ? no(wrong) : { ok: true, value: taking(acting, goods) }
}

/** The till was told another figure than what a coupon takes off. */
export const otherwiseTold = (taken: readonly Taken[], asked: readonly AskedCoupon[] = []): Refusal | null => {
  for (const { coupon, template, offFen } of taken) {
    const askedFen = asked.find((one) => one.coupon === coupon.code)?.offFen ?? offFen
    if (askedFen !== offFen) return { code: 'coupon.amount', coupon: coupon.code, name: template.name, offFen, askedFen }
  }
  return null
}

/** After a return: a coupon that would not be good for what is left, and has not ended, is the member's again. */
export const bringBack = (order: Order, now: number): number => {
  const due = order.coupons.filter(({ coupon, back }) => !back && coupon.ends > now && (isGone(order) || unfit(coupon, goodsLeft(order)) !== null))
  for (const taken of due) {
    taken.back = true
    taken.coupon.used = null
    taken.coupon.held = null
  }
  return due.length
}

/** Of the price before coupons the part that is left: of its lines where some came back, else of its money. */
const goodsLeft = ({ ask, receivedFen, leftFen, lines, returns }: Order): Goods[] => {
  const byLines = returns.some((one) => one.lines.length > 0)
  const linesFen = lines.reduce((sum, line) => sum + line.leftFen, 0)
  const [left, whole] = byLines ? [linesFen, ask.totalFen] : [leftFen, receivedFen]
  const priceFen = whole === 0 ? 0 : wholeOf(times(exact(ask.totalFen - ask.discountFen), exact(left, whole)))
  const there = lines.filter((line) => line.leftPieces > 0 || line.leftFen > 0)
  return goodsOf(priceFen, there.map((line) => ({ facts: lineFacts(line), amountFen: line.leftFen })))
}
