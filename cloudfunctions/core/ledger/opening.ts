import type { WalletStanding } from '../../../types/record'
import { adjust } from './adjust'
import type { WalletMove } from './lot'
import { clawBack } from './wallet'

/** Brings in points of old records with the end they had there; what is owed is repaid first, and none counts as earned. */
export const open = (standing: WalletStanding, points: number, expiresAt: number | null): WalletMove => adjust(standing, points, expiresAt)

/** What is left of the lot that opened points went to. */
export const leftOfOpening = (standing: WalletStanding, expiresAt: number | null): number =>
  standing.lots.find((lot) => lot.expiresAt === expiresAt)?.points ?? 0

/** Takes opened points back out of their own lot; ask `leftOfOpening` first, so that nothing else is taken for them. */
export const unopen = (standing: WalletStanding, points: number, expiresAt: number | null): WalletMove => {
  const moved = clawBack(standing, points, expiresAt)
  const postings = moved.postings.map((posting) => (posting.to === 'reversed' ? { ...posting, to: 'adjusted' as const } : posting))
  return { standing: { ...moved.standing, earned: standing.earned }, postings }
}
