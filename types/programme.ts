/** The programme document: what a chain publishes as data. Its rules of validity live in core/programme/schema. */
import type { ActivityRule, AdjustmentLimit } from './programme/activity'
import type { Benefit } from './programme/benefit'
import type { CouponTemplate } from './programme/coupon'
import type { CouponRule } from './programme/coupon-rule'
import type { CallBackRules } from './programme/call-back'
import type { CardProduct } from './programme/card'
import type { EarnRule, Multiplier } from './programme/earn'
import type { ExchangeRules } from './programme/exchange'
import type { GroupRules } from './programme/group'
import type { Brand, CardNumbers, JoinRules, ProfileField } from './programme/join'
import type { Lifecycle } from './programme/lifecycle'
import type { MessageRules } from './programme/message'
import type { GreetingWindow, Occasion } from './programme/occasion'
import type { RefundRules } from './programme/refund'
import type { ResourceSplit } from './programme/resource'
import type { SubCardRules } from './programme/sub-card'
import type { StoredValueRules } from './programme/stored'
import type { LadderRules, Tier, TierTrack } from './programme/tier'
import type { Wallet } from './programme/wallet'
import type { Words } from './programme/word'

export type * from './programme/activity'
export type * from './programme/benefit'
export type * from './programme/coupon'
export type * from './programme/coupon-rule'
export type * from './programme/call-back'
export type * from './programme/card'
export type * from './programme/earn'
export type * from './programme/exchange'
export type * from './programme/group'
export type * from './programme/join'
export type * from './programme/lifecycle'
export type * from './programme/message'
export type * from './programme/occasion'
export type * from './programme/refund'
export type * from './programme/resource'
export type * from './programme/sub-card'
export type * from './programme/stored'
export type * from './programme/tier'
export type * from './programme/wallet'
export type * from './programme/word'

export interface ProgrammeDocument {
  id: string
  name: Words
  /** Shown to members as the rule's edition, such as 2026-03. */
  edition: string
  zone: string
  currency: 'CNY'
  brand: Brand
  join: JoinRules
  card: CardNumbers
  /** The first is what a member gets who asks for none. Without them: a plain card that never runs out. */
  cards?: CardProduct[]
  /** Without it there are no sub-cards. */
  subCards?: SubCardRules
  /** Without it there are no group units. */
  groups?: GroupRules
  profile: ProfileField[]
  /** Asked as well, of whom it fits; an empty one leaves no profile incomplete. */
  profileOptional?: ProfileField[]
  wallets: Wallet[]
  earn: EarnRule[]
  multipliers?: Multiplier[]
  /** What earns besides orders; without it nothing does. */
  activities?: ActivityRule[]
  /** Without a line for a role and wallet every adjustment by hand needs a manager's approval. */
  adjustments?: AdjustmentLimit[]
  tiers: Tier[]
  /** Ladders beside the first one, such as fans beside VIPs. */
  tracks?: TierTrack[]
  ladder?: LadderRules
  benefits?: Benefit[]
  /** Without it gifts may be exchanged at any time, wait 14 days, and points of overdue ones return. */
  exchange?: ExchangeRules
  /** Without it spent points that come back after their last day are not usable any more. */
  refund?: RefundRules
  coupons?: CouponTemplate[]
  /** What gives coupons by itself; without it staff, campaigns and exchange do. */
  couponRules?: CouponRule[]
  /** Dates of the member's own, such as birthdays. */
  occasions?: Occasion[]
  /** Without it home greets from seven days before a date to six after it. */
  greeting?: GreetingWindow
  /** Without it no calls are planned. */
  callBacks?: CallBackRules
  /** Without it members are in no stage. */
  lifecycle?: Lifecycle
  /** Without it campaigns are not held against a split of resources. */
  resources?: ResourceSplit
  /** Without it there is no stored value. */
  storedValue?: StoredValueRules
  /** Without it nobody is told anything. */
  messages?: MessageRules
}

/** A published document with its number; never changes. */
export interface Programme extends ProgrammeDocument {
  version: number
}
