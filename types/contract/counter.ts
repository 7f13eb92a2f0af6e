/** What the counter sees of a member and of an order that is being rung up. */
import type { Words } from '../programme'
import type {
  AskedCoupon,
  AskedLine,
  CardState,
  LifecycleStage,
  OrderLine,
  RefundAnswer,
  TalkKind,
  TaskKind,
  TenderAnswer,
  TenderQuote,
} from '../record'
import type { Refusal } from '../refusal'
import type { CouponQuote, CouponView } from './coupon'
import type { ExchangeTileView } from './gift'
import type { ProgressView, TierView, WalletView } from './member'
import type { WhyOther, WhyStep } from './why'

type Paged = { after?: string; limit?: number }

export interface TalkView {
  talk: string
  kind: TalkKind
  text: string
  at: number
  by: string
}

/** A member's record as staff opens it. */
export interface MemberRecordView {
  zone: string
  now: number
  member: {
    id: string
    name: string
    gender: 'female' | 'male' | null
    phoneMasked: string | null
    phoneTail: string | null
    cardTail: string
    joinedAt: number
    store: string
  }
  card: { state: CardState; reason: string | null }
  tier: TierView
  progress: ProgressView | null
  wallets: WalletView[]
  /** Of the last 365 days; money is for managers, null for everybody else. */
  year: { orders: number; receivedFen: number | null }
  lastOrderAt: number | null
  /** Where the member stands as a customer; `since`: the day it began, null where nobody has noted it yet. Null: the programme knows no stages. */
  stage: { id: LifecycleStage; since: string | null } | null
  /** Newest first. */
  talks: TalkView[]
  /** `categories`: of what was bought of late, the commonest first. */
  preference: { size: string | null; categories: string[] }
  /** `inDays`: until the next one, 0 on the day itself. */
  birthday: { monthDay: string; inDays: number } | null
  /** Usable, those that end soonest first. */
  coupons: CouponView[]
  /** What may be picked up in the caller's store. */
  gifts: ExchangeTileView[]
  benefits: { id: string; name: Words; left: number | null }[]
  tasks: { task: string; kind: TaskKind; dueAt: number; overdue: boolean; note: string | null }[]
  marketing: boolean
}

/** Points that pay: null as many as the rules let. */
export interface PreviewTender {
  wallet: string
  points: number | null
}

export interface AskPreview {
  member: string
  /** Of the order to come; coupons may be held for it. */
  number?: string
  totalFen: number
  discountFen?: number
  lines?: OrderLine[]
  /** Codes; left out: the best combination. */
  coupons?: string[]
  tender?: PreviewTender[]
}

/** What one rule gives of the order. */
export interface PreviewRule {
  name: Words
  points: number
  /** The one line that says it; null where it takes steps to say it. */
  formula: { baseFen: number; points: number; perFen: number; rounded: boolean } | null
  steps: WhyStep[]
  /** Rules that hold as well and stand back for this one; only there where some do. */
  others?: WhyOther[]
}

/** What the order would do, decided as it will be when it is posted, and nothing written. */
export interface OrderPreview {
  zone: string
  now: number
  totalFen: number
  discountFen: number
  couponFen: number
  tenderFen: number
  receivedFen: number
  quote: CouponQuote
  /** The coupons that act, with what each takes off. */
  coupons: AskedCoupon[]
  /** How many points of each wallet may pay what is left. */
  tenders: TenderQuote[]
  tender: TenderAnswer[]
  wallets: { wallet: string; name: Words; scale: number; points: number; balance: number; held: number; repaid: number; rules: PreviewRule[] }[]
  tier: { before: { id: string; name: Words }; after: { id: string; name: Words } }
  progress: { before: ProgressView | null; after: ProgressView | null }
  /** What was asked and cannot be; the figures are those without it. */
  refusal: Refusal | null
}

export interface StaffOrderRow {
  order: string
  number: string
  store: string
  /** Of the caller's store: it can be returned here. */
  here: boolean
  paidAt: number
  receivedFen: number
  keptFen: number
  lines: number
}

export interface StaffOrderView extends StaffOrderRow {
  member: { id: string; name: string; phoneMasked: string | null; cardTail: string }
  totalFen: number
  discountFen: number
  couponFen: number
  tender: TenderAnswer[]
  /** `left`: pieces and price that have not come back. */
  goods: (OrderLine & { left: { quantity: number; amountFen: number } })[]
  refunds: { number: string; at: number; refundFen: number }[]
  wallets: { wallet: string; name: Words; scale: number }[]
}

export interface CounterStaffContract {
  /** Opens a record, which the member may see was done. */
  'member.view': { input: { member: string }; output: MemberRecordView }
  'talk.save': { input: { member: string; kind: TalkKind; text: string }; output: TalkView }
  'talk.list': { input: Paged & { member: string }; output: { rows: TalkView[]; next: string | null } }
  'order.preview': { input: AskPreview; output: OrderPreview }
  /** By its number, in the caller's store. */
  'order.find': { input: { number: string }; output: StaffOrderView }
  /** A member's orders, newest first. */
  'order.of': { input: Paged & { member: string }; output: { rows: StaffOrderRow[]; next: string | null } }
  /** Of an order of the caller's store; without lines and amount all that is left. The reference numbers it. */
  'order.refund': { input: { order: string; lines?: AskedLine[]; refundFen?: number }; output: RefundAnswer }
}

export interface CounterMemberContract {
  /** Who opened the caller's record, newest first; one row a person and day. */
  'view.mine': { input: Paged; output: { rows: { at: number; staff: string; store: string }[]; next: string | null } }
}

