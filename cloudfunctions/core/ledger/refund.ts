import type { Result } from '../../../types/result'
import type { AskedLine, OrderRecord, RefundLine } from '../../../types/record'
import { ok, refuse, shareAt, split } from '../kernel'
import { isGone } from './restore'

/** Returns one order may have; the last of them takes all that is left, so none is ever stuck. */
export const REFUNDS_AT_MOST = 50

export type RefundableOrder = Pick<OrderRecord, 'number' | 'receivedFen' | 'keptFen' | 'lines' | 'tender' | 'refunds'>

/** What a till asks: neither amount nor lines is all that is left. */
export interface AskedRefund {
  refundFen: number | null
  lines: readonly AskedLine[]
}

export interface ValuedRefund {
  refundFen: number
  lines: RefundLine[]
}

/**
 * What a return gives back, in fen of the money received. A line's share of it is allotted by largest remainder over the
 * lines' prices; of a part of a line goes back what its price returned so far has not taken yet, so that whatever the
 * order and size of the steps all lines together come to what was received. Refuses `order.refunded`, `refund.exceeds`,
 * `refund.amount` (amount and lines disagree), `amount.invalid` (nothing), `input.invalid` (unknown line; too many).
 */
export const valueRefund = (order: RefundableOrder, asked: AskedRefund): Result<ValuedRefund> => {
  const { number, receivedFen, keptFen, refunds } = order
  if (isGone(order)) return refuse({ code: 'order.refunded', number, refundedFen: receivedFen })
  const valued = asked.lines.length > 0 ? valueLines(order, asked) : valueAmount(asked.refundFen, keptFen)
  if (!valued.ok) return valued
  const { refundFen } = valued.value
  if (refundFen > keptFen) {
    const field = asked.refundFen === null ? 'lines' : 'refundFen'
    return refuse({
      code: 'refund.exceeds',
      field,
      receivedFen,
      refundedFen: receivedFen - keptFen,
      leftFen: keptFen,
      refundFen,
    })
  }
  if (refunds.length >= REFUNDS_AT_MOST - 1 && refundFen < keptFen) {
    const rule = `an order with fewer than ${String(REFUNDS_AT_MOST - 1)} refunds, or all that is left of it`
    return refuse({ code: 'input.invalid', field: 'order', rule })
  }
  return valued
}

const valueAmount = (refundFen: number | null, keptFen: number): Result<ValuedRefund> =>
  refundFen === 0 && keptFen > 0
    ? refuse({ code: 'amount.invalid', field: 'refundFen', rule: 'an integer number of fen from 1 to what is left' })
    : ok({ refundFen: refundFen ?? keptFen, lines: [] })

const valueLines = (order: RefundableOrder, asked: AskedRefund): Result<ValuedRefund> => {
  const shares = split(
    order.receivedFen,
    order.lines.map(({ amountFen }) => amountFen),
  )
  const lines: RefundLine[] = []
  for (const [index, one] of asked.lines.entries()) {
    const valued = valueLine(order, lines, shares, one, `lines.${String(index)}`)
    if (!valued.ok) return valued
    lines.push(valued.value)
  }
  const refundFen = lines.reduce((sum, line) => sum + line.refundFen, 0)
  if (asked.refundFen !== null && asked.refundFen !== refundFen) {
    const rule = 'what was received for these lines: their prices less their share of the discount'
    return refuse({
      code: 'refund.amount',
      field: 'refundFen',
      receivedFen: refundFen,
      refundFen: asked.refundFen,
      rule,
    })
  }
  return ok({ refundFen, lines })
}

const valueLine = (
  order: RefundableOrder,
  before: readonly RefundLine[],
  shares: readonly number[],
  asked: AskedLine,
  field: string,
): Result<RefundLine> => {
  const found = findLine(order, asked.line, `${field}.line`)
  if (!found.ok) return found
  const line = found.value
  const [bought, share] = [order.lines[line], shares[line]]
  if (!bought || share === undefined) throw new Error(`order ${order.number} has no line ${String(line)}`)
  const back = [...order.refunds.flatMap(({ lines }) => lines), ...before].filter((one) => one.line === line)
  const pieces = back.reduce((sum, { quantity }) => sum + quantity, 0)
  const priceFen = back.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const figures = {
    receivedFen: bought.amountFen,
    refundedFen: priceFen,
    leftFen: bought.amountFen - priceFen,
    refundFen: asked.amountFen,
  }
  const { quantity, amountFen } = asked
  if (quantity > bought.quantity - pieces) {
    const leftQuantity = bought.quantity - pieces
    return refuse({ code: 'refund.exceeds', field: `${field}.quantity`, ...figures, leftQuantity, quantity })
  }
  if (amountFen > figures.leftFen) return refuse({ code: 'refund.exceeds', field: `${field}.amountFen`, ...figures })
  const at = (part: number): number => shareAt(share, part, bought.amountFen)
  return ok({ line, quantity, amountFen, refundFen: at(priceFen + amountFen) - at(priceFen) })
}

/** By index from 0, or by an sku that stands on one line only. Refuses `input.invalid`. */
export const findLine = (
  { lines }: Pick<OrderRecord, 'lines'>,
  wanted: number | string,
  field: string,
): Result<number> => {
  if (lines.length === 0)
    return refuse({ code: 'input.invalid', field, rule: 'no line: the order was posted without lines' })
  if (typeof wanted === 'number') {
    const rule = `the index of a line of the order, 0 to ${String(lines.length - 1)}`
    return wanted < lines.length ? ok(wanted) : refuse({ code: 'input.invalid', field, rule })
  }
  const found = lines.flatMap(({ sku }, index) => (sku === wanted ? [index] : []))
  const [first] = found
  if (first !== undefined && found.length === 1) return ok(first)
  const rule =
    first === undefined ? 'the sku of a line of the order' : 'the index of the line: the sku stands on several'
  return refuse({ code: 'input.invalid', field, rule })
}
