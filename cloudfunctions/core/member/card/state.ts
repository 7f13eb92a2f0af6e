import type { CardProduct } from '../../../../types/programme'
import type { CardRecord, CardState } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'
import { tailOf } from '../../kernel'

/** What can happen to a card. `reinstate`: a suspension is lifted. */
export type CardEvent = 'confirm' | 'collect' | 'renew' | 'lose' | 'suspend' | 'reinstate' | 'cancel'

/** Every state with what may happen in it and where that leads; what stands in no row is refused. */
export const cardMoves: Readonly<Record<CardState, Readonly<Partial<Record<CardEvent, CardState>>>>> = {
  invited: { confirm: 'active', cancel: 'cancelled' },
  pending: { collect: 'active', lose: 'lost', cancel: 'cancelled' },
  active: { renew: 'active', lose: 'lost', suspend: 'suspended', cancel: 'cancelled' },
  expired: { renew: 'active', lose: 'lost', suspend: 'suspended', cancel: 'cancelled' },
  suspended: { lose: 'lost', reinstate: 'active', cancel: 'cancelled' },
  lost: {},
  cancelled: {},
}

/** The state a card is in at a moment: what is active runs out by the clock alone. */
export const cardState = ({ state, validUntil }: Pick<CardRecord, 'state' | 'validUntil'>, now: number): CardState =>
  state === 'active' && validUntil !== null && validUntil <= now ? 'expired' : state

/** Since when it is in that state. */
const sinceOf = (card: CardRecord, now: number): number =>
  cardState(card, now) === 'expired' ? (card.validUntil ?? card.since) : card.since

/** Why something cannot happen to a card now, or null. The rule names the states in which it could. */
export const cardEventRefusal = (card: CardRecord, event: CardEvent, now: number): Refusal | null => {
  const state = cardState(card, now)
  if (cardMoves[state][event]) return null
  const states = Object.entries(cardMoves).flatMap(([name, moves]) => (moves[event] ? [name] : []))
  const rule = `a card that is ${states.join(' or ')}`
  return { code: 'card.state', cardTail: tailOf(card.number), state, since: sinceOf(card, now), event, rule }
}

/**
 * Why a card does not serve now, or null. `earn`: an order is taken on it; `spend`: points are spent, benefits used. An
 * expired or suspended card still earns, unless its product says otherwise; nothing is spent from it.
 */
export const cardRefusal = (product: CardProduct, card: CardRecord, use: 'earn' | 'spend', now: number): Refusal | null => {
  const state = cardState(card, now)
  const cardTail = tailOf(card.number)
  if (state === 'lost') return lostRefusal(card)
  if (state === 'cancelled') return { code: 'card.cancelled', cardTail, cancelledAt: card.since }
  if (state === 'invited') return invitedRefusal(card, use)
  const stopped = use === 'spend' || (product.stopsEarning ?? []).some((one) => one === state)
  if (!stopped || state === 'active') return null
  if (state === 'pending') return { code: 'card.pending', cardTail, collectFrom: card.collectFrom ?? card.issuedAt }
  if (state === 'expired') return { code: 'card.expired', cardTail, expiredAt: sinceOf(card, now) }
  return { code: 'card.suspended', cardTail, suspendedAt: card.since, reason: card.reason ?? '' }
}

const invitedRefusal = ({ number, since }: CardRecord, use: string): Refusal => {
  const rule = 'a card whose holder has confirmed it'
  return { code: 'card.state', cardTail: tailOf(number), state: 'invited', since, event: use, rule }
}

/** A dead number is found, so that whoever shows it hears why it does not serve. */
export const lostRefusal = ({ number, since }: CardRecord): Refusal => {
  const rule = 'the number of the new card, or the phone number'
  return { code: 'card.lost', cardTail: tailOf(number), lostAt: since, rule }
}
