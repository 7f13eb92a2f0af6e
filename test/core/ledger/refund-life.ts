import { earn, keptAfter, takenBack, valueRefund, type AskedRefund } from '../../../cloudfunctions/core/ledger'
import type { Programme } from '../../../types/programme'
import type { OrderLine, OrderRecord, RefundRecord } from '../../../types/record'
import type { Result } from '../../../types/result'

export interface Bought {
  totalFen: number
  discountFen?: number
  joining?: boolean
  lines?: OrderLine[]
}

/** The parts of an order that a return looks at. */
export type Held = Pick<
  OrderRecord,
  'number' | 'receivedFen' | 'paidAt' | 'joining' | 'totalFen' | 'store' | 'lines' | 'keptFen' | 'kept' | 'refunds'
>

export const bought = (
  programme: Programme,
  { totalFen, discountFen = 0, joining = false, lines = [] }: Bought,
): Held => {
  const facts = { receivedFen: totalFen - discountFen, paidAt: Date.UTC(2026, 2, 2), joining }
  return { ...facts, totalFen, store: 'S', number: 'N1', lines, keptFen: facts.receivedFen, kept: earn(programme, facts), refunds: [] }
}

export const line = (sku: string, quantity: number, amountFen: number): OrderLine => ({
  sku,
  name: sku,
  quantity,
  amountFen,
})

/** The order after a return, as the flow would leave it. */
export const giveBack = (programme: Programme, order: Held, asked: AskedRefund): Result<Held> => {
  const valued = valueRefund(order, asked)
  if (!valued.ok) return valued
  const keptFen = order.keptFen - valued.value.refundFen
  const reversed = takenBack(programme, order, keptFen, valued.value.lines)
  const kept = keptAfter(order.kept, reversed)
  const refund = {
    ...valued.value,
    number: String(order.refunds.length),
    keptFen,
    reversed,
  }
  return { ok: true, value: { ...order, keptFen, kept, refunds: [...order.refunds, refund as RefundRecord] } }
}

/** The same where it is not refused. */
export const after = (programme: Programme, order: Held, asked: AskedRefund): Held => {
  const back = giveBack(programme, order, asked)
  if (!back.ok) throw new Error(JSON.stringify(back.refusal))
  return back.value
}
