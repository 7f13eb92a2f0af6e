import { completeOrder } from '../../cloudfunctions/flow/complete-order'
import { holdCoupons, releaseCoupons } from '../../cloudfunctions/flow/hold-coupons'
import { giveCoupon } from '../../cloudfunctions/flow/issue-coupon'
import { DAY_MS, type Chain } from '../flow/world'
import { codesOf, orderAhead, orderOf, type Book } from './asked'
import type { Deed } from './deed'
import { letGo, newCoupon, setAside } from './naive/coupon'

type Around = Extract<Deed, { do: 'complete' | 'give coupon' | 'hold coupons' | 'release coupons' }>

/** What is done around an order: coupons before it, and its completion. */
export const around = async ({ world }: Chain, book: Book, deed: Around, reference: string): Promise<[unknown, unknown]> => {
  const { shop, members } = book
  if (deed.do === 'complete') {
    const order = orderOf(book, deed.which)
    if (!order) return [null, null]
    const [number, completedAt] = [order.ask.number, shop.now - deed.agoDays * DAY_MS]
    return [await completeOrder(world, { source: 'HZHB', store: 'HZHB', number, completedAt }), shop.complete(number, completedAt)]
  }
  const naive = shop.member(members[deed.who] ?? '')
  const member = naive.id
  if (deed.do === 'give coupon') {
    const { coupons: templates = [], zone } = shop.programme
    const template = templates[deed.template % Math.max(1, templates.length)]
    if (!template) return [null, null]
    const real = await giveCoupon(world, { member, template: template.id, reference, kind: 'staff', store: 'HZHB', staff: 'chenyu', reason: 'a gift' })
    if (!real.ok) throw new Error(`no coupon was given: ${real.refusal.code}`)
    naive.pass(shop.now)
    naive.review(shop.programme, shop.now)
    const coupon = newCoupon(real.value.coupon, template, shop.now, zone)
    naive.coupons.push(coupon)
    naive.assess(shop.programme, shop.now)
    return [real, { ok: true, value: { coupon: coupon.code, validFrom: coupon.from, expiresAt: coupon.ends } }]
  }
  const [coupons, order] = [codesOf(book, deed.who, deed.coupons), orderAhead(book, deed.of)]
  if (coupons.length === 0) return [null, null]
  if (deed.do === 'release coupons') return [await releaseCoupons(world, { member, coupons, order }), letGo(naive.coupons, coupons, order)]
  return [await holdCoupons(world, { member, coupons, order, store: 'HZHB' }), setAside(naive.coupons, coupons, order, shop.now)]
}
