import type { AccountRecord, EntryRecord, Posting, WalletStanding } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import { entryOf, standingOf, withWallet } from './account'
import type { WalletMove } from './lot'
import { releaseDue } from './pending'
import { alignedTo } from './prolong'
import { expire } from './wallet'

export interface Moved {
  account: AccountRecord
  entries: EntryRecord[]
}

/**
 * Releases held points and expires lots that are due at `now`, an entry a wallet, each of the two under a number of its
 * own. Every decision on an account settles first, so a point is never usable a moment before or after its time, whether
 * the nightly sweeps ran or not. Nothing due: the same account.
 */
export const settle = (programme: Programme, account: AccountRecord, now: number): Moved => {
  const releases = isDue(account.nextReleaseAt, now)
  if (!releases && !isDue(account.nextExpiryAt, now)) return { account, entries: [] }
  const released = releases ? settled(programme, account, now, RELEASE) : { account, entries: [] }
  if (!isDue(released.account.nextExpiryAt, now)) return released
  const expired = settled(programme, released.account, now, EXPIRY)
  return { account: expired.account, entries: [...released.entries, ...expired.entries] }
}

const isDue = (moment: number | null | undefined, now: number): boolean =>
  moment !== null && moment !== undefined && moment <= now

interface Settling {
  kind: 'release' | 'expiry'
  move: (standing: WalletStanding, now: number) => WalletMove
  /** The moment at which a posting was due. */
  due: (posting: Posting) => number
}

const RELEASE: Settling = { kind: 'release', move: releaseDue, due: ({ releaseAt }) => releaseAt ?? 0 }
const EXPIRY: Settling = { kind: 'expiry', move: expire, due: ({ expiresAt }) => expiresAt ?? 0 }

const settled = (programme: Programme, before: AccountRecord, now: number, { kind, move, due }: Settling): Moved => {
  const entries: EntryRecord[] = []
  let account = { ...before, sequence: before.sequence + 1 }
  for (const wallet of Object.keys(account.wallets).sort()) {
    const plain = move(standingOf(account, wallet), now)
    if (plain.postings.length === 0) continue
    const moved = kind === 'release' ? alignedTo(programme, wallet, plain) : plain
    account = withWallet(account, wallet, moved.standing)
    const place = { sequence: account.sequence, rule: kind, wallet, n: entries.length, baseFen: null }
    const at = Math.max(...plain.postings.map(due))
    entries.push(entryOf({ ...causeOf(programme, account, now, kind), at }, place, moved))
  }
  return { account, entries }
}

const causeOf = (programme: Programme, account: AccountRecord, now: number, kind: Settling['kind']) => ({
  member: account._id,
  kind,
  recordedAt: now,
  reference: `${kind}:${String(account.sequence)}`,
  order: null,
  store: null,
  programmeVersion: programme.version,
  baseFen: null,
})
