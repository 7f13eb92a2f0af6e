import type { CardProduct } from '../../../../types/programme'
import type { CardFee, CardRecord } from '../../../../types/record'
import { validUntil } from './product'

export interface Issuing {
  number: string
  member: string
  role: CardRecord['role']
  holder: CardRecord['holder']
  store: string
  /** Why the fee is not charged; null: it is. */
  waived: string | null
  /** From when a card that has to be waited for may be collected; null: at once. */
  collectFrom: number | null
  reference: string
}

const feeOf = ({ fee }: CardProduct, waived: string | null): CardFee =>
  fee ? { fen: fee.fen, waived } : { fen: 0, waived: null }

/** A new card of a product: active, or pending until it is collected. Its term begins on the day of issue. */
export const issueCard = (product: CardProduct, issuing: Issuing, now: number, zone: string): CardRecord => {
  const { number, member, role, holder, store, waived, collectFrom, reference } = issuing
  const waits = collectFrom !== null && collectFrom > now
  return {
    _id: number,
    number,
    member,
    product: product.id,
    role,
    holder,
    state: waits ? 'pending' : 'active',
    since: now,
    reason: null,
    issuedAt: now,
    issuedIn: store,
    validUntil: validUntil(product, now, zone),
    collectFrom: waits ? collectFrom : null,
    fee: feeOf(product, waived),
    replaces: null,
    replacedBy: null,
    reference,
  }
}
