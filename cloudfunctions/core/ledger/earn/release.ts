import type { Hold } from '../../../../types/programme'
import { expiryOf } from '../../kernel'

/** The first moment at which points earned at `at` may be used, where they are held back. */
export const releaseOf = (at: number, hold: Hold, zone: string): number | undefined => {
  const days = hold.until === 'days' ? hold.days : hold.atMost
  return expiryOf(at, { kind: 'days', days }, zone) ?? undefined
}
