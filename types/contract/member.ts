import type { ApplicationMemberContract } from './application'
import type { CounterMemberContract } from './counter'
import type { MemberCouponContract } from './coupon'
import type { PeopleMemberContract } from './people'
import type { MemberActivityContract } from './activity'
import type { MemberFriendContract } from './friend'
import type { GreetingView } from './greeting'
import type { ProfileField, Tier, TierCondition, TierTheme, TierWindow, Words } from '../programme'
import type { MemberStoredContract } from './stored'
import type { MemberTierContract } from './tier'
import type { MemberBenefitActions } from './benefit'
import type { MemberCampaignActions } from './campaign'
import type { MemberGiftActions } from './gift'
import type { MemberMessageActions } from './message'
import type { CardState, PointsKind } from '../record'
import type { LedgerKind, NeverContract } from './points'
import type { WhyView } from './why'

export interface BrandView {
  name: Words
  mark: string
  motto: Words
  colour: { light: ColourTriple; dark: ColourTriple }
}

export interface ColourTriple {
  brand: string
  onBrand: string
  soft: string
}

/** The join page of one printed code. */
export interface SceneView {
  brand: BrandView
  theme: TierTheme
  /** Fields that joining by this code asks for; null: one does not join by scan. */
  form: ProfileField[] | null
  /** Fields of an application, where the chain takes them; null: it does not. */
  application: ProfileField[] | null
  /** Years completed on the day of joining; null: any. */
  minimumAge: number | null
  store: { id: string; name: string }
  staff: { name: string } | null
  /** First character of the name of the member who invites; null: a printed code was opened. */
  invitedBy: string | null
  promises: { icon: string; title: Words; text: Words }[]
  terms: { version: string; charter: Words; privacy: Words }
  /** True when the caller's WeChat identity already holds a card: the page offers it instead. */
  member: boolean
}

export interface WalletView {
  id: string
  name: Words
  unit: { one: Words; other: Words }
  scale: number
  purpose: Words
  balance: number
  debt: number
  /** What the balance is worth as tender, in fen; null when it cannot pay. */
  tenderFen: number | null
  /** The next lot to expire, when it lies within 60 days. */
  expiring: { points: number; lastDay: string } | null
  /** What was earned and is held back, not in the balance, with the day on which the next of it may be used. */
  pending: { points: number; day: string } | null
}

export interface TierView {
  id: string
  name: Words
  theme: TierTheme
  since: number
}

/** One condition: where the member stands, what it takes, what is missing (0 when met). */
export interface ConditionView {
  metric: TierCondition['metric']
  /** Unit of the three figures: fen, orders, points of this wallet, friends, or times. */
  unit: 'fen' | 'orders' | 'points' | 'friends' | 'times'
  wallet: string | null
  days: number | null
  /** Where it is not so many days back. */
  within?: TierWindow
  /** For purchases in a row: the longest time between two. */
  apartDays?: number
  /** What was granted, or the card product. */
  grant?: string
  inclusive: boolean
  current: number
  threshold: number
  missing: number
}

/** One alternative: a condition, or several that hold at once. */
export type WayView = ConditionView | { metric: 'all'; of: ConditionView[] }

export interface ProgressView {
  tier: { id: string; name: Words }
  /** `eligible`: the conditions are met and the tier is entered on application at a store. */
  state: 'climbing' | 'eligible'
  /** Whether the tier is taken at once, entered on application, or given by staff alone. */
  upgrade: Tier['upgrade']
  any: WayView[]
}

export interface CardView {
  brand: BrandView
  zone: string
  now: number
  member: { id: string; name: string; phoneMasked: string | null; phoneTail: string | null; joinedAt: number; store: string }
  /** `reason`: what a suspension or cancellation was given with. */
  card: { number: string; state: CardState; validUntil: number | null; collectFrom: number | null; reason: string | null }
  tier: TierView
  wallets: WalletView[]
  progress: ProgressView | null
  profile: {
    filled: ProfileField[]
    missing: ProfileField[]
    /** Asked as well, and may stay empty. */
    optional: ProfileField[]
    values: { birthday: string | null; gender: 'female' | 'male' | null; size: string | null; wedding: string | null }
  }
  marketing: boolean
  /** Whether greetings and other care are let through. */
  care: boolean
  /** Null outside the days around a date of the member's own. */
  greeting: GreetingView | null
}

/** Digits for QR and Code 128 alike: the card number and six digits that change every step. */
export interface CodeView {
  code: string
  cardNumber: string
  stepSeconds: number
  secondsLeft: number
}

/** One event in the ledger list: all wallets that one cause moved. */
export interface LedgerRow {
  /** Any entry of the event; `entry.why` takes it. */
  entry: string
  kind: PointsKind
  at: number
  store: string | null
  orderNumber: string | null
  /** The activity, or the reason that staff gave; null where an order says it all. */
  about: Words | null
  /** Fen received for accruals, refunded for reversals; null otherwise. */
  amountFen: number | null
  /** `pending`: earned and held back by this event; only there where some was. */
  changes: { wallet: string; points: number; balance: number; debt: number; pending?: number }[]
  /** Last digits of the card it happened under, where the member that held it was merged into this one. */
  earlierCard?: string
}

export interface MemberContract
  extends Record<string, { input: unknown; output: unknown }>,
    ApplicationMemberContract,
    MemberActivityContract,
    MemberBenefitActions,
    MemberCampaignActions,
    CounterMemberContract,
    MemberCouponContract,
    MemberFriendContract,
    MemberGiftActions,
    MemberMessageActions,
    MemberStoredContract,
    MemberTierContract,
    NeverContract,
    PeopleMemberContract {
  'scene.open': { input: { scene: string }; output: SceneView }
  join: {
    input: {
      scene: string
      phone?: string
      phoneCode?: string
      name?: string
      birthday?: string
      gender?: 'female' | 'male'
      terms: boolean
      marketing: boolean
      /** The referral code of the member who introduces. */
      referrer?: string
      /** What the app knows this device by, so that nobody introduces themselves. */
      device?: string
    }
    output: { member: string; cardNumber: string }
  }
  'card.mine': { input: Record<string, never>; output: CardView }
  'code.mine': { input: Record<string, never>; output: CodeView }
  'ledger.list': {
    /** `month`: `2026-11`, by the programme's calendar. */
    input: { kind?: LedgerKind; month?: string; after?: string; limit?: number }
    output: { rows: LedgerRow[]; next: string | null }
  }
  'entry.why': { input: { entry: string }; output: WhyView }
  'profile.save': {
    input: { name?: string; birthday?: string; gender?: 'female' | 'male'; size?: string; wedding?: string }
    output: { filled: ProfileField[]; missing: ProfileField[] }
  }
  'marketing.set': { input: { agreed: boolean }; output: { agreed: boolean } }
}
