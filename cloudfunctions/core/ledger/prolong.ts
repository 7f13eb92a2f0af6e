import type { Programme, Wallet } from '../../../types/programme'
import type { AccountRecord, EntryRecord, Posting, WalletStanding } from '../../../types/record'
import { expiryOf } from '../kernel'
import { joined, withLots, type WalletMove } from './lot'
import { postMoves, type Move } from './post'
import type { Moved } from './settle'

/** Wallets whose points end when nothing happens for so long. */
const lapses = ({ expiry }: Wallet): boolean => expiry.kind === 'inactivity'

/** Lets every lot that ends before `until` live until then; points that never end stay as they are. */
export const prolongTo = (standing: WalletStanding, until: number): WalletMove => {
  const short = standing.lots.filter(({ expiresAt }) => expiresAt !== null && expiresAt < until)
  if (short.length === 0) return { standing, postings: [] }
  const points = short.reduce((sum, lot) => sum + lot.points, 0)
  const others = standing.lots.filter((lot) => !short.includes(lot))
  const postings = [
    ...short.map((lot): Posting => ({ from: 'member', to: 'adjusted', ...lot })),
    { from: 'adjusted', to: 'member', points, expiresAt: until } as const,
  ]
  return { standing: withLots(standing, joined(others, until, points)), postings }
}

/** In a wallet that lapses all points end together: what comes in by itself is given the last day of what is there. */
export const alignedTo = (programme: Programme, id: string, move: WalletMove): WalletMove => {
  const wallet = programme.wallets.find((one) => one.id === id)
  const last = move.standing.lots.reduce((latest, { expiresAt }) => Math.max(latest, expiresAt ?? 0), 0)
  if (!wallet || !lapses(wallet) || last === 0) return move
  const aligned = prolongTo(move.standing, last)
  return { standing: aligned.standing, postings: [...move.postings, ...aligned.postings] }
}

/** What an entry of prolonged points says of its cause. */
export type Activity = Pick<EntryRecord, 'at' | 'recordedAt' | 'order' | 'store'>

/**
 * The member did something at `active`: what ends by inactivity lives on from there. One entry a wallet, under a number of
 * its own, and only where something is prolonged: at most once a day.
 */
export const prolong = (programme: Programme, account: AccountRecord, active: number, cause: Activity): Moved => {
  if (!programme.wallets.some(lapses)) return { account, entries: [] }
  const moves = programme.wallets.filter(lapses).flatMap(({ id, expiry }): Move[] => {
    const until = expiryOf(active, expiry, programme.zone)
    const standing = account.wallets[id]
    if (until === null || !standing || prolongTo(standing, until).postings.length === 0) return []
    return [{ wallet: id, rule: 'activity', move: (one) => prolongTo(one, until) }]
  })
  if (moves.length === 0) return { account, entries: [] }
  const own = { member: account._id, kind: 'extension' as const, programmeVersion: programme.version, baseFen: null }
  const reference = `extension:${String(account.sequence + 1)}`
  return postMoves(account, { ...cause, ...own, reference }, moves)
}

/**
 * The lot that points went to, where lots move on with every activity: if its wallet has lapsed since, what lapsed first
 * after the day it would have ended by itself.
 */
export const ownLot = (programme: Programme, id: string, standing: WalletStanding, expiresAt: number | null): number | null => {
  const wallet = programme.wallets.find((one) => one.id === id)
  if (!wallet || !lapses(wallet) || expiresAt === null) return expiresAt
  if (standing.lots.some((lot) => lot.expiresAt === expiresAt)) return expiresAt
  return standing.expired.find((lot) => (lot.expiresAt ?? 0) >= expiresAt)?.expiresAt ?? expiresAt
}
