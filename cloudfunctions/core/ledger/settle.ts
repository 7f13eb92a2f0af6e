import type { AccountRecord, EntryRecord } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import { entryOf, standingOf, withWallet } from './account'
import { expire } from './wallet'

export interface Moved {
  account: AccountRecord
  entries: EntryRecord[]
}

/**
 * Expires every lot that is due at `now`, one entry a wallet. Every decision on an account settles first, so a point is
 * never usable a moment after its last day, whether the nightly sweep ran or not. Nothing due: the same account.
 */
export const settle = (programme: Programme, account: AccountRecord, now: number): Moved => {
  if (account.nextExpiryAt === null || account.nextExpiryAt > now) return { account, entries: [] }
  const entries: EntryRecord[] = []
  let settled = { ...account, sequence: account.sequence + 1 }
  for (const wallet of Object.keys(account.wallets).sort()) {
    const move = expire(standingOf(settled, wallet), now)
    if (move.postings.length === 0) continue
    settled = withWallet(settled, wallet, move.standing)
    const at = Math.max(...move.postings.map(({ expiresAt }) => expiresAt ?? 0))
    const place = { sequence: settled.sequence, rule: 'expiry', wallet, n: entries.length, baseFen: null }
    entries.push(entryOf({ ...expiryCause(programme, settled, now), at }, place, move))
  }
  return { account: settled, entries }
}

const expiryCause = (programme: Programme, account: AccountRecord, now: number) => ({
  member: account._id,
  kind: 'expiry' as const,
  recordedAt: now,
  reference: `expiry:${String(account.sequence)}`,
  order: null,
  store: null,
  programmeVersion: programme.version,
  baseFen: null,
})
