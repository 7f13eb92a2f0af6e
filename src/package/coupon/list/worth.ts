import type { CouponView } from '../../../../types/contract'
import { money } from '../../../figure/money'
import type { WordBook } from '../../../words/book'

/** What a coupon is worth in large figures, with a small sign before it, and the condition in a few words. */
export interface Worth {
  sign: string
  figure: string
  line: string
}

/** 8.5 折 is 15 per cent off. */
const fold = (percent: number): string => String((100 - percent) / 10)

export function worthOf(view: CouponView, words: WordBook['coupon']): Worth {
  const { kind, offFen, percent, ceilingFen, priceFen, pieces, times, minimumFen } = view
  const from = minimumFen === null ? words.noMinimum : words.from(money(minimumFen).slice(1))
  switch (kind) {
    case 'amountOff':
      return { sign: '¥', figure: money(offFen ?? 0).slice(1), line: from }
    case 'percentOff':
      return { sign: '', figure: words.fold({ fold: fold(percent ?? 0), percent: String(percent ?? 0) }), line: ceilingFen === null ? from : words.ceiling(money(ceilingFen)) }
    case 'fixedPrice':
      return { sign: '¥', figure: money(priceFen ?? 0).slice(1), line: words.each(String(pieces ?? 1)) }
    case 'freeItem':
      return { sign: '', figure: words.pieces(String(pieces ?? 1)), line: words.free }
    case 'service':
      return { sign: '', figure: words.once, line: words.service }
    case 'multiplier':
      return { sign: '', figure: words.times(times ? String(times.numerator / times.denominator) : '1'), line: words.points }
  }
}
