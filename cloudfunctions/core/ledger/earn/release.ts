import type { Wallet } from '../../../../types/programme'
import { expiryOf } from '../../kernel'

/** The first moment at which points earned at `at` may be used; undefined where the wallet holds nothing back. */
export const releaseOf = (at: number, { hold }: Wallet, zone: string): number | undefined => {
  if (!hold) return undefined
  const days = hold.until === 'days' ? hold.days : hold.atMost
  return expiryOf(at, { kind: 'days', days }, zone) ?? undefined
}
