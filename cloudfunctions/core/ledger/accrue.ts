import type { AccountRecord, Earned, OrderRecord } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import type { EventCause } from './account'
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
  const cause: EventCause = {
    // The buyer's account, or that of the member the buyer was merged into.
    member: account._id,
    kind: 'accrual',
    at: order.paidAt,
    recordedAt: now,
    reference: `order:${order._id}`,
    order: order._id,
    store: order.store,
    programmeVersion: programme.version,
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
  const cause: EventCause = {
    member: account._id,
    kind: 'reversal',
    at: refund.at,
    recordedAt: now,
    reference: refund.reference,
    order: order._id,
    store: order.store,
    programmeVersion: programme.version,
    baseFen: refund.refundFen,
  }
  return postMoves(counted(account, refund.reversed, -1), cause, movesOf(refund.reversed, clawBack))
}

const movesOf = (earned: readonly Earned[], move: typeof credit): Move[] =>
  earned.map(({ wallet, rule, points, expiresAt }) => ({ wallet, rule, move: (standing) => move(standing, points, expiresAt) }))
