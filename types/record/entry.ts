/** The ledger's entries. */
import type { Doc } from '../port/store'

export type LedgerAccount = 'member' | 'debt' | 'issued' | 'redeemed' | 'expired' | 'reversed' | 'adjusted' | 'transferred' | 'pending'

/** A movement of points; always positive, always between two accounts. */
export interface Posting {
  from: LedgerAccount
  to: LedgerAccount
  points: number
  /** The lot that `member` or `expired` loses or gains. */
  expiresAt: number | null
  /** The lot that `pending` loses or gains. */
  releaseAt?: number
}

/**
 * `activity`: earned by something besides an order; `campaign`: given by one; `adjustment`: put right by hand; `opening`:
 * brought in from old records, or that taken back.
 * `redemption`: points are spent; `restoration`: spent points come back. `reversal` takes earned points back, `expiry` ends
 * lots; `transfer` moves all of a wallet from one member to another; `release` lets go of points that were held back;
 * `extension` gives points that end by inactivity a later last day.
 */
export type EntryKind =
  | 'accrual'
  | 'reversal'
  | 'expiry'
  | 'redemption'
  | 'restoration'
  | 'transfer'
  | 'release'
  | 'extension'
  | 'activity'
  | 'adjustment'
  | 'campaign'
  | 'opening'
  | 'stored'

/** Entries of points; `stored`: those of stored value, which has a list of its own. */
export type PointsKind = Exclude<EntryKind, 'stored'>

/** One ledger entry of one wallet. Append-only. `_id` = `<memberId>:<reference>#<n>`. */
export interface EntryRecord extends Doc {
  member: string
  wallet: string
  kind: EntryKind
  sequence: number
  /** Business time of the cause (the order's payment), and when it was written. */
  at: number
  recordedAt: number
  reference: string
  order: string | null
  store: string | null
  programmeVersion: number
  rule: string
  baseFen: number | null
  /** Net change of balance less debt. */
  points: number
  postings: Posting[]
  balanceAfter: number
  debtAfter: number
  /** Of a transfer: what the wallet had earned in all, which goes along (less here, more there). */
  carried?: number
}
