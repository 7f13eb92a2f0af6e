import type { TelephoneProof, UsePeriod, Words } from '../programme'

/** Refusals about gifts and what is exchanged for them. */
export interface GiftRefusals {
  /** Open from `opensAt` up to `closesAt`. */
  'exchange.closed': { name: Words; opensAt: number; closesAt: number; now: number }
  /** What a caller said is not what the record holds; `left`: tries that this member has left today. */
  'exchange.identity': { proof: TelephoneProof; left?: number }
  'exchange.mistyped': { field: string; rule: string }
  /** Another proof is asked for by the programme; `takes` empty: nothing is taken by telephone. */
  'exchange.proof': { proof: TelephoneProof; takes: TelephoneProof[] }
  /** `event` cannot happen in this state; `at`: since when, `store`: where that happened, if in one. */
  'exchange.state': { state: string; event: string; at: number; store: string | null }
  'exchange.store': { store: string; here: string }
  /** A caller was wrong so often about this member today. */
  'exchange.tries': { limit: number; retryAt: number }
  'exchange.unknown': { field: string; rule: string }
  /** Somebody saved it since it was read. */
  'gift.changed': { read: number; revision: number }
  'gift.ended': { endedAt: number }
  /** `nextAt`: when the next may be had; null: never. */
  'gift.limit': { per: UsePeriod; count: number; used: number; nextAt: number | null }
  'gift.notYet': { opensAt: number }
  'gift.place': { field: string; rule: string }
  'gift.repriced': { wallet: string; points: number; cashFen: number; seenPoints: number; seenCashFen: number }
  /** `elsewhere`: pieces that other stores have; `restock`: what is announced. */
  'gift.soldOut': { store: string | null; elsewhere: number; restock: { day: string; pieces: number } | null }
  'gift.tier': { tierName: Words; ownName: Words }
  'gift.unknown': { gift: string }
  /** Points of this wallet are not for gifts any more. */
  'gift.wallet': { wallet: string; name: Words }
  'gift.withdrawn': { name: Words; withdrawnAt: number }
  'stock.short': { place: string; left: number; pieces: number }
}
