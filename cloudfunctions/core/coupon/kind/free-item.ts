import { couponSchemas } from '../../programme'
import { byLine, piecesOf, type CouponKind } from './kind'

/** Pieces for nothing, the cheapest first, as "one of these free" is read in every shop. */
export const freeItem: CouponKind<'freeItem'> = {
  kind: 'freeItem',
  sentence: { zh: '免费 {pieces} 件', en: '{pieces} pieces free' },
  schema: couponSchemas.freeItem,
  off: ({ pieces }, lines) => {
    const cheapest = piecesOf(lines).sort((a, b) => a.priceFen - b.priceFen || a.at - b.at)
    return byLine(lines, cheapest.slice(0, pieces).map(({ at, priceFen }) => ({ at, offFen: priceFen })))
  },
}
