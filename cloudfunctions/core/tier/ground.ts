import type { Programme } from '../../../types/programme'
import type { AccountRecord, GrantFact, Stats } from '../../../types/record'
import { dayNumber } from '../kernel'

/** What tiers are measured by. */
export interface TierGround {
  stats: Stats
  grants: readonly GrantFact[]
  /** The day from which card years count. */
  cardFrom: number
  zone: string
}

/** An account of before card years were kept counts them from its first order. */
export const groundOf = ({ zone }: Programme, account: AccountRecord): TierGround => {
  const { stats, grants = [], cardFrom, tier } = account
  return { stats, grants, cardFrom: dayNumber(cardFrom ?? stats.firstOrderAt ?? tier.since, zone), zone }
}
