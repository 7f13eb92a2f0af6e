import type { Tx } from '../../types/port/store'
import type { DuplicateReason, DuplicateRecord } from '../../types/record'

/** The id of a pair, whichever of the two is named first. */
export const pairId = (one: string, other: string): string => [one, other].sort().join(':')

/**
 * Keeps that two members may be one person. A pair that was dismissed opens again for a reason that was not known then.
 * True when there was something new.
 */
export const noteDuplicate = async (
  tx: Tx,
  one: string,
  other: string,
  reasons: readonly DuplicateReason[],
  now: number,
): Promise<boolean> => {
  const [first, second] = [one, other].sort()
  if (first === undefined || second === undefined || first === second) return false
  const _id = pairId(first, second)
  const known = await tx.get<DuplicateRecord>('duplicate', _id)
  if (known?.state === 'merged' || (known && reasons.every((reason) => known.reasons.includes(reason)))) return false
  const all = [...new Set([...(known?.reasons ?? []), ...reasons])].sort()
  const pair = { _id, members: [first, second] as [string, string], reasons: all }
  await tx.put<DuplicateRecord>('duplicate', { ...pair, foundAt: now, state: 'open', decided: null })
  return true
}
