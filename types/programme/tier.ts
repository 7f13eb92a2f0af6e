/** The ladder of tiers. */
import type { Words } from './word'

export type Reach = { over: number } | { reaches: number }

/** `singlePurchase`, `spend` in fen; `visits` in orders; `points` in the wallet's smallest unit. */
export type TierCondition =
  | { metric: 'singlePurchase'; threshold: Reach }
  | { metric: 'points'; wallet: string; days: number; threshold: Reach }
  | { metric: 'spend'; days: number; threshold: Reach }
  | { metric: 'visits'; days: number; threshold: Reach }

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

export interface Tier {
  id: string
  name: Words
  theme: TierTheme
  /** Empty on the tier everybody starts in. Conditions are alternatives: any one of them is enough. */
  any: TierCondition[]
  /** `application`: the member becomes eligible and staff enters it; `automatic`: the order that reaches it moves up. */
  upgrade: 'automatic' | 'application'
}
