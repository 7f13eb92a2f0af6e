import type { Deed } from './deed'
import { stateOf } from './naive/coupon'
import type { Order } from './naive/order'
import type { Shop } from './naive/shop'

/** What histories should have come across often, so that a run that holds has held something. */
export const happenings = [
  'points held back',
  'released',
  'returned while held',
  'returned after release',
  'a coupon set aside',
  'a coupon used',
  'a coupon back',
  'the stepped rule counted',
  'the ordinary rule counted for silk',
] as const
export type Happening = (typeof happenings)[number]

interface Figures {
  waiting: number
  used: number
  aside: number
}

export const figuresOf = ({ members, now }: Shop): Figures => {
  const all = [...members.values()]
  const coupons = all.flatMap((member) => member.coupons).map((coupon) => stateOf(coupon, now))
  return {
    waiting: all.flatMap(({ purses }) => Object.values(purses)).reduce((sum, { waiting }) => sum + waiting, 0),
    used: coupons.filter((state) => state === 'used').length,
    aside: coupons.filter((state) => state === 'held').length,
  }
}

/** What a deed did, by what there was before and after it. */
export const seen = (shop: Shop, deed: Deed, orders: number, before: Figures): Happening[] => {
  const after = figuresOf(shop)
  const less = after.waiting < before.waiting
  const made = shop.orders().slice(orders)
  return [
    ...(after.waiting > before.waiting ? ['points held back' as const] : []),
    ...(less && ['wait', 'sweep', 'complete'].includes(deed.do) ? ['released' as const] : []),
    ...(deed.do.startsWith('return') && 'which' in deed ? returned(shop, deed.which, less) : []),
    ...(after.aside > before.aside ? ['a coupon set aside' as const] : []),
    ...(after.used > before.used ? ['a coupon used' as const] : []),
    ...(after.used < before.used ? ['a coupon back' as const] : []),
    ...made.flatMap(chosen),
  ]
}

const returned = (shop: Shop, which: number, less: boolean): Happening[] => {
  const all = shop.orders()
  const order = all[which % Math.max(1, all.length)]
  if (less) return ['returned while held']
  return order?.ask.online && order.returns.length > 0 ? ['returned after release'] : []
}

const chosen = ({ given, lines }: Order): Happening[] => {
  if (given.some(({ rule, points }) => rule === 'value-silk' && points > 0)) return ['the stepped rule counted']
  const silk = lines.some(({ category }) => category === 'silk')
  return silk && given.some(({ rule, points }) => rule === 'value-1' && points > 0) ? ['the ordinary rule counted for silk'] : []
}
