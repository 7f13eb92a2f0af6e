import { couponSchemas } from '../../programme'
import { byLine, piecesOf, type CouponKind } from './kind'

/** Pieces for a price of their own, the dearest first: the member has the most of it. A cheaper piece is left alone. */
export const fixedPrice: CouponKind<'fixedPrice'> = {
  kind: 'fixedPrice',
  sentence: { zh: '{pieces} 件各 {priceFen}', en: '{pieces} pieces for {priceFen} each' },
  schema: couponSchemas.fixedPrice,
  off: ({ priceFen, pieces }, lines) => {
    const dearest = piecesOf(lines).sort((a, b) => b.priceFen - a.priceFen || a.at - b.at)
    const taken = dearest.slice(0, pieces).map((one) => ({ at: one.at, offFen: Math.max(0, one.priceFen - priceFen) }))
    return byLine(lines, taken)
  },
}
