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

/** A query over facts in Mongo's manner: `{"order.weekday": {"$in": [6, 7]}}`. Checked when a programme is read. */
export interface FactQuery {
  readonly [factOrOperator: string]: unknown
}

/** Written as a query, kept as its JSON text: the cloud refuses dots and dollars in the names of stored fields. */
export type Condition = string | FactQuery

export interface Ratio {
  numerator: number
  denominator: number
}

export type CapPeriod = 'order' | 'day' | 'week' | 'month' | 'lifetime'

/** At most so many points by one rule, for an order or for a member in a calendar period; weeks begin on Monday. */
export interface EarnCap {
  per: CapPeriod
  points: number
}

interface AnyEarnRule<K extends string> {
  id: string
  kind: K
  wallet: string
  name: Words
  /** In the wallet's smallest unit. */
  points: number
  /** Without it the rule holds for every order. */
  when?: Condition
  caps?: EarnCap[]
}

/** Points per so many fen; `lines`: only on the share of the lines that this query of line facts chooses. */
export type PerAmountRule = AnyEarnRule<'perAmount'> & { perFen: number; lines?: Condition }
/** Points an order. */
export type FixedRule = AnyEarnRule<'fixed'>
/** Points a piece of the lines chosen, of all lines without a choice. */
export type PerQuantityRule = AnyEarnRule<'perQuantity'> & { lines?: Condition }
/** Points for the first order of a calendar day. */
export type PerVisitRule = AnyEarnRule<'perVisit'>
/** Points per so many fen, times the ratio of the band that the balance before the order lies in. `to`: inclusive. */
export type SteppedRule = AnyEarnRule<'stepped'> & {
  perFen: number
  balanceOf: string
  bands: { from: number; to: number | null; times: Ratio }[]
}

export type EarnRule = PerAmountRule | FixedRule | PerQuantityRule | PerVisitRule | SteppedRule

/**
 * Multiplies what the rules of a wallet give. Of one `group` only the best acts. All with `multiply` multiply with each
 * other; one with `best` stands alone, and acts when it gives more than they do together. `order` is the order in which
 * they are applied and told.
 */
export interface Multiplier {
  id: string
  wallet: string
  name: Words
  times: Ratio
  order: number
  when?: Condition
  group?: string
  stack: 'multiply' | 'best'
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
  multipliers?: Multiplier[]
  tiers: Tier[]
}

/** A published document with its number; never changes. */
export interface Programme extends ProgrammeDocument {
  version: number
}
