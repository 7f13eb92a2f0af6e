import { emptyAccount, emptyStats } from '../../../cloudfunctions/core/member'
import { assess } from '../../../cloudfunctions/core/tier'
import type { Programme } from '../../../types/programme'
import type { AccountRecord, Stats, TierStanding } from '../../../types/record'

/** Noon in Shanghai of a day, counted from 1970-01-01. */
export const noonOf = (day: number): number => day * 86_400_000 + 4 * 3_600_000

/** An account that stands somewhere with some statistics; card years count from 1 January 1970 unless told. */
export const accountIn = (
  programme: Programme,
  tier: TierStanding,
  stats: Stats = emptyStats(),
  changes: Partial<AccountRecord> = {},
): AccountRecord => ({ ...emptyAccount(programme, 'm1', 0), tier, stats, ...changes })

/** Where the member stands after something happened at noon of a day. */
export const assessed = (programme: Programme, tier: TierStanding, stats: Stats, day: number): TierStanding =>
  assess(programme, accountIn(programme, tier, stats), noonOf(day)).tier
