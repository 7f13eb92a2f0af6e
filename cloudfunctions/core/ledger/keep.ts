import type { Earned, OrderLine, OrderRecord, RefundLine } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import { shareAt } from '../kernel'
import { earn } from './earn/earn'
import { lessOf } from './earn/less'
import { sheetOf, type Sheet } from './earn/sheet'

export type KeptOrder = Pick<
  OrderRecord,
  'receivedFen' | 'paidAt' | 'joining' | 'totalFen' | 'store' | 'lines' | 'facts' | 'kept' | 'refunds'
>

/**
 * Points that a return takes back when it leaves the order `keptFen` of its money: the order is earned anew on that and
 * on what is left of its lines, under the programme it was earned by, so that no rounding adds up over many returns.
 * Never more than it kept; all of it when nothing is left, which money alone does not tell where points paid too.
 */
export const takenBack = (
  programme: Programme,
  order: KeptOrder,
  keptFen: number,
  returned: readonly RefundLine[],
  gone = keptFen === 0,
): Earned[] => {
  const back = [...order.refunds.flatMap(({ lines }) => lines), ...returned]
  const rest = { ...order, receivedFen: keptFen, lines: linesLeft(order.lines, back) }
  return lessOf(order.kept, gone ? [] : earn(programme, rest))
}

/** What is kept after points were taken back, rule by rule. */
export const keptAfter = (before: readonly Earned[], taken: readonly Earned[]): Earned[] =>
  before.map((one, index) => ({ ...one, points: one.points - (taken[index]?.points ?? 0) }))

/**
 * What is left of an order as its conditions see it: its lines without those that went back, and of its price before any
 * coupon their part; where returns named no lines, the part that is left of its money.
 */
export const leftOfOrder = (programme: Programme, order: OrderRecord): Sheet => {
  const { totalFen, discountFen, receivedFen, keptFen, paidAt, store, facts } = order
  const lines = linesLeft(order.lines, order.refunds.flatMap((refund) => refund.lines))
  const byLines = order.refunds.some((refund) => refund.lines.length > 0)
  const priceFen = byLines
    ? shareAt(totalFen - discountFen, lines.reduce((sum, { amountFen }) => sum + amountFen, 0), totalFen)
    : shareAt(totalFen - discountFen, keptFen, receivedFen)
  return sheetOf(programme, { receivedFen: priceFen, paidAt, joining: false, totalFen, store, lines, facts })
}

/** Lines less their returned pieces and prices, without those that are gone: no condition may hold for their sake. */
const linesLeft = (lines: readonly OrderLine[], gone: readonly RefundLine[]): OrderLine[] =>
  lines
    .map((line, index) => {
      const back = gone.filter((one) => one.line === index)
      const quantity = back.reduce((left, one) => left - one.quantity, line.quantity)
      return { ...line, quantity, amountFen: back.reduce((left, one) => left - one.amountFen, line.amountFen) }
    })
    .filter(({ quantity, amountFen }) => quantity > 0 || amountFen > 0)
