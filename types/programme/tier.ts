/** The ladder of tiers, and tracks beside it. */
import type { Words } from './word'

export type Reach = { over: number } | { reaches: number }

/**
 * Whole years and lives; `period`, in keep conditions alone: from the last review, or from entering, to the next. A card
 * year begins on the anniversary of joining or of the card's issue.
 */
export type TierWindow = 'calendarYear' | 'cardYear' | 'lifetime' | 'period'

/** What is looked at: the last n days, today counted, or a window; exactly one of the two. */
interface InWindow {
  days?: number
  within?: TierWindow
}

/**
 * `singlePurchase`, `spend` in fen; `visits` in orders; `points` in the wallet's smallest unit; `consecutive`: purchases
 * each within so many days of the one before; `referrals`: friends who joined and bought; `grant`: how often something
 * was granted, such as following the account; `card`: 1 once a card of this product was bought.
 */
export type TierCondition =
  | { metric: 'singlePurchase'; threshold: Reach }
  | ({ metric: 'points'; wallet: string; threshold: Reach } & InWindow)
  | ({ metric: 'spend'; threshold: Reach } & InWindow)
  | ({ metric: 'visits'; threshold: Reach } & InWindow)
  | ({ metric: 'consecutive'; apartDays: number; threshold: Reach } & InWindow)
  | ({ metric: 'referrals'; threshold: Reach } & InWindow)
  | { metric: 'grant'; grant: string; threshold: Reach }
  | { metric: 'card'; product: string; threshold: Reach }

/** One way: a condition, or several that hold at once. */
export type TierWay = TierCondition | { metric: 'all'; of: TierCondition[] }

/** When a tier is looked at: at the end of a year, or every n months from entering it. */
export type TierReview = { every: 'calendarYear' } | { every: 'cardYear' } | { every: 'months'; months: number }

/** What it takes to stay. Who does not meet it at the end of the period goes down one step, and keeps all points. */
export interface TierKeep {
  /** Any one way is enough. */
  any: TierWay[]
  review: TierReview
  /** The period in which the tier was entered is not reviewed. */
  sparesFirst?: boolean
  /** Days after the period in which what is missing may still be made up. */
  graceDays?: number
  /** How long before the end the member is told what is missing. */
  noticeDays?: number
}

/** Six colours and a weave; both inks stand at 4.5:1 or more on both faces, the mark at 3:1 or more. */
export interface TierTheme {
  face: string
  face2: string
  ink: string
  ink2: string
  thread: string
  mark: string
  weave: 'plain' | 'twill' | 'satin'
}

/** A right in words: its title, and what this tier has of it. */
export interface TierBenefit {
  icon?: string
  title: Words
  text: Words
}

export interface Tier {
  id: string
  name: Words
  theme: TierTheme
  /** Empty on the tier everybody starts in. Conditions are alternatives: any one of them is enough. */
  any: TierWay[]
  /**
   * `application`: the member becomes eligible and staff enters it; `automatic`: the order that reaches it moves up;
   * `grant`: staff alone gives it.
   */
  upgrade: 'automatic' | 'application' | 'grant'
  /** From when its rights are those of the member: at once, or from the next order on. At once where nothing is said. */
  rights?: 'atOnce' | 'nextOrder'
  keep?: TierKeep
  /** Left at once when no way into it holds any more; of tracks alone. */
  leaves?: boolean
  /** Who may give it and take it by hand; any of the staff where nothing is said. */
  byHand?: 'clerk' | 'manager'
  benefits?: TierBenefit[]
}

/** A ladder of its own beside the first one: a member may stand in both. Nobody stands in it from the start. */
export interface TierTrack {
  /** Also a field's name in records, so as short as a wallet's. */
  id: string
  name: Words
  tiers: Tier[]
}

/** What is said of the whole ladder. */
export interface LadderRules {
  /** Each tier has what the tiers below it have, unless it says otherwise. */
  benefitsInherit?: boolean
  /** Days between publishing a change of the rules and its beginning, as members are promised. */
  changeNoticeDays?: number
}
