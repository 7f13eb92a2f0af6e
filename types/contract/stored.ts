import type { PaymentTicket } from '../port/payment'
import type { Words } from '../programme'
import type { PaymentState, StoredParts } from '../record'

export interface PaymentView {
  payment: string
  /** What is paid for, and for a gift which exchange. */
  kind: 'topUp' | 'gift'
  exchange: string | null
  amountFen: number
  bonusFen: number
  state: PaymentState
  expiresAt: number
  now: number
}

export interface StartedPaymentView extends PaymentView {
  /** What wx.requestPayment takes; null when there is nothing left to pay. */
  ticket: PaymentTicket | null
}

export interface StoredView {
  name: Words
  closing: Words
  balance: StoredParts
  atMostFen: number
  topUps: { id: string; payFen: number; bonusFen: number }[]
  other: { leastFen: number; mostFen: number } | null
}

/** One movement of stored value: both parts that one cause moved. */
export interface StoredRow {
  at: number
  kind: 'topUp' | 'storedPayment' | 'storedReturn' | 'storedClosing' | 'storedOpening' | 'storedOpeningBack'
  store: string | null
  realFen: number
  bonusFen: number
}

export interface MemberStoredContract {
  'stored.mine': { input: Record<string, never>; output: StoredView }
  /** Newest first. */
  'stored.list': { input: { after?: string; limit?: number }; output: { rows: StoredRow[]; next: string | null } }
  /** One of the programme's, or another amount where it takes any. */
  'topUp.start': { input: { topUp?: string | undefined; amountFen?: number | undefined }; output: StartedPaymentView }
  'payment.view': { input: { payment: string }; output: PaymentView }
  /** What wx.requestPayment takes for a payment that is still open. */
  'payment.ticket': { input: { payment: string }; output: StartedPaymentView }
  /** Asks the payment service now what became of it, where no notification has come. */
  'payment.check': { input: { payment: string }; output: PaymentView }
}

export interface StoredPaidView extends StoredParts {
  number: string
  balanceFen: number
}

/** A payment of another amount than was asked for. */
export interface DifferingPayment {
  payment: string
  kind: 'topUp' | 'gift'
  title: string
  amountFen: number
  paidFen: number
  at: number
  /** The payment service's own number. */
  transaction: string | null
  member: string
  memberName: string
}

export interface StaffStoredContract {
  'stored.of': { input: { member: string }; output: StoredView }
  /** The reference of the call becomes the number when none is given. */
  'stored.pay': { input: { member: string; amountFen: number; number?: string }; output: StoredPaidView }
  'stored.return': { input: { payment: string; refundFen?: number; number?: string }; output: StoredPaidView }
  'stored.close': { input: { member: string; reason: string }; output: StoredParts }
  /** Payments of another amount than was asked for, for a manager to send back. */
  'payment.differing': { input: { after?: string; limit?: number }; output: { rows: DifferingPayment[]; next: string | null } }
  'payment.return': { input: { payment: string; reason: string }; output: { payment: string; refundFen: number } }
  'stored.liability': { input: Record<string, never>; output: StoredParts }
}
