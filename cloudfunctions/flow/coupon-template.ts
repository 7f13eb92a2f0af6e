import { refuse } from '../core/kernel'
import { couponAt } from '../core/coupon'
import type { World } from '../../types/port/world'
import type { CouponTemplate, Programme } from '../../types/programme'
import type { CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** A coupon with the template that it was issued by, as it stands now. */
export interface KnownCoupon {
  coupon: CouponRecord
  template: CouponTemplate
}

/** The template of the live programme; a coupon of another is never issued. Refuses `input.invalid`. */
export const templateNamed = ({ coupons = [] }: Programme, id: string, field: string): Result<CouponTemplate> => {
  const template = coupons.find((one) => one.id === id)
  if (template) return { ok: true, value: template }
  const known = coupons.map((one) => one.id).join(', ')
  return refuse({ code: 'input.invalid', field, rule: known === '' ? 'a coupon; this programme has none' : `one of ${known}` })
}

/** The template under the version that a coupon names: a later programme changes no coupon that is given out. */
export const templateOf = async (world: World, coupon: CouponRecord): Promise<CouponTemplate> => {
  const { coupons = [] } = await world.programmeAt(coupon.programmeVersion)
  const template = coupons.find(({ id }) => id === coupon.template)
  if (!template) throw new Error(`coupon ${coupon._id} names a template that its version does not have`)
  return template
}

export const knownCoupon = async (world: World, coupon: CouponRecord): Promise<KnownCoupon> => ({
  coupon: couponAt(coupon, world.clock.now()),
  template: await templateOf(world, coupon),
})
