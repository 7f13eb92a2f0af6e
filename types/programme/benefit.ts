/** Rights that come with a tier. */
import type { Words } from './word'

/** Calendar periods in the programme's zone; weeks begin on Monday. */
export type UsePeriod = 'day' | 'week' | 'month' | 'year' | 'lifetime'

interface AnyBenefit<K extends string> {
  id: string
  kind: K
  name: Words
  /** Name of an icon. */
  icon?: string
  /** Tiers that have it; where `ladder.benefitsInherit` holds, the tiers above them too. */
  tiers: string[]
}

/** From one whole number to another, both included; `to` null: no end. `percent`: what is paid of the list price. */
export interface PriceBand {
  from: number
  to: number | null
  percent: number
}

/** A child as tall as an adult counts as one: `adult` pays what the party pays. */
export interface HeightBand {
  from: number
  to: number | null
  pays: number | 'adult'
}

/** How a price goes with another that is asked for at once: only the better acts, or both multiply. */
export type PriceStack = 'best' | 'multiply'

/** A service that may be had so many times in each period: two free hems a year. */
export type CountedBenefit = AnyBenefit<'counted'> & { per: UsePeriod; count: number }
/** A gift in every period, and what it is. */
export type GiftBenefit = AnyBenefit<'gift'> & { per: UsePeriod; gift: Words }
/** Priced by how many come; `gap: ask`: sizes between two bands have no rule, and a person is asked. */
export type PartyPriceBenefit = AnyBenefit<'partyPrice'> & { bands: PriceBand[]; gap?: 'ask'; stack: PriceStack }
/**
 * Priced by a child's height in whole centimetres. Bands may share a bound: `tie` says which of the two acts there, the
 * more favourable to the member where nothing is said.
 */
export type HeightPriceBenefit = AnyBenefit<'heightPrice'> & { bands: HeightBand[]; tie?: 'favourable' | 'dearer'; gap?: 'ask' }
/** Priced by the day of the week, Monday 1. */
export type WeekdayPriceBenefit = AnyBenefit<'weekdayPrice'> & {
  days: { weekdays: number[]; percent: number }[]
  stack: PriceStack
}
/** What members pay of the list price; `scope`: of what. */
export type MemberPriceBenefit = AnyBenefit<'memberPrice'> & { percent: number; scope: Words; stack: PriceStack }
/** Priced by how many enrol together. */
export type GroupPriceBenefit = AnyBenefit<'groupPrice'> & { bands: PriceBand[]; gap?: 'ask'; stack: PriceStack }
/** Members come so many days before everybody; as often as `per` and `count` say, where they do. */
export type EarlyAccessBenefit = AnyBenefit<'earlyAccess'> & { daysBefore: number; occasion: Words; per?: UsePeriod; count?: number }
/** What a partner of the chain gives its members. */
export type PartnerOfferBenefit = AnyBenefit<'partnerOffer'> & {
  industry: Words
  partner: Words
  offer: Words
  per?: UsePeriod
  count?: number
}
/** What members may ask to be done for them; answered within so many hours. */
export type ConciergeBenefit = AnyBenefit<'concierge'> & { services: { id: string; name: Words }[]; answerHours: number }
/** A person of the staff who is the member's own. */
export type AdviserBenefit = AnyBenefit<'adviser'> & { does: Words }

export type Benefit =
  | CountedBenefit
  | GiftBenefit
  | PartyPriceBenefit
  | HeightPriceBenefit
  | WeekdayPriceBenefit
  | MemberPriceBenefit
  | GroupPriceBenefit
  | EarlyAccessBenefit
  | PartnerOfferBenefit
  | ConciergeBenefit
  | AdviserBenefit

export type BenefitKindName = Benefit['kind']
