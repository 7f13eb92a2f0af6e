import type { PaymentRecord, PaymentState } from '../../../types/record'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

export const paymentEvents = ['pay', 'differ', 'post', 'close', 'refund', 'refunded'] as const
export type PaymentEvent = (typeof paymentEvents)[number]

/**
 * Where each event leads; the same state: there is nothing left to do, so that whatever is sent twice is harmless. A
 * payment that was closed here may have been paid in the same moment there: money that came is taken in, and where what
 * it was for is gone, it goes back.
 */
const table: Readonly<Record<PaymentState, Partial<Record<PaymentEvent, PaymentState>>>> = {
  open: { pay: 'paid', differ: 'differs', close: 'closed' },
  paid: { pay: 'paid', post: 'posted', close: 'paid', refund: 'refunding' },
  posted: { pay: 'posted', post: 'posted', close: 'posted', refund: 'refunding' },
  closed: { pay: 'paid', differ: 'differs', close: 'closed' },
  differs: { pay: 'differs', differ: 'differs', close: 'differs', refund: 'refunding' },
  refunding: { pay: 'refunding', differ: 'refunding', post: 'refunding', close: 'refunding', refund: 'refunding', refunded: 'refunded' },
  refunded: { pay: 'refunded', differ: 'refunded', post: 'refunded', close: 'refunded', refund: 'refunded', refunded: 'refunded' },
}

/** What undoes a payment whose exchange is over without the gift: one that nobody made is closed, the money of others goes back. */
export const undoing = (state: PaymentState): PaymentEvent => (state === 'open' || state === 'closed' ? 'close' : 'refund')

/** The state after an event. Refuses `payment.closed` and `payment.unknown` (nothing was paid) for what cannot be posted. */
export const nextPayment = ({ _id, state, expiresAt }: PaymentRecord, event: PaymentEvent): Result<PaymentState> => {
  const next = table[state][event]
  if (next !== undefined) return ok(next)
  return state === 'closed'
    ? refuse({ code: 'payment.closed', payment: _id, expiredAt: expiresAt })
    : refuse({ code: 'payment.unknown', payment: _id })
}
