import { split } from '../../kernel'
import { couponSchemas } from '../../programme'
import { leftOf, type CouponKind } from './kind'

/** Money off the lines in scope, shared over them by their prices; never below nothing. */
export const amountOff: CouponKind<'amountOff'> = {
  kind: 'amountOff',
  sentence: { zh: '满 {minimumFen} 减 {offFen}', en: '{offFen} off from {minimumFen}' },
  schema: couponSchemas.amountOff,
  off: ({ offFen }, lines) => split(Math.min(offFen, leftOf(lines)), lines.map(({ leftFen }) => leftFen)),
}
