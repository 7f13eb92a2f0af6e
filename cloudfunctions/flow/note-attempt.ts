import type { Tx } from '../../types/port/store'
import type { AttemptRecord } from '../../types/record'

/** Who asked to join, and what of it a member holds already. */
export type Attempt = Pick<AttemptRecord, 'member' | 'by' | 'store' | 'staff' | 'scene' | 'reference'> & {
  /** Whose reference it is; each asker makes one record a member at most. */
  scope: string
}

/** Counts an attempt to join that is refused because the member is there; the same request sent again counts once. */
export const noteAttempt = async (tx: Tx, { scope, ...attempt }: Attempt, now: number): Promise<void> => {
  const _id = `${attempt.member}:${scope}`
  const before = await tx.get<AttemptRecord>('attempt', _id)
  if (before?.reference === attempt.reference) return
  const [firstAt, times] = [before?.firstAt ?? now, (before?.times ?? 0) + 1]
  await tx.put<AttemptRecord>('attempt', { ...attempt, _id, firstAt, lastAt: now, times })
}
