/** The programme document: what a chain publishes as data. Its rules of validity live in core/programme/schema. */

/** Words a person reads, in both languages; zh is the first. */
export interface Words {
  zh: string
  en: string
}

/** When the points of a lot stop being usable. `months`: the day before the anniversary is the last usable one. */
export type Expiry =
  | { kind: 'never' }
  | { kind: 'days'; days: number }
  | { kind: 'months'; months: number }
  | { kind: 'yearEnd'; years: number }

export interface Wallet {
  id: string
  name: Words
  /** What one and several points are called. */
  unit: { one: Words; other: Words }
  /** Decimal places: the ledger counts in units of 10^-scale points. */
  scale: number
  /** What the points are for, in words on the card. */
  purpose: Words
  /** Fen that one whole point is worth as tender; null when the wallet cannot pay. */
  tenderFen: number | null
  expiry: Expiry
}

/** Earn per amount: floor(base fen x points / perFen), rounded down once an order. */
export interface EarnRule {
  id: string
  kind: 'perAmount'
  wallet: string
  name: Words
  /** In the wallet's smallest unit. */
  points: number
  perFen: number
}

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

export interface Brand {
  name: Words
  /** Latin mark on the card face. */
  mark: string
  motto: Words
  /** Brand colour with the colour of text on it, for light and for dark. */
  colour: { light: { brand: string; onBrand: string; soft: string }; dark: { brand: string; onBrand: string; soft: string } }
}

export interface JoinRules {
  /** `none`: a scan is enough; `purchase`: a member is only made with or before a first purchase, which then earns by `joiningOrderEarns`. */
  requires: 'none' | 'purchase'
  /** Whether the order that makes somebody a member earns. */
  joiningOrderEarns: boolean
  /** What joining gives on the day, three at most on the join page. */
  promises: { icon: string; title: Words; text: Words }[]
  terms: { version: string; charter: Words; privacy: Words }
}

export interface CardNumbers {
  /** Leading digits; the rest is sequence-free, the last digit a check digit (ISO 7064 MOD 11,10). */
  prefix: string
  digits: number
}

/** The members' own profile fields that count for completeness, in the order they are asked. */
export type ProfileField = 'name' | 'phone' | 'birthday' | 'gender' | 'size'

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
  profile: ProfileField[]
  wallets: Wallet[]
  earn: EarnRule[]
  tiers: Tier[]
}

/** A published document with its number; never changes. */
export interface Programme extends ProgrammeDocument {
  version: number
}
