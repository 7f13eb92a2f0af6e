import type { Words } from './word'

/** Festivals of the lunar calendar; each is one day a year. */
export type LunarFestival = 'springFestival' | 'lantern' | 'dragonBoat' | 'qixi' | 'midAutumn' | 'doubleNinth' | 'laba'

/** A festival, a season or an event of every year, to which stores invite those who bought lately. */
export interface FestivalCall {
  id: string
  name: Words
  /** A festival of the lunar calendar, or a date of every year; what a month does not have is its last day. */
  on: { lunar: LunarFestival } | { month: number; monthDay: number }
  /** Days before it on which the calls are planned; they are due until the day before it is over. */
  daysBefore: number
  /** Whoever bought within so many days. */
  boughtWithinDays: number
  /** Who stands in one of these, in the ladder or a track; left out: everybody. */
  tiers?: string[]
  script: Words
}

/** Calls that staff makes by itself: a task each for the store. */
export interface CallBackRules {
  /** Pure care: the script sells nothing. */
  birthday?: { daysBefore: number; script: Words }
  /** So many days after the last purchase, each once. */
  purchase?: { days: number[]; script: Words }
  /** Invitations, once a festival and year. */
  festivals?: FestivalCall[]
}
