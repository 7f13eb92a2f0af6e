import type { AccountRecord, EntryRecord, Posting, WalletStanding } from '../../../types/record'
import type { WalletMove } from './lot'
import { emptyWallet } from './wallet'

export const standingOf = (account: AccountRecord, wallet: string): WalletStanding =>
  account.wallets[wallet] ?? emptyWallet()

/**
 * A new account with these wallets and its index mirrors kept true. Copied first and set then: every order passes here, and
 * an object that is spread together with what replaces its own fields takes several times as long.
 */
export const withWallets = (account: AccountRecord, wallets: AccountRecord['wallets']): AccountRecord => {
  const after = { ...account }
  after.wallets = wallets
  after.nextExpiryAt = nextExpiryAt(wallets)
  const release = nextReleaseAt(wallets)
  if (release !== null || account.nextReleaseAt !== undefined) after.nextReleaseAt = release
  return after
}

/** The account with one wallet replaced and its index mirrors kept true. */
export const withWallet = (account: AccountRecord, wallet: string, standing: WalletStanding): AccountRecord => {
  return withWallets(account, { ...account.wallets, [wallet]: standing })
}

/** When the next open lot of any wallet expires; lots are kept earliest first. */
export const nextExpiryAt = (wallets: AccountRecord['wallets']): number | null => {
  let soonest: number | null = null
  for (const id in wallets) {
    const first = wallets[id]?.lots[0]?.expiresAt ?? null
    if (first !== null && (soonest === null || first < soonest)) soonest = first
  }
  return soonest
}

/** When the next held points of any wallet are released; they are kept soonest first. */
export const nextReleaseAt = (wallets: AccountRecord['wallets']): number | null => {
  let soonest: number | null = null
  for (const id in wallets) {
    const first = wallets[id]?.pending?.[0]?.releaseAt ?? null
    if (first !== null && (soonest === null || first < soonest)) soonest = first
  }
  return soonest
}

/** What an event says of all the entries it makes; wallet figures come from the postings. */
export type EventCause = Pick<
  EntryRecord,
  'member' | 'kind' | 'at' | 'recordedAt' | 'reference' | 'order' | 'store' | 'programmeVersion' | 'baseFen'
>

/** What is one entry's own: the number of its event, its rule and wallet, and its place among the event's entries. */
export interface EntryPlace {
  sequence: number
  rule: string
  wallet: string
  n: number
  /** Fen that it is reckoned from. */
  baseFen: number | null
}

/** Points a set of postings brings to balance less debt. */
export const netOf = (postings: readonly Posting[]): number => {
  let net = 0
  for (const { from, to, points } of postings) {
    if (to === 'member' || to === 'debt') net += points
    if (from === 'member' || from === 'debt') net -= points
  }
  return net
}

/** `<member>:<reference>#<n>`: the n-th entry of one event. */
export const entryId = (member: string, reference: string, n: number): string => `${member}:${reference}#${String(n)}`

/** Field by field: every order makes entries, and one written out is made in a fraction of the time of a spread one. */
export const entryOf = (cause: EventCause, place: EntryPlace, move: WalletMove): EntryRecord => {
  const entry: EntryRecord = {
    _id: entryId(cause.member, cause.reference, place.n),
    member: cause.member,
    wallet: place.wallet,
    kind: cause.kind,
    sequence: place.sequence,
    at: cause.at,
    recordedAt: cause.recordedAt,
    reference: cause.reference,
    order: cause.order,
    store: cause.store,
    programmeVersion: cause.programmeVersion,
    rule: place.rule,
    baseFen: place.baseFen,
    points: netOf(move.postings),
    postings: move.postings,
    balanceAfter: move.standing.balance,
    debtAfter: move.standing.debt,
  }
  return move.carried ? { ...entry, carried: move.carried } : entry
}
