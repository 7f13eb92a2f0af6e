/** Gifts: a catalogue that shop people change without publishing rules, the pieces on its shelves, and exchanges. */
import type { Doc } from '../port/store'
import type { UsePeriod, Words } from '../programme'
import type { Lot } from './account'

/** Points in the smallest unit of a wallet, and money beside them. */
export interface GiftPrice {
  wallet: string
  points: number
  cashFen: number
}

/** So many for one member in each calendar period. */
export interface GiftLimit {
  per: UsePeriod
  count: number
}

/** What a manager says of a gift. */
export interface GiftDetails {
  name: Words
  /** Size and stuff in a line, then a text. */
  line: Words
  about: Words
  kind: 'goods' | 'service'
  /** One of the product's own drawings (170:150, one object, plain ground), or the name of an uploaded picture. */
  picture: string
  price: GiftPrice
  /** What it costs in the shop; null: it is not sold. */
  shopFen: number | null
  /** `stores`: pieces lie in stores and are had there; `pooled`: in one stock, had in any of the stores or delivered. */
  stock: 'stores' | 'pooled'
  /** Stores where it may be picked up. */
  stores: string[]
  delivery: boolean
  limits: GiftLimit[]
  /** Tiers that may have it; empty: every tier. */
  tiers: string[]
  /** From the first moment up to, not including, the other; null: no bound. */
  sale: { from: number | null; until: number | null }
  /** Had outside the programme's exchange window too. */
  anyTime: boolean
  /** What is announced of the next pieces: day `YYYY-MM-DD` and how many. */
  restock: { day: string; pieces: number } | null
  /** Its place in the list, smallest first. */
  place: number
}

/** `_id`: the name that shop people give it. */
export interface GiftRecord extends Doc, GiftDetails {
  state: 'offered' | 'withdrawn'
  /** Counts the changes. */
  revision: number
  savedAt: number
  staff: string
}

/** One writing of a gift or a picture, so that a repeat is known. `_id`: its reference. */
export interface CatalogueRecord extends Doc {
  /** Of `picture`: the name of the picture. */
  gift: string
  kind: 'save' | 'withdraw' | 'stock' | 'picture'
  asked: string
  at: number
  staff: string
  answer: unknown
}

/** Pieces in one place: `_id` = `<gift>:<place>:<n>`, where a pooled gift has several and a store's has one. */
export interface ShelfRecord extends Doc {
  gift: string
  /** A store, or `pool`. */
  place: string
  /** Pieces that may still be had, and all that were ever put here less those taken out by hand. */
  left: number
  put: number
}

/** Pieces put on shelves (or taken off by hand: negative). `_id` = `<gift>:<reference>`. */
export interface RestockRecord extends Doc {
  gift: string
  place: string
  pieces: number
  shelves: { shelf: string; pieces: number }[]
  reason: string
  at: number
  staff: string
}

/** `unpaid`: points and piece are kept for the member until the money comes, or the time to pay is over. */
export type ExchangeState = 'unpaid' | 'reserved' | 'ready' | 'collected' | 'sent' | 'delivered' | 'overdue' | 'cancelled'

export type ExchangeStep = 'pay' | 'prepare' | 'collect' | 'send' | 'deliver' | 'lapse' | 'release' | 'cancel'

/** How it reaches the member. */
export type ExchangeWay =
  { kind: 'pickUp'; store: string } | { kind: 'delivery'; name: string; phone: string; address: string }

/** One gift for points. `_id`: the pick-up code without blanks, check digit and all. */
export interface ExchangeRecord extends Doc {
  member: string
  /** Of the redemption. */
  reference: string
  gift: string
  /** As they were on that day. */
  name: Words
  picture: string
  price: GiftPrice
  /** Given by a campaign for nothing: its price is 0, and no limit counts it. */
  present?: boolean
  /** The lots that paid, so that the points can return to them. */
  taken: Lot[]
  shelf: string
  way: ExchangeWay
  /** The store that hands it over, for its lists; null for a delivery. */
  store: string | null
  /** Lies ready as soon as it is paid: the piece is in its store, or it is a service. */
  atOnce?: boolean
  /** The payment of what it costs in money. */
  payment?: string
  state: ExchangeState
  sequence: number
  at: number
  /** The day it counts on, since 1970-01-01 in the programme's zone. */
  day: number
  /** End of the time to pick it up; null while it does not lie ready, and when it is over. */
  dueAt: number | null
  /** What happened since, oldest first, each with the event that says so. */
  steps: { step: ExchangeStep; at: number; staff: string | null; store: string | null; event: string }[]
}

/** What a member had of one gift or benefit, by day. `_id` = `<member>:<of>`; `of` = `gift:<id>` or `benefit:<id>`. */
export interface TallyRecord extends Doc {
  member: string
  of: string
  ever: number
  /** Days since 1970-01-01 in the programme's zone, newest last; kept for 366 days. */
  days: { day: number; uses: number }[]
}

/** Somebody who waits for pieces. `_id` = `<member>:<gift>`. */
export interface WishRecord extends Doc {
  member: string
  gift: string
  at: number
  /** `come`: pieces have come since. */
  state: 'waiting' | 'come' | 'left'
  comeAt: number | null
}
