/** Joining by form: what staff enters and decides, and what a shopper sees of it. */
import type { NamedReason, ProfileField, Words } from '../programme'
import type {
  ApplicationRoute,
  ApplicationState,
  CardFee,
  CardState,
  ConciergeState,
  JoinForm,
  OrderAnswer,
  TaskKind,
  TaskOutcome,
} from '../record'
import type { Refusal } from '../refusal'

export interface FormInput {
  name?: string
  phone?: string
  birthday?: string
  gender?: 'female' | 'male'
  size?: string
}

export interface OrderInput {
  number: string
  totalFen: number
  discountFen?: number
  /** Left out: now. */
  paidAt?: number
  lines?: { sku: string; name: string; quantity: number; amountFen: number; category?: string }[]
}

export interface EntryInput {
  form: FormInput
  /** The phone number a second time, where the programme wants it typed twice. */
  phoneAgain?: string
  order?: OrderInput
  /** The shopper wishes a special application. */
  wish?: boolean
  /** Id of a card product; left out: the first. */
  product?: string
  /** Why waiting and fee are skipped. */
  fastTrack?: string
  /** Why the fee is not charged. */
  waived?: string
  lead?: string
  /** The shopper agreed to charter and privacy notice. */
  terms: boolean
  marketing?: boolean
}

/** Where an application stands, as whoever entered or decided it is told. */
export interface ApplicationAnswer {
  application: string
  state: ApplicationState
  route: ApplicationRoute
  /** Null until it is granted. */
  member: string | null
  card: { number: string; state: CardState; collectFrom: number | null; validUntil: number | null; fee: CardFee } | null
  /** What the joining order did, when it was posted by this. */
  order: OrderAnswer | null
}

export interface ApplicationRow {
  application: string
  state: ApplicationState
  since: number
  route: ApplicationRoute
  name: string
  phoneMasked: string
  product: Words
  receivedFen: number | null
  submittedAt: number
  enteredBy: { id: string; name: string } | null
  /** Whether the caller may decide on it now. */
  mine: boolean
}

export interface ApplicationView extends ApplicationRow {
  form: JoinForm
  store: { id: string; name: string }
  order: { number: string; totalFen: number; discountFen: number; receivedFen: number; paidAt: number; lines: number } | null
  wish: boolean
  fastTrack: Words | null
  waived: Words | null
  fee: { fen: number } | null
  expiresAt: number | null
  collectFrom: number | null
  decidedBy: { id: string; name: string } | null
  decidedAt: number | null
  reason: string | null
  member: string | null
  cardNumber: string | null
}

export interface TaskView {
  task: string
  kind: TaskKind
  dueAt: number
  createdAt: number
  state: 'open' | 'done'
  overdue: boolean
  name: string
  phone: string
  lead: string | null
  /** The concierge request that it ends with. */
  request: { id: string; state: ConciergeState } | null
  script: Words | null
  note: string | null
  /** In whose hands it is, by name; null: anybody's of the store. */
  assignee: string | null
  /** From when the card may be collected. */
  collectFrom: number | null
  outcome: TaskOutcome | null
  doneAt: number | null
}

/** What the programme asks of those whom staff enters. */
export interface EntryRules {
  ways: { by: 'self' | 'cashier' | 'application'; form: ProfileField[]; phoneTwice: boolean }[]
  minimumAge: number | null
  purchase: { automaticFen: number; strict: boolean; specialFen: number | null } | null
  review: { by: 'clerk' | 'manager'; another: boolean } | null
  products: {
    id: string
    name: Words
    feeFen: number
    waivers: NamedReason[]
    fastTrack: (NamedReason & { proof: 'birthday' | 'stated' })[]
    collectAfterDays: number | null
    /** Whether the caller's store issues it, and the cities or stores that do; none named: all of them. */
    issuedHere: boolean
    issuedBy: string[]
  }[]
}

export interface CardAnswer {
  member: string
  card: { number: string; state: CardState; validUntil: number | null; fee: CardFee }
  /** The number that is dead now, after a replacement. */
  old: string | null
  feeFen: number
}

/** A member's main card at the counter, with what a new number and another term cost now, or why they are not to be had. */
export interface CardStandingView {
  zone: string
  now: number
  member: { id: string; name: string }
  product: Words
  tail: string
  state: CardState
  since: number
  reason: string | null
  validUntil: number | null
  issuedAt: number
  issuedIn: string
  /** The number that died when this one was made. */
  replaces: { tail: string; lostAt: number } | null
  /** What figures of points are told with. */
  wallets: { id: string; name: Words; scale: number }[]
  /** Why a fee may be waived. */
  waivers: NamedReason[]
  replace: { feeFen: number; refusal: Refusal | null }
  renew: { feeFen: number; until: number | null; refusal: Refusal | null }
}

type Paged = { after?: string; limit?: number }

export interface ApplicationStaffContract {
  'entry.rules': { input: Record<string, never>; output: EntryRules }
  /** A cashier's entry: the card is opened at once. */
  'member.enter': { input: EntryInput; output: ApplicationAnswer }
  'application.submit': { input: EntryInput; output: ApplicationAnswer }
  /** Of the caller's store, oldest first; a page may hold fewer rows and still have a next. */
  'application.list': {
    input: Paged & { state?: ApplicationState }
    output: { rows: ApplicationRow[]; next: string | null }
  }
  'application.view': { input: { application: string }; output: ApplicationView }
  'application.decide': {
    input: { application: string; decision: 'approve' | 'refuse' | 'withdraw'; reason?: string }
    output: ApplicationAnswer
  }
  'application.collect': { input: { application: string }; output: ApplicationAnswer }
  'lead.save': {
    input: { form: FormInput; note?: string; product?: string; fastTrack?: string; terms?: boolean; marketing?: boolean }
    output: {
      lead: string | null
      collectFrom: number | null
      task: string | null
      /** Where the card was opened at once. */
      application: ApplicationAnswer | null
    }
  }
  'task.list': { input: Paged & { state?: 'open' | 'done' }; output: { rows: TaskView[]; next: string | null } }
  'task.done': {
    input: { task: string; outcome: Exclude<TaskOutcome, 'joined' | 'served'>; note?: string }
    output: { task: string; outcome: TaskOutcome; doneAt: number }
  }
  'card.of': { input: { member: string }; output: CardStandingView }
  'card.replace': { input: { member: string; reason?: string; waived?: string }; output: CardAnswer }
  'card.renew': { input: { member: string; waived?: string }; output: CardAnswer }
  'card.suspend': { input: { member: string; breach: string }; output: CardAnswer }
  'card.reinstate': { input: { member: string; reason: string }; output: CardAnswer }
  'card.cancel': { input: { member: string; breach: string }; output: CardAnswer }
}

export interface ApplicationMemberContract {
  /** By somebody without a card, where the programme reviews applications. */
  'application.submit': {
    input: {
      scene: string
      form: FormInput
      phoneCode?: string
      phoneAgain?: string
      terms: boolean
      marketing: boolean
    }
    output: ApplicationAnswer
  }
  'application.withdraw': { input: { application: string }; output: ApplicationAnswer }
  /** The caller's latest; null: there is none. */
  'application.mine': { input: Record<string, never>; output: MyApplication | null }
}

export interface MyApplication {
  application: string
  state: ApplicationState
  since: number
  store: { id: string; name: string }
  submittedAt: number
  expiresAt: number | null
  collectFrom: number | null
  reason: string | null
}
