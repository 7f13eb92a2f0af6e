import type { AccountRecord, EntryRecord, Posting, WalletStanding } from '../../../types/record'
import type { WalletMove } from './lot'
import { emptyWallet } from './wallet'

export const standingOf = (account: AccountRecord, wallet: string): WalletStanding =>
  account.wallets[wallet] ?? emptyWallet()

/** The account with one wallet replaced and its index mirror kept true. */
export const withWallet = (account: AccountRecord, wallet: string, standing: WalletStanding): AccountRecord => {
  const wallets = { ...account.wallets, [wallet]: standing }
  return { ...account, wallets, nextExpiryAt: nextExpiryAt(wallets) }
}

/** When the next open lot of any wallet expires; lots are kept earliest first. */
export const nextExpiryAt = (wallets: AccountRecord['wallets']): number | null =>
  Object.values(wallets).reduce<number | null>((soonest, { lots }) => {
    const first = lots[0]?.expiresAt ?? null
    return first !== null && (soonest === null || first < soonest) ? first : soonest
  }, null)

/** What an event says of the entries it makes; wallet figures come from the postings. */
export type EntryCause = Omit<EntryRecord, '_id' | 'wallet' | 'points' | 'postings' | 'balanceAfter' | 'debtAfter'>

/** Points a set of postings brings to balance less debt. */
export const netOf = (postings: readonly Posting[]): number =>
  postings.reduce(
    (sum, { from, to, points }) =>
      sum + (to === 'member' || to === 'debt' ? points : 0) - (from === 'member' || from === 'debt' ? points : 0),
    0,
  )

/** `<member>:<reference>#<n>`: the n-th entry of one event. */
export const entryId = (member: string, reference: string, n: number): string => `${member}:${reference}#${String(n)}`

export const entryOf = (
  cause: EntryCause,
  n: number,
  wallet: string,
  move: WalletMove,
): EntryRecord => ({
  ...cause,
  _id: entryId(cause.member, cause.reference, n),
  wallet,
  points: netOf(move.postings),
  postings: move.postings,
  balanceAfter: move.standing.balance,
  debtAfter: move.standing.debt,
  ...(move.carried ? { carried: move.carried } : {}),
})
