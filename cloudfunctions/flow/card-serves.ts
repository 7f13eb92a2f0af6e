import { cardRefusal, productOfCard } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { Programme } from '../../types/programme'
import type { CardRecord, MemberRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'

/**
 * Why points may not be spent from a member's card now, nor its benefits used, or null: lost, pending, expired,
 * suspended, cancelled. Read in the transaction that spends, so that a suspension is not overtaken.
 */
export const spendRefusal = async (
  tx: Pick<Tx, 'get'>,
  programme: Programme,
  member: MemberRecord,
  now: number,
): Promise<Refusal | null> => {
  const card = await tx.get<CardRecord>('card', member.cardNumber)
  return card && cardRefusal(productOfCard(programme, card), card, 'spend', now)
}
