import type { AccountRecord, Earned, OrderRecord } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import type { EventCause } from './account'
import { counted } from './earn/count'
import { hold, unhold } from './pending'
import { postMoves, type Move } from './post'
import { ownLot } from './prolong'
import type { Moved } from './settle'
import { clawBack, credit } from './wallet'

/** The parts of an order that its entries carry. */
export type OrderFacts = Pick<OrderRecord, '_id' | 'member' | 'store' | 'paidAt' | 'receivedFen'>

/** Posts what an order earned: an entry for each of it, those with nothing included. Takes the account's next number. */
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
  return postMoves(counted(account, earned, 1), cause, earned.map(gain))
}

/**
 * Takes back what a return takes of an order's points, rule by rule, from the lot it went to: an entry a rule, those with
 * nothing included. What names no moment of release is not looked for among the held. Takes the account's next number.
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
  return postMoves(counted(account, refund.reversed, -1), cause, refund.reversed.map((one) => loss(programme, one)))
}

const gain = ({ wallet, rule, points, expiresAt, releaseAt }: Earned): Move => ({
  wallet,
  rule,
  move: (standing) => (releaseAt === undefined ? credit(standing, points, expiresAt) : hold(standing, points, expiresAt, releaseAt)),
})

/** What is still held back goes first; then it is as with any other points. */
const loss = (programme: Programme, { wallet, rule, points, expiresAt, releaseAt }: Earned): Move => ({
  wallet,
  rule,
  move: (standing) => {
    const own = ownLot(programme, wallet, standing, expiresAt)
    if (releaseAt === undefined) return clawBack(standing, points, own)
    const first = unhold(standing, points, expiresAt, releaseAt)
    const then = clawBack(first.standing, first.missing, own)
    return { standing: then.standing, postings: [...first.postings, ...then.postings] }
  },
})
