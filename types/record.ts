/** Stored records. Ids are computable from the request that makes them. */
import type { Doc } from './port/store'
import type { EarnCount } from './earning'

export type { BirthdayRelation, EarnCount, Earned, EarnFacts, EarnPeriod, EarnStep } from './earning'
export type * from './order'
export type { LiveRecord, ProgrammeRecord, VersionMoment } from './programme-record'

export interface StoreRecord extends Doc {
  name: string
  city: string
  address: string
  phone: string
  closedAt: number | null
}

export interface StaffRecord extends Doc {
  name: string
  role: 'clerk' | 'manager'
  store: string
  /** Digest of the WeChat identity that may act as this person. */
  identity: string
}

export interface TillRecord extends Doc {
  store: string
  /** The key is derived from till and generation under the chain's secret; rotating is counting up. */
  generation: number
}

/** A printed code: `_id` is the scene without its check character. */
export interface SceneRecord extends Doc {
  store: string
  staff: string | null
  campaign: string | null
  expiresAt: number | null
}

export interface SettingRecord extends Doc {
  value: number
}

export interface UniqueRecord extends Doc {
  /** What holds the name: a member's or a staff person's id. */
  owner: string
}

export interface MemberRecord extends Doc {
  reference: string
  /** Digest of the WeChat identity; null for a member who was entered by staff or replay. */
  identity: string | null
  name: string
  /** The name that the join was asked with; a repeat is known by it. */
  joinedName: string
  phone: string | null
  phoneTail: string | null
  birthday: string | null
  gender: 'female' | 'male' | null
  size: string | null
  cardNumber: string
  joinedAt: number
  programmeVersion: number
  source: { store: string; staff: string | null; campaign: string | null; scene: string | null }
  terms: string
  marketing: { agreed: boolean; at: number }
  /** The latest changes to this record and what they asked, newest last, so that a late repeat changes nothing. */
  applied: { reference: string; asked: Record<string, string | boolean> }[]
}

/** Points that expire together. */
export interface Lot {
  /** Epoch milliseconds of the first moment they are unusable; null: never. */
  expiresAt: number | null
  points: number
}

export interface WalletStanding {
  /** Spendable points: the sum of the open lots. */
  balance: number
  /** Owed points, from reversals that found nothing left; later earning repays it first. */
  debt: number
  lots: Lot[]
  /** Lots that expired unspent, newest last, bounded: a refund takes back from here what nobody could use any more. */
  expired: Lot[]
  earned: number
}

/** One day of the member's buying in the programme's zone; kept for 366 days. Net of refunds. */
export interface DayActivity {
  /** Days since 1970-01-01 in the programme's calendar. */
  day: number
  orders: number
  receivedFen: number
  points: Record<string, number>
}

export interface Stats {
  orders: number
  receivedFen: number
  refundedOrders: number
  firstOrderAt: number | null
  lastOrderAt: number | null
  days: DayActivity[]
  /** What is kept of the largest orders, largest first; eight are remembered, so refunds can be followed. */
  largest: { order: string; receivedFen: number }[]
}

export interface TierStanding {
  id: string
  since: number
  /** The tier whose conditions are met and which staff may enter on application. */
  eligible: { id: string; since: number } | null
}

/** The document every writer of a member's points passes through; a cache that replay recomputes. */
export interface AccountRecord extends Doc {
  /** Number of the last event; every order, refund, expiry and tier change takes the next. */
  sequence: number
  wallets: Record<string, WalletStanding>
  stats: Stats
  tier: TierStanding
  /** What rules gave that are counted by period; only there when a rule is. */
  counts?: EarnCount[]
  /** Mirrors for indexes: when the next lot expires (null: none), and recency. */
  nextExpiryAt: number | null
  lastOrderAt: number | null
}

export type LedgerAccount = 'member' | 'debt' | 'issued' | 'redeemed' | 'expired' | 'reversed' | 'adjusted'

/** A movement of points; always positive, always between two accounts. */
export interface Posting {
  from: LedgerAccount
  to: LedgerAccount
  points: number
  /** The lot that `member` or `expired` loses or gains. */
  expiresAt: number | null
}

export type EntryKind = 'accrual' | 'reversal' | 'expiry'

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
}

export interface NonceRecord extends Doc {
  expiresAt: number
}

export interface JobRecord extends Doc {
  cursor: string | null
  startedAt: number | null
  finishedAt: number | null
  done: number
}
