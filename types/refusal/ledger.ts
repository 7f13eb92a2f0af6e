/** Refusals about orders, returns and entries. */
export interface LedgerRefusals {
  /** Amounts of a chain are in one currency. */
  'currency.other': { field: string; currency: string; got: string }
  'entry.unknown': { entry: string }
  'order.future': { field: string; paidAt: number; now: number; rule: string }
  'order.refunded': { number: string; refundedFen: number }
  'order.unknown': { number: string; store: string }
  /** `receivedFen`: for the lines that are returned. */
  'refund.amount': { field: string; receivedFen: number; refundFen: number; rule: string }
  /** Figures of the order, or of the line that `field` names; pieces are told where those are too many. */
  'refund.exceeds': {
    field: string
    receivedFen: number
    refundedFen: number
    leftFen: number
    refundFen: number
    leftQuantity?: number
    quantity?: number
  }
}
