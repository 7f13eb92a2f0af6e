import { walletOf } from '../core/ledger'
import type { Programme } from '../../types/programme'
import type { EntryRecord, OrderRecord } from '../../types/record'
import { completionReference } from './complete-order'
import type { Same } from './verify-member'

/** What the completion of an order released: all that it kept by then and that was held back until then. */
export const verifyCompletion = (
  order: OrderRecord,
  programme: Programme,
  entries: readonly EntryRecord[],
  same: Same,
): void => {
  const { completed, earned, refunds } = order
  const posted = entries.filter(({ reference }) => reference === completionReference(order._id))
  const first = posted[0]?.sequence ?? null
  same(`order ${order._id}: its completion`, completed?.sequence ?? null, first)
  if (!completed) return
  const due = earned.flatMap(({ rule, wallet, points, releaseAt }, place) => {
    if (releaseAt === undefined || releaseAt <= completed.recordedAt || walletOf(programme, wallet).hold?.until !== 'completed') return []
    const left = refunds.slice(0, completed.returns).reduce((sum, { reversed }) => sum - (reversed[place]?.points ?? 0), points)
    return left > 0 ? [{ rule, wallet, points: left }] : []
  })
  same(
    `order ${order._id}: points released`,
    posted.map(({ rule, wallet, postings }) => ({
      ...{ rule, wallet },
      points: postings.reduce((sum, { from, points }) => (from === 'pending' ? sum + points : sum), 0),
    })),
    due,
  )
}
