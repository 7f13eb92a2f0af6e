import type { CouponTemplate } from '../../../types/programme'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'
import { objectionOf, scoped, scopeOf, type Basket } from './basket'
import { offOf } from './kind/kinds'

/** Coupons one order may take. */
export const COUPONS_AN_ORDER = 4
/** Coupons that a best combination is looked for among: those that give most alone. */
export const CANDIDATES_AT_MOST = 12

/** A coupon that is usable, with what it is worth by its template. */
export interface UsableCoupon {
  code: string
  template: CouponTemplate
  expiresAt: number
}

/** What several coupons do together, in the order in which they act. */
export interface Combination {
  coupons: { code: string; template: CouponTemplate; offFen: number }[]
  offFen: number
  /** What is left of each line. */
  leftFen: number[]
}

const byOrder = (a: UsableCoupon, b: UsableCoupon): number => a.template.order - b.template.order || (a.code < b.code ? -1 : 1)

/** Two that may not be together: one that stands alone, or both of a group. */
const clash = (coupons: readonly UsableCoupon[]): [UsableCoupon, UsableCoupon] | null => {
  for (const [at, one] of coupons.entries()) {
    for (const other of coupons.slice(at + 1)) {
      const grouped = one.template.group !== undefined && one.template.group === other.template.group
      if (grouped || !one.template.stackable || !other.template.stackable) return [one, other]
    }
  }
  return null
}

/**
 * Lets coupons act on a basket one after the other, by their `order`, each on what those before it left, never below
 * nothing. Refuses `coupon.stack`, `coupon.scope`, `coupon.minimum`, `input.invalid` for more than an order may take.
 */
export const combine = (basket: Basket, asked: readonly UsableCoupon[]): Result<Combination> => {
  if (asked.length > COUPONS_AN_ORDER) {
    return refuse({ code: 'input.invalid', field: 'coupons', rule: `${String(COUPONS_AN_ORDER)} coupons an order at most` })
  }
  const acting = [...asked].sort(byOrder)
  const pair = clash(acting)
  if (pair) return refuse(stackRefusal(pair))
  for (const { code, template } of acting) {
    const objection = objectionOf(code, template, basket)
    if (objection) return refuse(objection)
  }
  return ok(applied(basket, acting))
}

const stackRefusal = ([one, other]: [UsableCoupon, UsableCoupon]): Refusal => ({
  code: 'coupon.stack',
  coupon: other.code,
  name: other.template.name,
  other: one.code,
  otherName: one.template.name,
})

const applied = (basket: Basket, acting: readonly UsableCoupon[]): Combination => {
  let leftFen = [...basket.leftFen]
  const coupons = acting.map(({ code, template }) => {
    const lines = scoped(scopeOf(template, basket), { ...basket, leftFen })
    const off = offOf(template, lines)
    const taken = new Map(lines.map(({ index }, at) => [index, off[at] ?? 0]))
    leftFen = leftFen.map((fen, index) => fen - (taken.get(index) ?? 0))
    return { code, template, offFen: off.reduce((sum, fen) => sum + fen, 0) }
  })
  return { coupons, offFen: coupons.reduce((sum, { offFen }) => sum + offFen, 0), leftFen }
}

/** Every legal choice of at most so many coupons, none included. */
const choices = function* (from: readonly UsableCoupon[], taken: readonly UsableCoupon[] = []): Generator<readonly UsableCoupon[]> {
  yield taken
  if (taken.length >= COUPONS_AN_ORDER) return
  for (const [at, one] of from.entries()) {
    const more = [...taken, one]
    if (clash(more) === null) yield* choices(from.slice(at + 1), more)
  }
}

/**
 * The legal combination that takes most off; of equals the one with fewer coupons, then the one whose coupons end
 * sooner. Coupons that are not for this basket are left out.
 */
export const best = (basket: Basket, held: readonly UsableCoupon[]): Combination => {
  const fitting = held.filter(({ code, template }) => objectionOf(code, template, basket) === null)
  const worth = (one: UsableCoupon): number => applied(basket, [one]).offFen
  const candidates = [...fitting]
    .sort((a, b) => worth(b) - worth(a) || a.expiresAt - b.expiresAt || byOrder(a, b))
    .slice(0, CANDIDATES_AT_MOST)
  let found: { combination: Combination; ends: number } = { combination: applied(basket, []), ends: 0 }
  for (const choice of choices(candidates)) {
    const combination = applied(basket, [...choice].sort(byOrder))
    const ends = choice.reduce((sum, { expiresAt }) => sum + expiresAt, 0)
    const [more, fewer] = [combination.offFen - found.combination.offFen, found.combination.coupons.length - choice.length]
    if (more > 0 || (more === 0 && (fewer > 0 || (fewer === 0 && ends < found.ends)))) found = { combination, ends }
  }
  return found.combination
}
