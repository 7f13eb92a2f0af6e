/** Refusals about spending points. */
import type { Words } from '../programme'
import type { TenderLimit } from '../tender'

export interface PointsRefusals {
  /** In the wallet's smallest unit, 10^-scale points: what it takes, what can be spent now, and what is missing. */
  'points.short': { wallet: string; name: Words; scale: number; needed: number; has: number; short: number }
  /** `points` were to pay, `payable` may; both in the smallest unit. `limit` as in a quote. */
  'tender.limit': {
    field: string
    wallet: string
    name: Words
    scale: number
    points: number
    payable: number
    by: TenderLimit
    limit: number
  }
  /** What nobody may do with points, whatever the programme: pass them on, or have them paid out. */
  'right.none': { right: 'transfer' | 'cashOut'; wallet: string; name: Words; rule: string }
}
