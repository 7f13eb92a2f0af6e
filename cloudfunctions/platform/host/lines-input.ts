import * as z from 'zod'
import { typedText } from './input'

/** Lines of an order, with prices before its discount. */
export const linesInput = (fenAtMost: number) => {
  const rule = `an integer number of fen from 0 to ${String(fenAtMost)}`
  const line = z.strictObject({
    sku: typedText(60),
    name: typedText(120),
    quantity: z.int('a whole number').min(1, '1 to 10,000').max(10_000, '1 to 10,000'),
    amountFen: z.int(rule).min(0, rule).max(fenAtMost, rule),
    category: typedText(60).optional().describe('A kind of goods by the name that the programme uses.'),
  })
  return z.array(line).max(200, '200 lines at most')
}
