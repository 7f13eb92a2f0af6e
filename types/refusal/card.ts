/** Refusals about a card: where it may be issued and used, and what state it is in. */
import type { CardState } from '../record/card'

export interface CardRefusals {
  /** `issue`: no such card is issued in this store; `use`: it does not count there. */
  'card.area': { use: 'issue' | 'use'; store: string; city: string; allowed: string }
  'card.cancelled': { cardTail: string; cancelledAt: number }
  'card.expired': { cardTail: string; expiredAt: number }
  /** The number is dead; `newTail` is told to nobody who shows the old card. */
  'card.lost': { cardTail: string; lostAt: number; rule: string }
  'card.pending': { cardTail: string; collectFrom: number }
  /** `known`: the products there are, by id. */
  'card.product': { field: string; product: string; known: string }
  /** When it may be renewed; without a window it is not renewed at all. */
  'card.renewal': { cardTail: string; validUntil: number | null; opensAt: number | null; closesAt: number | null }
  'card.suspended': { cardTail: string; suspendedAt: number; reason: string }
  /** More than the role may waive in a day. */
  'waiver.dayLimit': { perDayFen: number; doneFen: number; leftFen: number; askedFen: number }
  /** What is asked of it cannot be done in the state it is in. */
  'card.state': { cardTail: string; state: CardState; since: number; event: string; rule: string }
}
