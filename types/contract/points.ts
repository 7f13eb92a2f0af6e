import type { AskedCoupon, AskedTender, CompletionAnswer, ExcludedParts, OrderLine } from '../record'
import type { CardView, LedgerRow } from './member'
import type { WhyView } from './why'
import type { TenderAnswers } from './pos'

/** Asked for, and always refused with the rule: points are for the member alone and never become money. */
export interface NeverContract {
  'points.transfer': { input: { wallet: string; points: number; to: string }; output: never }
  'points.cashOut': { input: { wallet: string; points: number }; output: never }
}

export interface PointsStaffContract extends NeverContract {
  /** How many points may pay an order that is being rung up, and why not more. */
  'tender.quote': {
    input: { member: string; totalFen: number; discountFen?: number; excluded?: Partial<ExcludedParts> }
    output: TenderAnswers
  }
  /** An order of the caller's store is done; points held back until then are released. */
  'order.complete': { input: { order: string }; output: CompletionAnswer }
  /** Whose ledger it is and how the wallets stand. */
  'ledger.head': { input: { member: string }; output: LedgerHead }
  /** The ledger of any member, as the member sees it; also by the id of one who was merged into it. */
  'ledger.list': {
    input: { member: string; kind?: LedgerKind; month?: string; after?: string; limit?: number }
    output: { rows: LedgerRow[]; next: string | null }
  }
  'entry.why': { input: { member: string; entry: string }; output: WhyView }
  /** Days on which members of the chain are to be reminded today of points that end; for managers. */
  'reminder.list': { input: { after?: string; limit?: number }; output: { rows: ReminderView[]; next: string | null } }
}

export interface LedgerHead extends Pick<CardView, 'zone' | 'now' | 'member' | 'tier' | 'wallets'> {
  card: { tail: string } & Pick<CardView['card'], 'state' | 'reason'>
}

export type LedgerKind = 'all' | 'earned' | 'used' | 'returned' | 'expired'

/** Points of a member that end on a day of which the programme says to remind today. */
export interface ReminderView {
  member: string
  wallet: string
  points: number
  lastDay: string
  /** Days from today to the last usable one. */
  daysBefore: number
}

export interface RingOrder {
  member: string
  number?: string
  totalFen: number
  discountFen?: number
  tender?: AskedTender[]
  excluded?: Partial<ExcludedParts>
  coupons?: AskedCoupon[]
  lines?: OrderLine[]
  proof?: string
}
