import { ok, refuse } from '../core/kernel'
import type { PaymentTicket } from '../../types/port/payment'
import type { World } from '../../types/port/world'
import type { PaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** How long a payment can be made: time to find a password, no more. */
export const PAY_MS = 30 * 60_000
/** WeChat Pay takes numbers of 32 characters at most. */
const NUMBER_CHARACTERS = 32

export interface StartedPayment {
  payment: PaymentRecord
  /** Null when there is nothing left to pay. */
  ticket: PaymentTicket | null
}

/** The number of a payment follows from who asks for it under which reference, so a repeat is the same payment. */
export const paymentNumber = (world: World, { member, reference }: { member: string; reference: string }): string =>
  `p${world.keys.digest(`payment:${member}:${reference}`)}`.slice(0, NUMBER_CHARACTERS)

type Asked = Pick<PaymentRecord, '_id' | 'member' | 'reference' | 'purpose' | 'title' | 'amountFen' | 'programmeVersion'>

/** A payment that nobody has made yet. */
export const openPayment = (asked: Asked, now: number): PaymentRecord => ({
  ...asked,
  state: 'open',
  askedAt: now,
  expiresAt: now + PAY_MS,
  paidAt: null,
  transaction: null,
  postedAt: null,
})

/** Asks the payment service for the money of a payment that is written down. Refuses `payment.closed`. */
export const askForMoney = async (world: World, payment: PaymentRecord, openid: string): Promise<Result<StartedPayment>> => {
  const { _id: number, state, amountFen, title, expiresAt } = payment
  if (state === 'closed' || (state === 'open' && expiresAt <= world.clock.now())) {
    return refuse({ code: 'payment.closed', payment: number, expiredAt: expiresAt })
  }
  if (state !== 'open') return ok({ payment, ticket: null })
  return ok({ payment, ticket: await world.payments.request({ number, amountFen, title, openid, expiresAt }) })
}
