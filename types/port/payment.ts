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
  | { state: 'open' }
  | { state: 'closed' }
  | { state: 'paid'; amountFen: number; transaction: string; paidAt: number }

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
  /** Reads a notification that somebody sent. Refuses `payment.forged` for one that the service did not sign. */
  readNotice(message: { headers: Readonly<Record<string, string>>; body: string }): Result<PaymentNotice>
}
