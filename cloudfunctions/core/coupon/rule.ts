import type { CouponRule, OrderCouponRule, Programme } from '../../../types/programme'
import type { OrderRecord } from '../../../types/record'
import { holds, isGone, leftOfOrder, type Sheet } from '../ledger'

type Of<K extends CouponRule['kind']> = Extract<CouponRule, { kind: K }>

/** Rules of one kind that give coupons. */
export const couponRulesOf = <K extends CouponRule['kind']>({ couponRules = [] }: Programme, kind: K): Of<K>[] =>
  couponRules.filter((rule): rule is Of<K> => rule.kind === kind)

/** Whether an order, or what its returns have left of it, brings a rule's coupon. Conditions on money received look at what is kept. */
export const bringsCoupon = (programme: Programme, rule: OrderCouponRule, order: OrderRecord): boolean =>
  !isGone(order) && holds(rule, keptSheet(programme, order))

const keptSheet = (programme: Programme, order: OrderRecord): Sheet => {
  const left = leftOfOrder(programme, order)
  const facts = { ...left.facts, order: Object.assign({}, left.facts['order'], { receivedFen: order.keptFen }) }
  return { ...left, receivedFen: order.keptFen, facts }
}

/** Whether any rule gives a coupon for an order that was just paid. */
export const ordersBring = (programme: Programme, order: OrderRecord): boolean =>
  couponRulesOf(programme, 'order').some((rule) => bringsCoupon(programme, rule, order))

/** Rules for a tier that is reached: higher on the ladder than the one before it. */
export const climbRules = (programme: Programme, before: string, after: string): Of<'tier'>[] => {
  const rank = (id: string): number => programme.tiers.findIndex((tier) => tier.id === id)
  return rank(after) > rank(before) ? couponRulesOf(programme, 'tier').filter(({ tier }) => tier === after) : []
}
