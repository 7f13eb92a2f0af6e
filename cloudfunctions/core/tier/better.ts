import type { Programme } from '../../../types/programme'
import type { TierStanding } from '../../../types/record'

/** Of the standings of two people who turned out to be one the higher; of equal ones that which is held longer. */
export const better = (programme: Programme, own: TierStanding, brought: TierStanding): TierStanding => {
  const rank = ({ id }: TierStanding): number => programme.tiers.findIndex((tier) => tier.id === id)
  const higher = rank(brought) - rank(own)
  if (higher !== 0) return higher > 0 ? { ...brought, eligible: own.eligible } : own
  return brought.since < own.since ? { ...own, since: brought.since } : own
}
