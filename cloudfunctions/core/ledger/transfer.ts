import type { AccountRecord, EntryRecord, Posting, WalletStanding } from '../../../types/record'
import { standingOf, type EventCause } from './account'
import { bounded, change, withExpired, withLots, type WalletMove } from './lot'
import { withHeld } from './pending'
import { postMoves, type Move } from './post'
import { emptyWallet } from './wallet'

/** Every lot, what expired and may still be taken back, and what is owed: all of it leaves, whatever their number. */
export const handOver = (standing: WalletStanding): WalletMove => ({
  standing: emptyWallet(),
  postings: [
    ...standing.lots.map((lot): Posting => ({ from: 'member', to: 'transferred', ...lot })),
    ...standing.expired.map((lot): Posting => ({ from: 'expired', to: 'transferred', ...lot })),
    ...(standing.pending ?? []).map((lot): Posting => ({ from: 'pending', to: 'transferred', ...lot })),
    ...owed({ from: 'transferred', to: 'debt' }, standing.debt),
  ],
  carried: -standing.earned,
})

/**
 * Takes in all that another wallet handed over: lots join those of the same expiry, debts add up, and where one side owes
 * and the other has, what is owed is repaid at once from the earliest expiry, as later earning would.
 */
export const takeOver = (standing: WalletStanding, other: WalletStanding): WalletMove => {
  const lots = other.lots.reduce((all, lot) => change(all, lot.expiresAt, lot.points), standing.lots)
  const expired = other.expired.reduce((all, lot) => change(all, lot.expiresAt, lot.points), standing.expired)
  const debt = standing.debt + other.debt
  const held = (other.pending ?? []).reduce(withHeld, standing)
  const taken = withLots({ ...held, debt, earned: standing.earned + other.earned }, lots)
  const postings = [
    ...other.lots.map((lot): Posting => ({ from: 'transferred', to: 'member', ...lot })),
    ...other.expired.map((lot): Posting => ({ from: 'transferred', to: 'expired', ...lot })),
    ...(other.pending ?? []).map((lot): Posting => ({ from: 'transferred', to: 'pending', ...lot })),
    ...owed({ from: 'debt', to: 'transferred' }, other.debt),
  ]
  const repaid = repay(withExpired(taken, expired))
  const closed = bounded(repaid.standing, [...postings, ...repaid.postings])
  return { ...closed, carried: other.earned }
}

const owed = (way: Pick<Posting, 'from' | 'to'>, points: number): Posting[] =>
  points > 0 ? [{ ...way, points, expiresAt: null }] : []

const repay = (standing: WalletStanding): WalletMove => {
  const postings: Posting[] = []
  let { debt } = standing
  const lots = standing.lots.map(({ expiresAt, points }) => {
    const paid = Math.min(debt, points)
    if (paid > 0) postings.push({ from: 'member', to: 'debt', points: paid, expiresAt })
    debt -= paid
    return { expiresAt, points: points - paid }
  })
  return { standing: withLots({ ...standing, debt }, lots), postings }
}

/** Both sides of a transfer between two accounts; an entry a wallet that holds anything, on either side. */
export const transfer = (
  from: AccountRecord,
  to: AccountRecord,
  causes: { from: EventCause; to: EventCause },
): { from: Sided; to: Sided } => {
  const wallets = Object.keys(from.wallets).sort().filter((wallet) => !empty(standingOf(from, wallet)))
  const moves = (move: (wallet: string) => Move['move']): Move[] =>
    wallets.map((wallet) => ({ wallet, rule: 'merge', move: move(wallet) }))
  return {
    from: postMoves(from, causes.from, moves(() => handOver)),
    to: postMoves(to, causes.to, moves((wallet) => (standing) => takeOver(standing, standingOf(from, wallet)))),
  }
}

interface Sided {
  account: AccountRecord
  entries: EntryRecord[]
}

const empty = ({ lots, expired, pending, debt, earned }: WalletStanding): boolean =>
  pending === undefined && lots.length === 0 && expired.length === 0 && debt === 0 && earned === 0
