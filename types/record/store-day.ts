/** What a store's day came to, summed from the records that say so. */
import type { Doc } from '../port/store'

/** Points of one wallet that moved in a store on a day, each as it was written; nothing is netted. */
export interface DayPoints {
  earned: number
  /** Taken back with returns. */
  reversed: number
  spent: number
  /** Spent points that came back. */
  restored: number
}

/** What is summed of a day. Money in fen. */
export interface DaySums {
  /** Orders paid on the day, and the money received for them. */
  orders: number
  salesFen: number
  /** Returns made on the day, of whatever day their order was. */
  returns: number
  returnedFen: number
  /** Who joined here; those brought in from files and staff lists of units are not among them. */
  newMembers: number
  /** Coupons that orders of the day used, and what they took off. */
  coupons: number
  couponFen: number
  /** Gifts asked for, to be handed over here. */
  exchanges: number
  /** By wallet; only those in which something moved. */
  points: Record<string, DayPoints>
}

/** `_id` = `<store>:<YYYY-MM-DD>`. A cache: `verify` sums every day anew. */
export interface StoreDayRecord extends Doc, DaySums {
  store: string
  /** Days since 1970-01-01 in `zone`. */
  day: number
  zone: string
  /** When its summing began, and how often it was written. */
  at: number
  revision: number
}

/** A day in which something landed since it was summed; the id of the day. Gone once it is summed again. */
export interface DueDayRecord extends Doc {
  store: string
  day: number
  dueAt: number
  /** Counts what landed, so that a sum that began before the latest does not take the record away. */
  stamp: number
}

/** How far one kind of record was read for what landed; `_id` = the collection. */
export interface LandingMark extends Doc {
  /** The pass under way looks at what was written from this moment on, and began at that one. */
  from: number
  began: number
  /** The page to go on from; null: the pass is over. */
  cursor: string | null
  open: boolean
  /** Whose calendar it reads by; another one begins anew. */
  zone: string
}

/** All that a store took in on a day, members or not, less returns, as its manager states it. `_id` = `<store>:<YYYY-MM-DD>`. */
export interface TakingsRecord extends Doc {
  store: string
  day: number
  totalFen: number
  statedAt: number
  statedBy: string
  /** The latest statements, newest last, so that a late repeat of an earlier one changes nothing. */
  applied: { reference: string; totalFen: number }[]
}
