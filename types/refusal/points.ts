/** Refusals about spending points. */
import type { Words } from '../programme'

export interface PointsRefusals {
  /** In the wallet's smallest unit, 10^-scale points: what it takes, what can be spent now, and what is missing. */
  'points.short': { wallet: string; name: Words; scale: number; needed: number; has: number; short: number }
}
