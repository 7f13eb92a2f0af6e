import type { Words } from '../programme'
import type { DuplicateReason, MergeAnswer } from '../record'

/** Somebody tried to join with a phone or an identity that a member holds; `holder`: that member, whose card is offered. */
export interface AttemptView {
  attempt: string
  by: 'phone' | 'identity'
  staff: string | null
  scene: string | null
  firstAt: number
  lastAt: number
  times: number
  holder: { member: string; name: string; phoneMasked: string | null; cardTail: string; joinedAt: number } | null
}

/** One of two members who may be one person, with what would be merged. */
export interface DuplicateSide {
  member: string
  name: string
  phoneMasked: string | null
  birthday: string | null
  cardTail: string
  joinedAt: number
  store: string
  byWeChat: boolean
  tier: { id: string; name: Words }
  orders: number
  receivedFen: number
  lastOrderAt: number | null
  wallets: { wallet: string; name: Words; balance: number; debt: number }[]
}

export interface DuplicateView {
  pair: string
  reasons: DuplicateReason[]
  foundAt: number
  decided: { at: number; by: string; reason: string } | null
  sides: DuplicateSide[]
}

/** What staff does about persons: cards that are one person's. */
export interface PeopleStaffContract {
  /** Attempts by the codes and counters of the caller's store, latest first. */
  'attempt.list': { input: { after?: string; limit?: number }; output: { rows: AttemptView[]; next: string | null } }
  /** For managers: pairs of the whole chain, latest found first; without a state those that are open. */
  'duplicate.list': {
    input: { state?: 'open' | 'dismissed' | 'merged'; after?: string; limit?: number }
    output: { rows: DuplicateView[]; next: string | null }
  }
  'duplicate.dismiss': { input: { pair: string; reason: string }; output: { pair: string } }
  /** A manager makes one member of two who are one person; there is no way back. */
  'member.merge': { input: { survivor: string; absorbed: string; reason: string }; output: MergeAnswer }
}
