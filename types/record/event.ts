/** What happened to a member's account besides orders and returns: sign-ins, redemptions, changes of tier … */
import type { ActivityDetail, TakeBackDetail } from './activity'
import type { CardChange, CardState } from './card'
import type { TelephoneProof } from '../programme'
import type { Doc } from '../port/store'
import type { MergeDetail } from './merge'
import type { BenefitQuote, ConciergeState, ConciergeStep } from './benefit'
import type { ExchangeState, ExchangeStep } from './gift'

/** Every kind of event with what the books need in order to do it again. A new kind is a line here. */
export interface EventDetails {
  /** Points given or taken by hand, with the reason that the member is told; `request`: what a manager approved. */
  adjustment: { wallet: string; points: number; reason: string; request?: string }
  /** A coupon that the member got, or gave to another. */
  couponIssue: { coupon: string; template: string; reason?: string }
  /** A coupon that the member took for points. */
  couponExchange: { coupon: string; template: string; wallet: string; points: number }
  couponGift: { coupon: string; to: string }
  /** Points of old records, with the end they had there; `row` of the file that `batch` is. Below 0: taken back with its batch. */
  opening: { batch: string; row: number; wallet: string; points: number; expiresAt: number | null }
  /** Stored value of old records, and that taken back with its batch. */
  storedOpening: { batch: string; row: number; realFen: number; bonusFen: number }
  storedOpeningBack: { batch: string; row: number; realFen: number; bonusFen: number }
  /** An imported member with whom nothing was done since is closed with its batch: its names are free again. */
  importBack: { batch: string; row: number; number: string; validUntil: number | null; state: 'cancelled' }
  /** What happened to a main card, and how it stands after it. `old`: the number that is dead now. */
  card: {
    change: CardChange
    number: string
    old: string | null
    reason: string | null
    feeFen: number
    waived: string | null
    state: CardState
    validUntil: number | null
    /** Another term bought. */
    grants?: GrantChange[]
  }
  /** Points that a campaign gave, and took back with its order. */
  campaignPoints: { campaign: string; cause: string; wallet: string; points: number }
  /** A use more of a benefit in the period of its day. */
  benefitGrant: { campaign: string; benefit: string; day: number; uses: number }
  campaignBack: { campaign: string; cause: string; of: string; wallet: string; points: number }
  /** Stored value: paid in, paid out of it, given back, and paid out at the end. */
  topUp: { payment: string; realFen: number; bonusFen: number }
  storedPayment: { payment: string; realFen: number; bonusFen: number }
  storedReturn: { payment: string; realFen: number; bonusFen: number }
  storedClosing: { realFen: number; bonusFen: number; reason: string }
  /** The official account is followed, or no longer. */
  follow: { follows: boolean; grants?: GrantChange[] }
  merge: MergeDetail
  /** Somebody answered the invitation of their unit. */
  invite: {
    action: 'confirm' | 'decline'
    unit: string
    number: string
    state: 'active' | 'cancelled'
    validUntil: number | null
    /** The card that is the person's from now on. */
    grants?: GrantChange[]
  }
  /** A sub-card was opened, reported lost, or taken away. */
  subCard: { action: 'open' | 'lose' | 'remove'; number: string; holder: string }
  /** Something that earns besides orders. */
  activity: ActivityDetail
  takeBack: TakeBackDetail
  /** `track` null: the ladder itself, here and below. */
  tierApply: { track: string | null; tier: string }
  tierDecide: { track: string | null; tier: string; application: string; entered: boolean; reason: string | null }
  tierGrant: { track: string | null; tier: string; reason: string }
  /** `to` null: out of the track. */
  tierDowngrade: { track: string | null; from: string; to: string | null; reason: string }
  /** The day whose review was due; null: the first one was laid out. */
  tierReview: { day: string | null }
  /** A gift was taken for points: from which shelf, and the day it counts on. */
  redemption: {
    exchange: string
    gift: string
    wallet: string
    points: number
    shelf: string
    day: number
    state: ExchangeState
    /** Given by a campaign for nothing. */
    present?: boolean
    /** How a caller was known to be the member, where a clerk took it by telephone. */
    proved?: TelephoneProof
    /** Asked for beside the points, by this payment. */
    cash?: { payment: string; fen: number }
  }
  /** An exchange went on; `points` is what returned to the wallet, `cashFen` the money that came in or (below 0) goes back. */
  exchangeStep: { exchange: string; step: ExchangeStep; to: ExchangeState; wallet: string; points: number; cashFen?: number }
  /** A ticket was drawn and won a prize, or nothing (empty); `missed`: what it would have won had a piece been left. */
  drawing: { draw: string; day: number; ticket: number; prize: string; missed: string }
  ballot: { vote: string; option: string }
  /** A benefit was used, or a use was taken back, on the day it counts on; `quote`: the price it was used for. */
  benefitUse: { benefit: string; day: number; quote?: BenefitQuote }
  benefitUndo: { benefit: string; day: number; use: string; reason: string }
  /** Something was asked of the concierge, and what came of it. */
  concierge: { benefit: string; day: number; service: string; wish: string; store: string; answerBy: number }
  conciergeStep: { request: string; step: ConciergeStep; to: ConciergeState; note: string | null }
  /** Who is the member's adviser from now on. */
  adviser: { staff: string }
}

/**
 * Something that was granted to a member or withdrawn, such as `follow`. An event that does it has these in its detail as
 * `grants`, whatever its kind, so that the books can tell the account's own again.
 */
export interface GrantChange {
  grant: string
  held: boolean
}

export type EventKind = keyof EventDetails

/**
 * One thing done once to one account. `_id` = `<member>:<reference>`. It takes the account's number `sequence`; its
 * entries, if any, carry the same number and `reference` = `event:<reference>`.
 */
export interface EventRecord<K extends EventKind = EventKind> extends Doc {
  member: string
  reference: string
  kind: K
  sequence: number
  /** Business time, and when it was written. */
  at: number
  recordedAt: number
  programmeVersion: number
  store: string | null
  /** The person who did it for the member; null: the member, or a job. */
  staff: string | null
  /** What was asked, as canonical JSON; a repeat must ask the same. */
  asked: string
  detail: EventDetails[K]
  /** What was answered; a repeat hears the same. */
  answer: unknown
}
