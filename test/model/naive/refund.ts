import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { exact, shareOut, times, wholeOf } from './exact'
import { isGone, type AskedReturn, type Order } from './order'

/** What goes back: money received, and pieces and price of each line. */
export interface GoesBack {
  refundFen: number
  lines: { line: number; quantity: number; amountFen: number }[]
}

const RETURNS_AT_MOST = 50
const no = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

export const goesBack = (order: Order, ask: AskedReturn): Result<GoesBack> => {
  const { receivedFen, leftFen, returns } = order
  const refundedFen = receivedFen - leftFen
  if (isGone(order)) return no({ code: 'order.refunded', number: order.ask.number, refundedFen })
  const asked = ask.lines.length > 0 ? ofLines(order, ask) : ofMoney(ask.refundFen, leftFen)
  if (!asked.ok) return asked
  const { refundFen } = asked.value
  if (refundFen > leftFen) {
    const field = ask.refundFen === null ? 'lines' : 'refundFen'
    return no({ code: 'refund.exceeds', field, receivedFen, refundedFen, leftFen, refundFen })
  }
  if (returns.length + 1 >= RETURNS_AT_MOST && refundFen < leftFen) {
    return no({ code: 'input.invalid', field: 'order', rule: 'an order with fewer than 49 refunds, or all that is left of it' })
  }
  return asked
}

const ofMoney = (refundFen: number | null, leftFen: number): Result<GoesBack> =>
  refundFen === 0 && leftFen > 0
    ? no({ code: 'amount.invalid', field: 'refundFen', rule: 'an integer number of fen from 1 to what is left' })
    : { ok: true, value: { refundFen: refundFen ?? leftFen, lines: [] } }

/** A line's part of the money received goes back in step with its price, rounded down until the last of it. */
const ofLines = (order: Order, ask: AskedReturn): Result<GoesBack> => {
  const parts = shareOut(order.receivedFen, order.lines.map(({ amountFen }) => amountFen))
  const left = order.lines.map(({ leftPieces, leftFen }) => ({ leftPieces, leftFen }))
  const back: GoesBack = { refundFen: 0, lines: [] }
  for (const [n, { line: wanted, quantity, amountFen }] of ask.lines.entries()) {
    const field = `lines.${String(n)}`
    const found = lineNamed(order, wanted, field)
    if (!found.ok) return found
    const [line, rest, part] = [order.lines[found.value], left[found.value], parts[found.value]]
    if (!line || !rest || part === undefined) throw new Error('a line was found that is not there')
    const figures = { receivedFen: line.amountFen, refundedFen: line.amountFen - rest.leftFen, leftFen: rest.leftFen, refundFen: amountFen }
    if (quantity > rest.leftPieces) {
      return no({ code: 'refund.exceeds', field: `${field}.quantity`, ...figures, leftQuantity: rest.leftPieces, quantity })
    }
    if (amountFen > rest.leftFen) return no({ code: 'refund.exceeds', field: `${field}.amountFen`, ...figures })
    const moneyAt = (priceFen: number): number => (line.amountFen === 0 ? 0 : wholeOf(times(exact(part), exact(priceFen, line.amountFen))))
    const goneFen = line.amountFen - rest.leftFen
    back.refundFen += moneyAt(goneFen + amountFen) - moneyAt(goneFen)
    back.lines.push({ line: found.value, quantity, amountFen })
    rest.leftPieces -= quantity
    rest.leftFen -= amountFen
  }
  if (ask.refundFen === null || ask.refundFen === back.refundFen) return { ok: true, value: back }
  const rule = 'what was received for these lines: their prices less their share of the discount'
  return no({ code: 'refund.amount', field: 'refundFen', receivedFen: back.refundFen, refundFen: ask.refundFen, rule })
}

const lineNamed = (order: Order, wanted: number | string, at: string): Result<number> => {
  const invalid = (rule: string) => no({ code: 'input.invalid', field: `${at}.line`, rule })
  if (order.lines.length === 0) return invalid('no line: the order was posted without lines')
  if (typeof wanted === 'number') {
    const rule = `the index of a line of the order, 0 to ${String(order.lines.length - 1)}`
    return order.lines[wanted] ? { ok: true, value: wanted } : invalid(rule)
  }
  const named = order.lines.map((line, index) => ({ line, index })).filter(({ line }) => line.sku === wanted)
  if (named.length > 1) return invalid('the index of the line: the sku stands on several')
  return named[0] ? { ok: true, value: named[0].index } : invalid('the sku of a line of the order')
}
