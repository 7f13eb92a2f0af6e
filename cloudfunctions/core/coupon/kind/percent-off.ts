import { shareAt, split } from '../../kernel'
import { couponSchemas } from '../../programme'
import { leftOf, type CouponKind } from './kind'

/** A part of the lines in scope, rounded down to a fen once, up to a ceiling. */
export const percentOff: CouponKind<'percentOff'> = {
  kind: 'percentOff',
  sentence: { zh: '减 {percent}%，最多 {ceilingFen}', en: '{percent}% off, {ceilingFen} at most' },
  schema: couponSchemas.percentOff,
  off: ({ percent, ceilingFen = Number.MAX_SAFE_INTEGER }, lines) =>
    split(Math.min(ceilingFen, shareAt(leftOf(lines), percent, 100)), lines.map(({ leftFen }) => leftFen)),
}
