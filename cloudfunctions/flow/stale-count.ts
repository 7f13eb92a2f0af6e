import type { DryRunRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'

/** A count is good for so long; then the number that somebody read is no longer the one that would be written to. */
const FRESH_MINUTES = 15

export const staleCount = ({ finishedAt }: Pick<DryRunRecord, 'finishedAt'>, now: number): Refusal | null =>
  now - (finishedAt ?? 0) > FRESH_MINUTES * 60_000 ? { code: 'push.stale', countedAt: finishedAt ?? 0, minutes: FRESH_MINUTES } : null
