/** What benefits keep: quotes that were used, uses, concierge requests and who is whose adviser. */
import type { Doc } from '../port/store'
import type { Words } from '../programme'

/** What a quote is asked by. Heights in whole centimetres; days `YYYY-MM-DD`; `opens`: when everybody may come. */
export interface QuoteFacts {
  listFen?: number
  party?: number
  people?: number
  heightsCm?: number[]
  day?: string
  opens?: string
}

export type QuoteFact = keyof QuoteFacts

/** Why no rule covers it. `card`: it does not serve now; `missing`: something was not said. */
export type QuoteGapReason = 'above' | 'below' | 'between' | 'day' | 'early' | 'missing' | 'card'

/** What no rule covers, in words to say and words to ask; `full`: the list price is paid. Else a person decides. */
export interface QuoteGap {
  benefit: string
  why: QuoteGapReason
  fact: QuoteFact | null
  got: number | string | null
  full: boolean
  say: Words
  ask: Words
}

/** Some persons (or one thing) who pay the same. Nulls: nobody has said what they pay. */
export interface QuoteLine {
  who: 'guests' | 'child'
  heightCm: number | null
  count: number
  /** The benefits that made the price, in words; empty: the list price. */
  rules: { benefit: string; rule: Words }[]
  listFen: number
  payFen: number | null
  /** What each pays: the sum is `payFen`, and no two differ by more than a fen. */
  shares: { eachFen: number; count: number }[]
}

export interface BenefitQuote {
  /** Asked for, in the order in which they act. */
  benefits: string[]
  facts: QuoteFacts
  version: number
  /** `full`: every part is covered; `part`: some; `none`: no rule covers it. */
  covered: 'full' | 'part' | 'none'
  lines: QuoteLine[]
  gaps: QuoteGap[]
  /** Benefits that were asked for and stand back, as another is better. */
  idle: string[]
  listFen: number | null
  /** Null where a person has to decide about a part. */
  payFen: number | null
  /** From which day a member may come; null where it is no such benefit. */
  comesFrom: string | null
}

export type BenefitUseState = 'used' | 'undone'

/** One use of a benefit. `_id` = `<member>:<reference>`. */
export interface BenefitUseRecord extends Doc {
  member: string
  benefit: string
  day: number
  at: number
  store: string
  staff: string
  state: BenefitUseState
  /** The price it was used for. */
  quote?: BenefitQuote
}

export type ConciergeState = 'asked' | 'taken' | 'done' | 'declined'
export type ConciergeStep = 'take' | 'finish' | 'decline'

/** Something a member asks to be done. `_id` = `<member>:<reference>`, of its event too. */
export interface ConciergeRecord extends Doc {
  member: string
  benefit: string
  service: string
  /** As it was called then. */
  name: Words
  wish: string
  /** The store whose task it is. */
  store: string
  state: ConciergeState
  at: number
  answerBy: number
  steps: { step: ConciergeStep; at: number; staff: string; note: string | null; event: string }[]
}
