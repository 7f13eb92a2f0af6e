import type { Programme } from '../../../../types/programme'
import type { CardRecord, MemberRecord, UniqueRecord } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'
import { plainProduct, productOfCard } from './product'
import { cardRefusal } from './state'

export interface SubCardAsk {
  phone: string
  phoneAgain: string | null
}

/** What a sub-card is opened from: the main member with the main card, and who has the phone already. */
export interface SubCardGround {
  programme: Programme
  main: MemberRecord
  mainCard: CardRecord | null
  held: UniqueRecord | null
  now: number
}

/** Why no sub-card can be opened, or null. The main card has to be open itself; the phone belongs to nobody else. */
export const openRefusal = (ground: SubCardGround, { phone, phoneAgain }: SubCardAsk): Refusal | null => {
  const { programme, main, mainCard, held, now } = ground
  const rules = programme.subCards
  if (!rules) return { code: 'sub.none', programme: programme.id, rule: 'a programme that has sub-cards' }
  if (rules.phoneTwice && phone !== phoneAgain) {
    return { code: 'sub.differs', field: 'phoneAgain', rule: 'the same phone number as the first time' }
  }
  if (!mainCard) return { code: 'sub.main', field: 'main', rule: 'a main card that is open' }
  const closed = cardRefusal(productOfCard(programme, mainCard), mainCard, 'spend', now)
  if (closed) return closed
  const numbers = main.subCards ?? []
  if (numbers.length >= rules.limit) return { code: 'sub.limit', count: numbers.length, limit: rules.limit }
  const free = held === null && main.phone !== phone
  return free ? null : { code: 'sub.taken', field: 'phone', rule: 'a phone number that no card of this chain has' }
}

/** Why an order cannot be taken on a sub-card, or null. */
export const subCardRefusal = (main: MemberRecord, card: CardRecord | null, now: number): Refusal | null => {
  if (!card || !(main.subCards ?? []).includes(card.number)) {
    return { code: 'sub.unknown', field: 'member.card', rule: 'a sub-card of this member' }
  }
  return cardRefusal(plainProduct, card, 'spend', now)
}
