/** What a merge of two members keeps. */
import type { EarnCount } from '../earning'
import type { GrantFact, Stats, TierStanding } from './account'

/** One of the two sides of a merge; both stand under the same reference, each under its own member. */
export interface MergeDetail {
  side: 'survivor' | 'absorbed'
  /** The member on the other side. */
  other: string
  reason: string
  /** What the absorbed account stood at besides its wallets, whose postings say it themselves. */
  brought: Brought
}

/** What a merge leaves with the survivor. */
export interface MergeAnswer {
  survivor: string
  absorbed: string
  tier: string
  wallets: { wallet: string; balance: number; debt: number }[]
}

export interface Brought {
  stats: Stats
  tier: TierStanding
  counts: EarnCount[]
  followsSince: number | null
  subCards: string[]
  /** Coupons ever given, by template; the coupons themselves stay under the member they were given to. */
  coupons?: Record<string, number>
  grants?: GrantFact[]
  doingDay?: number
}
