import type { Festival, JoinRules, SubCardRules, Words } from '../programme'
import type { CardState, DuplicateReason, MergeAnswer } from '../record'
import type { Refusal } from '../refusal'
import type { BrandView } from './member'

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
  wallets: { wallet: string; name: Words; scale: number; balance: number; debt: number }[]
}

/** What a merge would leave: the survivor as it would stand. `coupons`: ever given to either. */
export interface MergePreview {
  survivor: string
  absorbed: string
  name: string
  phoneMasked: string | null
  birthday: string | null
  byWeChat: boolean
  cardTail: string
  tier: { id: string; name: Words }
  orders: number
  receivedFen: number
  subCards: number
  coupons: number
  storedFen: number
  wallets: { wallet: string; name: Words; scale: number; balance: number; debt: number }[]
}

export interface DuplicateView {
  pair: string
  reasons: DuplicateReason[]
  foundAt: number
  decided: { at: number; by: string; reason: string } | null
  sides: DuplicateSide[]
}

/** What staff does about persons: cards that are one person's. */
export interface SubCardView {
  number: string
  tail: string
  name: string
  phoneMasked: string | null
  state: CardState
  openedAt: number
  /** The latest 500 at most; `moreOrders`: there are earlier ones. */
  orders: number
  moreOrders: boolean
  /** Received less refunded, and the points that are left of it. */
  keptFen: number
  /** Of the present calendar month. */
  monthFen: number
  points: { wallet: string; points: number }[]
  lastOrderAt: number | null
}

/** `offered`: null where the programme has no sub-cards. */
export interface SubCardsView {
  offered: SubCardRules | null
  cards: SubCardView[]
}

interface SubCardInput {
  name: string
  phone: string
  phoneAgain?: string
}

interface SubCardAnswer {
  number: string
  name: string
  count: number
  limit: number
}

export interface UnitView {
  unit: string
  name: string
  kind: { id: string; name: Words }
  /** Days of the occupation, for campaigns. */
  festivals: Festival[]
  createdAt: number
  invited: number
  confirmed: number
  declined: number
  /** More than a thousand of a state are not counted. */
  more: boolean
}

/** `answered`: imported before, and confirmed or declined by now. `code`: what the person confirms with. */
export type ImportedRow =
  | { row: number; state: 'invited' | 'answered'; member: string; cardNumber: string; code?: string }
  | { row: number; state: 'refused'; refusal: Refusal }

export interface InvitedView {
  member: string
  name: string
  phoneMasked: string | null
  invitedAt: number
  days: number
  code: string
}

/** Somebody of a unit's list; whoever declined left neither name nor phone. `code`: while it waits for an answer. */
export interface UnitPersonView {
  member: string
  name: string
  phoneMasked: string | null
  cardTail: string
  state: UnitAnswer
  invitedAt: number
  /** When it was answered. */
  answeredAt: number | null
  code: string | null
}

export type UnitAnswer = 'invited' | 'confirmed' | 'declined'

export interface InviteView {
  unit: string
  name: string
  phoneMasked: string | null
  cardTail: string
  brand: BrandView
  terms: JoinRules['terms']
}

export type FunnelBy = 'day' | 'store' | 'staff' | 'campaign' | 'scene'

/**
 * People without a card, each counted once a day and code. `opened`: opened a printed code; `seen`: the join page was
 * shown; `begun`: the form was begun; `joined`: became members; `firstOrder`: of those who joined, who have bought since.
 */
export interface FunnelRow {
  key: string
  opened: number
  seen: number
  begun: number
  joined: number
  firstOrder: number
}

export interface FunnelView {
  from: string
  to: string
  today: string
  by: FunnelBy
  rows: FunnelRow[]
  total: Omit<FunnelRow, 'key'>
  /** More than 5,000 visits are not counted: choose fewer days. */
  more: boolean
}

export interface PeopleMemberContract {
  /** How far somebody without a card came on the join page. */
  'join.step': { input: { scene: string; step: 'seen' | 'begun' }; output: { step: 'seen' | 'begun' } }
  'invite.open': { input: { code: string }; output: InviteView }
  /** By the code of the invitation, or by the phone button's own code. */
  'invite.confirm': {
    input: { code?: string; phoneCode?: string; name: string; birthday?: string; terms: boolean; marketing: boolean }
    output: { member: string; cardNumber: string }
  }
  'invite.decline': { input: { code?: string; phoneCode?: string }; output: { declined: true } }
  'subcard.list': { input: Record<string, never>; output: SubCardsView }
  /** The phone is typed twice where the programme says so. */
  'subcard.open': { input: SubCardInput; output: SubCardAnswer }
  'subcard.lose': { input: { number: string }; output: { number: string; count: number } }
  'subcard.remove': { input: { number: string }; output: { number: string; count: number } }
}

export interface PeopleStaffContract {
  /** By the codes of the caller's store; days `YYYY-MM-DD`, both counted, 92 at most. */
  'funnel.view': { input: { from: string; to: string; by?: FunnelBy }; output: FunnelView }
  /** For managers; a unit belongs to the caller's store. */
  'unit.save': { input: { name: string; kind: string }; output: UnitView }
  /** `kinds`: of the programme; none: it has no groups. */
  'unit.list': {
    input: { after?: string; limit?: number }
    output: { rows: UnitView[]; next: string | null; kinds: UnitView['kind'][] }
  }
  /** For managers: 100 rows a call at most; the same reference and row make one card. */
  'unit.import': {
    input: { unit: string; rows: { row: number; name: string; phone: string }[] }
    output: { rows: ImportedRow[]; invited: number; refused: number }
  }
  /** Who has not answered, longest waiting first. */
  'unit.waiting': {
    input: { unit: string; after?: string; limit?: number }
    output: { rows: InvitedView[]; next: string | null }
  }
  /** Of one answer; those who wait longest waiting first, others in the order in which they were invited. */
  'unit.people': {
    input: { unit: string; state?: UnitAnswer; after?: string; limit?: number }
    output: { rows: UnitPersonView[]; next: string | null }
  }
  /** `main`: phone or card number of the main member, or the member's id. */
  'subcard.list': { input: { main: string }; output: SubCardsView }
  'subcard.open': { input: SubCardInput & { main: string }; output: SubCardAnswer }
  'subcard.lose': { input: { main: string; number: string }; output: { number: string; count: number } }
  'subcard.remove': { input: { main: string; number: string }; output: { number: string; count: number } }
  /** Attempts by the codes and counters of the caller's store, latest first. */
  'attempt.list': { input: { after?: string; limit?: number }; output: { rows: AttemptView[]; next: string | null } }
  /** For managers: pairs of the whole chain, latest found first; without a state those that are open. */
  'duplicate.list': {
    input: { state?: 'open' | 'dismissed' | 'merged'; after?: string; limit?: number }
    output: { rows: DuplicateView[]; next: string | null }
  }
  'duplicate.dismiss': { input: { pair: string; reason: string }; output: { pair: string } }
  /** What it would leave, decided as the merge decides, and nothing written; refuses what the merge refuses. */
  'merge.preview': { input: { survivor: string; absorbed: string }; output: MergePreview }
  /** A manager makes one member of two who are one person; there is no way back. */
  'member.merge': { input: { survivor: string; absorbed: string; reason: string }; output: MergeAnswer }
}
