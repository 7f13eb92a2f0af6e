import type { AccountRecord, Earned, EntryRecord, OrderRecord } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import { entryOf, standingOf, withWallet, type EntryCause } from './account'
import { counted } from './earn/count'
import type { Moved } from './settle'
import { clawBack, credit, type WalletMove } from './wallet'

/** The parts of an order that its entries carry. */
export type OrderFacts = Pick<OrderRecord, '_id' | 'member' | 'store' | 'paidAt' | 'receivedFen'>

/** Posts what an order earned: an entry a rule, those with nothing included. Takes the account's next number. */
export const accrue = (
  programme: Programme,
  account: AccountRecord,
  order: OrderFacts,
  earned: readonly Earned[],
  now: number,
): Moved =>
  post(counted(account, earned, 1), earned, (sequence) => ({
    ...causeOf(order, sequence, programme.version, now),
    kind: 'accrual',
    at: order.paidAt,
    reference: `order:${order._id}`,
    baseFen: order.receivedFen,
  }), ({ points, expiresAt }, standing) => credit(standing, points, expiresAt))

/**
 * Takes back what a return takes of an order's points, rule by rule, from the lot it went to: an entry a rule, those with
 * nothing included. Takes the account's next number.
 */
export const reverse = (
  programme: Programme,
  account: AccountRecord,
  order: OrderFacts,
  refund: { reference: string; at: number; refundFen: number; reversed: readonly Earned[] },
  now: number,
): Moved =>
  post(counted(account, refund.reversed, -1), refund.reversed, (sequence) => ({
    ...causeOf(order, sequence, programme.version, now),
    kind: 'reversal',
    at: refund.at,
    reference: refund.reference,
    baseFen: refund.refundFen,
  }), ({ points, expiresAt }, standing) => clawBack(standing, points, expiresAt))

type Cause = Omit<EntryCause, 'rule'>
type Move = (earned: Earned, standing: Parameters<typeof credit>[0]) => WalletMove

const post = (before: AccountRecord, earned: readonly Earned[], causeAt: (sequence: number) => Cause, move: Move): Moved => {
  let account = { ...before, sequence: before.sequence + 1 }
  const cause = causeAt(account.sequence)
  const entries: EntryRecord[] = earned.map((one, n) => {
    const moved = move(one, standingOf(account, one.wallet))
    account = withWallet(account, one.wallet, moved.standing)
    return entryOf({ ...cause, rule: one.rule }, n, one.wallet, moved)
  })
  return { account, entries }
}

const causeOf = (order: OrderFacts, sequence: number, programmeVersion: number, now: number) => ({
  member: order.member,
  sequence,
  recordedAt: now,
  order: order._id,
  store: order.store,
  programmeVersion,
})
