/** Who the chain is, how one joins, and how cards are numbered. */
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
}

export interface CardNumbers {
  /** Leading digits; the rest is sequence-free, the last digit a check digit (ISO 7064 MOD 11,10). */
  prefix: string
  digits: number
}

/** The members' own profile fields that count for completeness, in the order they are asked. */
export type ProfileField = 'name' | 'phone' | 'birthday' | 'gender' | 'size'
