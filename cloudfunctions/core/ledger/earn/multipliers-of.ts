import type { Multiplier, ProgrammeDocument } from '../../../../types/programme'

/** After all that a programme names itself, whose order is 100 at most. */
const AFTER_ALL = 101

/** By the document itself: a published programme never changes. */
const known = new WeakMap<object, readonly Multiplier[]>()

/** What multiplies under a programme: its own multipliers, and those that coupons bring to the order that uses them. */
export const multipliersOf = (programme: Pick<ProgrammeDocument, 'multipliers' | 'coupons'>): readonly Multiplier[] => {
  const { multipliers = [], coupons = [] } = programme
  if (coupons.length === 0) return multipliers
  const found = known.get(programme) ?? [...multipliers, ...coupons.flatMap(broughtBy)]
  known.set(programme, found)
  return found
}

const broughtBy = (coupon: NonNullable<ProgrammeDocument['coupons']>[number]): Multiplier[] => {
  if (coupon.kind !== 'multiplier') return []
  const { id, wallet, name, times } = coupon
  return [{ id: `coupon-${id}`, wallet, name, times, order: AFTER_ALL, when: { 'order.coupon': id }, stack: 'multiply' }]
}
