/** The kinds of cards a chain issues. */
import type { Words } from './word'

/** Where something is allowed: in these cities, or in these stores (ids); either is enough. */
export interface Area {
  cities?: string[]
  stores?: string[]
}

/** A reason with an id that records keep. */
export interface NamedReason {
  id: string
  name: Words
}

/** `birthday`: proved by the birth date on the form, on the day itself; `stated`: the clerk is told it. */
export interface FastTrack extends NamedReason {
  proof: 'birthday' | 'stated'
}

export interface CardProduct {
  id: string
  name: Words
  /** Without it a card never runs out. */
  validity?: { months: number } | { years: number }
  /** What the card is worth; `waivers`: the reasons for which it may be given free. */
  fee?: { fen: number; waivers: NamedReason[] }
  /** Stores that may issue it, and stores where it may be used; without one: all. */
  issuing?: Area
  use?: Area
  /** How its numbers are made where they differ from `card` of the programme. `storeDigits` follow the prefix. */
  number?: { prefix: string; storeDigits: number; digits: number }
  /** From so many days before its end to so many after; the new term begins where the old one ends. */
  renewal?: { beforeDays: number; afterDays: number; feeFen: number }
  /** What a new card costs after a loss. Without it: nothing. */
  replacement?: { feeFen: number }
  /** Days from entry until the card may be collected; until then it cannot be spent from. */
  collectAfterDays?: number
  /** What skips the days of waiting and the fee. */
  fastTrack?: FastTrack[]
  /** States in which orders are no longer taken on it; without it an expired or suspended card still earns. */
  stopsEarning?: ('expired' | 'suspended')[]
}
