import type { PaymentRecord, PaymentState } from '../../../types/record'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

export const paymentEvents = ['pay', 'post', 'close'] as const
export type PaymentEvent = (typeof paymentEvents)[number]

/**
 * Where each event leads; the same state: there is nothing left to do, so that whatever is sent twice is harmless. A
 * payment that was closed here may have been paid in the same moment there: money that came is taken in.
 */
const table: Readonly<Record<PaymentState, Partial<Record<PaymentEvent, PaymentState>>>> = {
  open: { pay: 'paid', close: 'closed' },
  paid: { pay: 'paid', post: 'posted', close: 'paid' },
  posted: { pay: 'posted', post: 'posted', close: 'posted' },
  closed: { pay: 'paid', close: 'closed' },
}

/** The state after an event. Refuses `payment.closed` and `payment.unknown` (nothing was paid) for what cannot be posted. */
export const nextPayment = ({ _id, state, expiresAt }: PaymentRecord, event: PaymentEvent): Result<PaymentState> => {
  const next = table[state][event]
  if (next !== undefined) return ok(next)
  return state === 'closed'
    ? refuse({ code: 'payment.closed', payment: _id, expiredAt: expiresAt })
    : refuse({ code: 'payment.unknown', payment: _id })
}
