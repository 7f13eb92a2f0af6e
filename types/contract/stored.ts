import type { PaymentTicket } from '../port/payment'
import type { Words } from '../programme'
import type { PaymentState, StoredParts } from '../record'

export interface StartedPaymentView {
  payment: string
  amountFen: number
  bonusFen: number
  state: PaymentState
  expiresAt: number
  /** What wx.requestPayment takes; null when there is nothing left to pay. */
  ticket: PaymentTicket | null
}

export interface StoredView {
  name: Words
  closing: Words
  balance: StoredParts
  atMostFen: number
  topUps: { id: string; payFen: number; bonusFen: number }[]
}

/** One movement of stored value: both parts that one cause moved. */
export interface StoredRow {
  at: number
  kind: 'topUp' | 'storedPayment' | 'storedReturn' | 'storedClosing'
  store: string | null
  realFen: number
  bonusFen: number
}

export interface MemberStoredContract {
  'stored.mine': { input: Record<string, never>; output: StoredView }
  /** Newest first. */
  'stored.list': { input: { after?: string; limit?: number }; output: { rows: StoredRow[]; next: string | null } }
  'topUp.start': { input: { topUp: string }; output: StartedPaymentView }
  'payment.view': { input: { payment: string }; output: Omit<StartedPaymentView, 'ticket'> }
}

export interface StoredPaidView extends StoredParts {
  number: string
  balanceFen: number
}

export interface StaffStoredContract {
  'stored.of': { input: { member: string }; output: StoredView }
  /** The reference of the call becomes the number when none is given. */
  'stored.pay': { input: { member: string; amountFen: number; number?: string }; output: StoredPaidView }
  'stored.return': { input: { payment: string; refundFen?: number; number?: string }; output: StoredPaidView }
  'stored.close': { input: { member: string; reason: string }; output: StoredParts }
  'stored.liability': { input: Record<string, never>; output: StoredParts }
}
