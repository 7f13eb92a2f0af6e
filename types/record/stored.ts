/** Payments through WeChat, and payments out of stored value. */
import type { Doc } from '../port/store'

/** What a payment is for, with all that posting it needs: a later programme changes nothing that was paid for. */
export type PaymentPurpose = { kind: 'topUp'; topUp: string; bonusFen: number } | { kind: 'gift'; exchange: string }

/** `differs`: another amount was paid than was asked for, and a person has to look; `refunding`: the money has to go back, and is asked for until the payment service says that it has. */
export type PaymentState = 'open' | 'paid' | 'posted' | 'closed' | 'differs' | 'refunding' | 'refunded'

/** `_id` = the number that WeChat Pay knows it by. */
export interface PaymentRecord extends Doc {
  member: string
  reference: string
  purpose: PaymentPurpose
  title: string
  amountFen: number
  state: PaymentState
  askedAt: number
  /** After it nobody can pay any more. */
  expiresAt: number
  paidAt: number | null
  /** The payment service's own number. */
  transaction: string | null
  postedAt: number | null
  /** When the money had to go back, and when it had gone. */
  refundingAt?: number
  refundedAt?: number
  /** What was paid instead of the amount asked for, as the payment service says it, and who sent it back. */
  differing?: { paidFen: number; at: number; staff: string | null; reason: string | null }
  programmeVersion: number
}

/** What an amount is made of. */
export interface StoredParts {
  realFen: number
  bonusFen: number
}

/** One payment out of stored value, `_id` = `<source>:<number>`; its returns stand in it. */
export interface StoredPaymentRecord extends Doc {
  member: string
  store: string
  at: number
  parts: StoredParts
  returns: (StoredParts & { number: string; at: number })[]
}

/** A part of what the chain owes for stored value; shards keep many members from meeting in one document. */
export interface StoredLiabilityRecord extends Doc, StoredParts {}
