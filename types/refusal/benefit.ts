import type { UsePeriod, Words } from '../programme'

/** Refusals about the rights of a tier, and the number by which a member authorises their use. */
export interface BenefitRefusals {
  'benefit.tier': { name: Words; tierName: Words; ownName: Words }
  /** It was taken back already; `at`: when it was used. */
  'benefit.undone': { benefit: string; at: number }
  'benefit.unknown': { benefit: string }
  /** `nextAt`: the first moment of the next period; null: there is none. */
  'benefit.used': { name: Words; per: UsePeriod; count: number; used: number; lastAt: number; nextAt: number | null }
  'code.used': { validSeconds: number }
}
