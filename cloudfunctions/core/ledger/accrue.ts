import type { AccountRecord, Earned, OrderRecord } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import { counted } from './earn/count'
import { postMoves, type Move } from './post'
import type { Moved } from './settle'
import { clawBack, credit } from './wallet'

/** The parts of an order that its entries carry. */
export type OrderFacts = Pick<OrderRecord, '_id' | 'member' | 'store' | 'paidAt' | 'receivedFen'>

/** Posts what an order earned: an entry a rule, those with nothing included. Takes the account's next number. */
export const accrue = (
  programme: Programme,
  account: AccountRecord,
  order: OrderFacts,
  earned: readonly Earned[],
  now: number,
): Moved => {
  const cause = {
    ...causeOf(account, order, programme.version, now),
    kind: 'accrual' as const,
    at: order.paidAt,
    reference: `order:${order._id}`,
    baseFen: order.receivedFen,
  }
  return postMoves(counted(account, earned, 1), cause, movesOf(earned, credit))
}

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
): Moved => {
  const cause = {
    ...causeOf(account, order, programme.version, now),
    kind: 'reversal' as const,
    at: refund.at,
    reference: refund.reference,
    baseFen: refund.refundFen,
  }
  return postMoves(counted(account, refund.reversed, -1), cause, movesOf(refund.reversed, clawBack))
}

const movesOf = (earned: readonly Earned[], move: typeof credit): Move[] =>
  earned.map(({ wallet, rule, points, expiresAt }) => ({ wallet, rule, move: (standing) => move(standing, points, expiresAt) }))

/** The account is the buyer's, or that of the member the buyer was merged into. */
const causeOf = (account: AccountRecord, order: OrderFacts, programmeVersion: number, now: number) => ({
  member: account._id,
  recordedAt: now,
  order: order._id,
  store: order.store,
  programmeVersion,
})
