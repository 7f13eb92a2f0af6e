/** Refusals about payments and stored value. */
export interface PaymentRefusals {
  /** Another amount than was asked for: nothing is posted. */
  'payment.amount': { payment: string; amountFen: number; paidFen: number }
  'payment.closed': { payment: string; expiredAt: number }
  /** The payment service does not know of it. */
  'payment.forged': { rule: string }
  'payment.unknown': { payment: string }
  /** Another amount than the programme takes at once. */
  'stored.amount': { leastFen: number; mostFen: number; askedFen: number }
  'stored.limit': { atMostFen: number; balanceFen: number; topUpFen: number }
  'stored.off': { rule: string }
  'stored.returned': { number: string; paidFen: number; returnedFen: number; leftFen: number; refundFen: number }
  'stored.short': { neededFen: number; hasFen: number; shortFen: number }
  'stored.unknown': { number: string }
}
