/** Who the chain is, how one joins, and how cards are numbered. */
import type { Reach } from './tier'
import type { Words } from './word'

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
  /** Ways in. Without them: by scan with a phone number, and by a cashier with name and phone. */
  entry?: JoinEntry[]
  /** Years that somebody has completed on the day of application. */
  minimumAge?: number
  /** What has to be bought, in one order; needs the ways `cashier` or `application`. */
  purchase?: JoinPurchase
  /** Who decides on applications. */
  review?: JoinReview
}

/** `self`: by a printed code; `cashier`: entered and opened at once; `application`: entered, or sent, and reviewed. */
export interface JoinEntry {
  by: 'self' | 'cashier' | 'application'
  /** Fields without which the form is not complete. */
  form: FormField[]
  /** The phone number is typed twice, and both are equal. */
  phoneTwice?: boolean
}

/** Fen received in the joining order. */
export interface JoinPurchase {
  /** Enough for membership at once. */
  automatic: Reach
  /** Enough for a special application, when the shopper wishes it. */
  special?: Reach
}

export interface JoinReview {
  by: 'clerk' | 'manager'
  /** Whether somebody else than who entered it decides. */
  another: boolean
  /** Days after which an application that nobody decided runs out. Without it: never. */
  days?: number
}

export interface CardNumbers {
  /** Leading digits; the rest is sequence-free, the last digit a check digit (ISO 7064 MOD 11,10). */
  prefix: string
  digits: number
}

/** What a form of entry may ask. */
export type FormField = 'name' | 'phone' | 'birthday' | 'gender' | 'size'

/** The members' own profile fields that count for completeness, in the order they are asked. */
export type ProfileField = FormField | 'wedding'
