/** Applications for a card, people who have none yet, and what staff has to do about them. */
import type { OrderLine } from '../order'
import type { Doc } from '../port/store'
import type { Words } from '../programme'
import type { MemberRecord } from '../record'

/** What a complete form may hold. */
export interface JoinForm {
  name: string
  phone: string
  birthday: string | null
  gender: MemberRecord['gender']
  size: string | null
}

/** The order that makes somebody a member; it is posted in the commit that makes the member. */
export interface JoiningOrder {
  number: string
  totalFen: number
  discountFen: number
  paidAt: number
  lines: OrderLine[]
}

/** `approved`: granted, the card waits to be collected. A pending one past `expiresAt` has expired. */
export type ApplicationState = 'pending' | 'approved' | 'active' | 'refused' | 'withdrawn' | 'expired'

/**
 * `form`: a complete form is enough; `automatic`: the purchase is enough; `special`: the lower purchase, as the shopper
 * wishes; `review`: somebody decides on every one.
 */
export type ApplicationRoute = 'form' | 'automatic' | 'special' | 'review'

/** One thing done to an application, so that a repeat is known. */
export interface ApplicationDeed {
  reference: string
  event: string
  asked: string
}

export interface ApplicationRecord extends Doc {
  reference: string
  /** What was asked, as canonical JSON; a repeat must ask the same. */
  asked: string
  state: ApplicationState
  since: number
  route: ApplicationRoute
  product: string
  form: JoinForm
  order: JoiningOrder | null
  /** Whether the shopper wishes a special application. */
  wish: boolean
  /** Why waiting and fee are skipped, or the fee alone; ids of the card product. */
  fastTrack: string | null
  waived: string | null
  store: string
  source: MemberRecord['source']
  /** Digest of the WeChat identity of somebody who applied by the app. */
  identity: string | null
  marketing: boolean
  lead: string | null
  /** Null: the shopper, by the app. */
  enteredBy: string | null
  submittedAt: number
  expiresAt: number | null
  collectFrom: number | null
  decidedBy: string | null
  decidedAt: number | null
  reason: string | null
  collectedBy: string | null
  /** Once it is granted. */
  member: string | null
  cardNumber: string | null
  programmeVersion: number
  deeds: ApplicationDeed[]
}

/** Somebody who tried on and bought nothing: no card, a task to call. */
export interface LeadRecord extends Doc {
  reference: string
  asked: string
  state: 'open' | 'joined'
  form: JoinForm
  /** What was tried on, and what was said. */
  note: string | null
  source: MemberRecord['source']
  store: string
  enteredBy: string
  savedAt: number
  /** From when the card may be collected. */
  collectFrom: number
  marketing: boolean
  member: string | null
  joinedAt: number | null
}

/** `campaign`: a call that a campaign asks for; `birthday-call`, `purchase-call`, `festival-call`: planned by the programme. */
export type TaskKind = 'collect-card' | 'concierge' | 'campaign' | 'birthday-call' | 'purchase-call' | 'festival-call'
export type TaskOutcome = 'coming' | 'later' | 'declined' | 'unreached' | 'reached' | 'joined' | 'served'

/** Something staff of a store has to do; listed by the moment it is due. */
export interface TaskRecord extends Doc {
  kind: TaskKind
  store: string
  lead: string | null
  member: string | null
  /** In whose hands it is; left out: anybody's of the store. */
  assignee?: string
  createdAt: number
  dueAt: number
  state: 'open' | 'done'
  outcome: TaskOutcome | null
  /** What to say, where the programme says it. */
  script?: Words
  note: string | null
  doneAt: number | null
  doneBy: string | null
  deed: ApplicationDeed | null
}
