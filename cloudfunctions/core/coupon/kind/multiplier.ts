import { couponSchemas } from '../../programme'
import type { CouponKind } from './kind'

/** More points for the order; the order keeps its price. */
export const multiplier: CouponKind<'multiplier'> = {
  kind: 'multiplier',
  sentence: { zh: '本单积分 {times} 倍', en: '{times} times the points of this order' },
  schema: couponSchemas.multiplier,
  off: (_, lines) => lines.map(() => 0),
}
