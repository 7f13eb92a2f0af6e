/** Cards: one main card a member, and the cards that earn into it. */
import type { Doc } from '../port/store'

/** As it is stored. Whether a card has run out is told by `validUntil` and the moment: a stored `active` may be expired. */
export type CardState = 'invited' | 'pending' | 'active' | 'expired' | 'lost' | 'suspended' | 'cancelled'

export type CardChange = 'replaced' | 'renewed' | 'collected' | 'suspended' | 'reinstated' | 'cancelled'

export interface CardFee {
  /** What the card is worth, charged or not. */
  fen: number
  /** Why it was not charged; null where it was. */
  waived: string | null
}

/** `_id` = the number. */
export interface CardRecord extends Doc {
  number: string
  /** The member whose account it earns into. */
  member: string
  /** Id of the card product; `card` where the programme names none. */
  product: string
  role: 'main' | 'sub'
  /** Who carries a sub-card; null on a main card: the member. */
  holder: { name: string; phone: string } | null
  state: CardState
  /** Since when it is in this state, and the words that were given for it. */
  since: number
  reason: string | null
  issuedAt: number
  /** The store that issued it. */
  issuedIn: string
  /** The first moment it is no longer valid; null: never. */
  validUntil: number | null
  /** For a pending card: from when it may be collected. */
  collectFrom: number | null
  fee: CardFee
  replaces: string | null
  replacedBy: string | null
  /** The group unit it was issued for. */
  unit?: string
  reference: string
}

/** Fees that one person waived on a day; `_id` = `<staff>:<day>`. */
export interface WaivingRecord extends Doc {
  staff: string
  day: string
  fen: number
  /** Of which application or event of a card. */
  waived: { of: string; fen: number }[]
}
