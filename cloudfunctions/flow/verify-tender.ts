import { spentLots, tenderReference, walletOf } from '../core/ledger'
import type { Programme } from '../../types/programme'
import type { EntryRecord, OrderRecord, RefundRecord, RestoredPart } from '../../types/record'
import { restorationReference } from './decide-refund'
import type { Same } from './verify-member'

/** What paid an order: points with their worth and lots, as the entries took them, and the money that was left to pay. */
export const verifyTender = (
  order: OrderRecord,
  programme: Programme,
  entries: readonly EntryRecord[],
  same: Same,
): void => {
  const { _id, tender = [], excluded, totalFen, discountFen, receivedFen } = order
  const what = `order ${_id}`
  const paid = entries.filter(({ reference }) => reference === tenderReference(_id))
  same(
    `${what}: points that paid`,
    tender,
    paid.map(({ wallet, postings }) => {
      const lots = spentLots(postings)
      const points = lots.reduce((sum, lot) => sum + lot.points, 0)
      const { scale, tenderFen } = walletOf(programme, wallet)
      return { wallet, points, valueFen: (points / 10 ** scale) * (tenderFen ?? 0), lots }
    }),
  )
  const byPoints = tender.reduce((sum, { valueFen }) => sum + valueFen, 0)
  const apart = (excluded?.couponFen ?? 0) + (excluded?.bonusFen ?? 0)
  same(`${what}: money received`, receivedFen, totalFen - discountFen - apart - byPoints)
}

/** What a return gave back of the points that had paid: as it says itself, and as its entries did. */
export const verifyRestored = (
  order: OrderRecord,
  refund: RefundRecord,
  due: { restored: RestoredPart[]; gone: boolean },
  entries: readonly EntryRecord[],
  same: Same,
): void => {
  const what = `order ${order._id}: refund ${refund.number}`
  const { restored = [], gone = due.gone } = refund
  same(`${what}: points that had paid`, { restored, gone }, due)
  same(`${what}: points given back`, givenBack(entries, order, refund), due.restored.map(({ wallet, points }) => ({ wallet, points })))
}

const givenBack = (entries: readonly EntryRecord[], order: OrderRecord, { number }: RefundRecord): unknown[] =>
  entries
    .filter(({ reference }) => reference === restorationReference(order.source, number))
    .map(({ wallet, postings }) => ({
      wallet,
      points: postings.reduce((sum, { from, points }) => (from === 'redeemed' ? sum + points : sum), 0),
    }))
