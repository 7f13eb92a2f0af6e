import type { CouponTemplate } from '../../../../types/programme'
import { amountOff } from './amount-off'
import { fixedPrice } from './fixed-price'
import { freeItem } from './free-item'
import type { ScopedLine } from './kind'
import { multiplier } from './multiplier'
import { percentOff } from './percent-off'
import { service } from './service'

/** All kinds of coupons. */
export const couponKinds = [amountOff, percentOff, fixedPrice, freeItem, service, multiplier]

/** Fen off each line in scope. */
export const offOf = (template: CouponTemplate, lines: readonly ScopedLine[]): number[] => {
  switch (template.kind) {
    case 'amountOff':
      return amountOff.off(template, lines)
    case 'percentOff':
      return percentOff.off(template, lines)
    case 'fixedPrice':
      return fixedPrice.off(template, lines)
    case 'freeItem':
      return freeItem.off(template, lines)
    case 'service':
      return service.off(template, lines)
    case 'multiplier':
      return multiplier.off(template, lines)
  }
}
