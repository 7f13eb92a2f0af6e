/** Rights of a tier at the member's door and at the staff's. */
import type { BenefitKindName, UsePeriod, Words } from '../programme'
import type { BenefitQuote, ConciergeState, ConciergeStep, QuoteFact, QuoteFacts } from '../record'

export type { BenefitQuote, ConciergeState, ConciergeStep, QuoteFact, QuoteFacts, QuoteGap, QuoteLine } from '../record'

export interface BenefitView {
  id: string
  kind: BenefitKindName
  name: Words
  icon: string
  /** What it gives, in a sentence. */
  says: Words
  /** Null: it may be had without limit, as are `count`, `used` and `left` then. */
  per: UsePeriod | null
  count: number | null
  used: number | null
  left: number | null
  /** The first moment of the next period; null: there is none. */
  nextAt: number | null
  /** False where it is of another tier; `needs` names those that have it. */
  held: boolean
  needs: Words
  /** What a quote of it has to be told; empty where there is nothing to quote. */
  facts: QuoteFact[]
  /** Of a concierge. */
  services: { id: string; name: Words }[]
  answerHours: number | null
  /** Of an adviser: who it is; null where nobody is named yet. */
  adviser: { name: string; store: string; phone: string } | null
}

export interface BenefitUseView {
  use: string
  benefit: string
  name: Words
  at: number
  store: string | null
  state: 'used' | 'undone'
  /** What was paid by it, and by which rules; null where it has no price. */
  paid: { listFen: number | null; payFen: number | null; rules: Words[] } | null
}

export interface BenefitsView {
  benefits: BenefitView[]
  /** The latest, newest first. */
  uses: BenefitUseView[]
  zone: string
  now: number
}

export interface BenefitUsesPage {
  rows: BenefitUseView[]
  next: string | null
  zone: string
  now: number
}

export interface ConciergeView {
  request: string
  service: Words
  wish: string
  store: string
  state: ConciergeState
  at: number
  answerBy: number
  steps: { step: ConciergeStep; at: number; by: string; note: string | null }[]
}

export interface ConciergeRow extends ConciergeView {
  member: string
  memberName: string
  phone: string
  overdue: boolean
}

export interface MemberBenefitActions {
  'benefit.mine': { input: Record<string, never>; output: BenefitsView }
  'benefit.uses': { input: { after?: string; limit?: number }; output: BenefitUsesPage }
  'concierge.ask': { input: { benefit: string; service: string; wish: string }; output: ConciergeView }
  'concierge.mine': { input: { after?: string; limit?: number }; output: { rows: ConciergeView[]; next: string | null; zone: string; now: number } }
}

interface QuoteAsk {
  member: string
  /** One, or several prices that are asked for at once. */
  benefits: string[]
  facts: QuoteFacts
}

export interface StaffBenefitActions {
  'benefit.of': { input: { member: string }; output: BenefitsView }
  'benefit.quote': { input: QuoteAsk; output: BenefitQuote & { says: Words[] } }
  /** `proof`: the six digits that the member's app shows now; they authorise one use. `beside`, `facts`: of its price. */
  'benefit.use': {
    input: { member: string; benefit: string; proof: string; beside?: string[]; facts?: QuoteFacts }
    output: BenefitView & { use: string; payFen: number | null }
  }
  /** A use that did not come about is taken back by a manager. */
  'benefit.undo': { input: { use: string; reason: string }; output: BenefitView & { use: string } }
  /** Whom a manager may name: the people of the own store. */
  'adviser.list': { input: Record<string, never>; output: { rows: { staff: string; name: string }[] } }
  /** A manager names the member's adviser. */
  'adviser.assign': { input: { member: string; staff: string }; output: { member: string; adviser: { staff: string; name: string } } }
  'concierge.list': {
    input: { state?: ConciergeState; after?: string; limit?: number }
    output: { rows: ConciergeRow[]; next: string | null; zone: string; now: number }
  }
  'concierge.step': { input: { request: string; step: ConciergeStep; note?: string }; output: ConciergeView }
}
