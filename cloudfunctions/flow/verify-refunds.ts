import { isGone, keptAfter, restoredBy, takenBack, valueRefund } from '../core/ledger'
import type { Programme } from '../../types/programme'
import type { EntryRecord, OrderRecord, RefundRecord } from '../../types/record'
import { refundReference } from './decide-refund'
import type { Same } from './verify-member'
import { verifyRestored } from './verify-tender'

/** Goes through the returns of one order once more: money, lines, points by rule, entries, and what is left at the end. */
export const verifyRefunds = (
  order: OrderRecord,
  programme: Programme,
  entries: readonly EntryRecord[],
  same: Same,
): void => {
  const what = `order ${order._id}`
  const numbers = order.refunds.map(({ number }) => number)
  same(`${what}: numbers of its refunds`, numbers, [...new Set(numbers)])
  let keptFen = order.receivedFen
  let kept = order.earned
  const taken: unknown[] = []
  const due: unknown[] = []
  for (const [index, refund] of order.refunds.entries()) {
    const { refundFen, lines } = valued({ ...order, keptFen, refunds: order.refunds.slice(0, index) }, refund)
    keptFen -= refundFen
    const before = { ...order, kept, refunds: order.refunds.slice(0, index) }
    const restored = restoredBy(before, { refundFen, lines, keptFen })
    const gone = isGone({ ...order, keptFen, refunds: [...before.refunds, { restored }] })
    const reversed = takenBack(programme, before, keptFen, lines, gone)
    kept = keptAfter(kept, reversed)
    const { number } = refund
    same(
      `${what}: refund ${number}: money`,
      { refundFen: refund.refundFen, lines: refund.lines, keptFen: refund.keptFen },
      { refundFen, lines, keptFen },
    )
    same(`${what}: refund ${number}: points`, refund.reversed, reversed)
    verifyRestored(order, refund, { restored, gone }, entries, same)
    taken.push({ number, points: postedBy(entries, order, number) })
    due.push({ number, points: reversed.map(({ rule, wallet, points }) => ({ rule, wallet, points })) })
  }
  same(`${what}: points taken back`, taken, due)
  same(`${what}: money it keeps`, order.keptFen, keptFen)
  same(`${what}: points it keeps`, order.kept, kept)
}

/** What the return comes to by its own lines or amount; one that could not have been taken comes to nothing. */
const valued = (order: OrderRecord, { refundFen, lines }: RefundRecord): Pick<RefundRecord, 'refundFen' | 'lines'> => {
  const asked = lines.length > 0 ? { refundFen: null, lines } : { refundFen, lines: [] }
  const value = valueRefund(order, asked)
  return value.ok ? value.value : { refundFen: 0, lines: [] }
}

const postedBy = (entries: readonly EntryRecord[], order: OrderRecord, number: string): unknown[] => {
  const reference = refundReference(order.source, number)
  return entries
    .filter((entry) => entry.reference === reference)
    .map(({ rule, wallet, postings }) => ({ rule, wallet, points: reversedBy(postings) }))
}

/** Points that postings took back for good. */
export const reversedBy = (postings: EntryRecord['postings']): number =>
  postings.reduce((sum, { to, points }) => sum + (to === 'reversed' ? points : 0), 0)
