import type { UsePeriod, Words } from '../programme'
import type { ConciergeState, ConciergeStep, QuoteFact } from '../record'

/** Refusals about the rights of a tier, and the number by which a member authorises their use. */
export interface BenefitRefusals {
  /** A fact of a visit that cannot be; `least` and `most` are 0 for days. `children`: how many heights there are. */
  'benefit.fact': { fact: QuoteFact | 'children'; got: string; least: number; most: number }
  /** Metres were said where centimetres are meant. */
  'benefit.unit': { fact: 'heightsCm'; got: string; meant: number }
  /** A kind with which this is not done: nothing to quote, or nothing to use. */
  'benefit.kind': { name: Words; does: 'quote' | 'use' | 'ask' | 'assign' }
  /** Prices that are not asked for at once: two for children. */
  'benefit.together': { name: Words; otherName: Words }
  /** No rule covers it, so there is nothing to authorise: what to say, and what to ask. */
  'benefit.uncovered': { name: Words; say: Words; ask: Words }
  'benefit.tier': { name: Words; tierName: Words; ownName: Words }
  /** It was taken back already; `at`: when it was used. */
  'benefit.undone': { benefit: string; at: number }
  'benefit.unknown': { benefit: string }
  /** `nextAt`: the first moment of the next period; null: there is none. */
  'benefit.used': { name: Words; per: UsePeriod; count: number; used: number; lastAt: number; nextAt: number | null }
  'code.used': { validSeconds: number }
  /** So many were asked for today already. */
  'concierge.limit': { used: number; most: number }
  'concierge.service': { name: Words; service: string; rule: string }
  'concierge.state': { state: ConciergeState; step: ConciergeStep; since: number }
  /** Its task ends with the request, not by itself. */
  'concierge.task': { request: string }
  'concierge.unknown': { request: string }
  /** A person who works at no store, or at another. */
  'adviser.unknown': { staff: string; rule: string }
}
