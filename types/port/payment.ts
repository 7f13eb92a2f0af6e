import type { Result } from '../result'

export interface PaymentAsk {
  /** Up to 32 of digits, letters, `_` and `-`; the same number is one payment however often it is asked. */
  number: string
  amountFen: number
  /** What the payer reads. */
  title: string
  openid: string
  expiresAt: number
}

/** What the mini-program hands to wx.requestPayment. */
export interface PaymentTicket {
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  paySign: string
}

/** What the payment service says became of a payment. */
export type PaymentStanding =
  /** Nobody has asked it for this money yet. */
  | { state: 'unknown' }
  | { state: 'open' }
  | { state: 'closed' }
  | { state: 'paid'; amountFen: number; transaction: string; paidAt: number }

/** Money that goes back to whoever paid. */
export interface RefundAsk {
  /** Up to 32 of digits, letters, `_` and `-`; the same number is one refund however often it is asked. */
  number: string
  /** The payment it came with, and what that was. */
  payment: string
  paidFen: number
  refundFen: number
  /** What the payer reads. */
  reason: string
}

/** What the payment service says became of a refund; `failed`: it has to be looked at by a person there. */
export type RefundStanding = { state: 'underway' } | { state: 'done'; at: number } | { state: 'failed' }

export interface PaymentNotice {
  number: string
  amountFen: number
  transaction: string
}

/** What the product asks of a payment service. Both adapters answer alike. */
export interface Payments {
  /** Asks for money; may be asked again with the same number and amount. Faults throw. */
  request(ask: PaymentAsk): Promise<PaymentTicket>
  /** The service's own word, which a notification is held against. */
  standing(number: string): Promise<PaymentStanding>
  /** Nobody can pay it any more; one that is paid stays paid. */
  close(number: string): Promise<void>
  /** Gives money back; may be asked again with the same number and amount. Faults throw, so it has to be asked again. */
  refund(ask: RefundAsk): Promise<RefundStanding>
  /** Reads a notification that somebody sent. Refuses `payment.forged` for one that the service did not sign. */
  readNotice(message: { headers: Readonly<Record<string, string>>; body: string }): Result<PaymentNotice>
}
