import type { CardProduct } from '../../../../types/programme'
import type { CardRecord } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'
import { tailOf } from '../../kernel'
import { validUntil } from './product'
import { cardEventRefusal, cardMoves, cardState, type CardEvent } from './state'

const DAY_MS = 86_400_000

/** A card after something happened to it that changes nothing but its state. The caller has asked whether it may. */
export const movedCard = (card: CardRecord, event: CardEvent, reason: string | null, now: number): CardRecord => ({
  ...card,
  state: cardMoves[cardState(card, now)][event] ?? card.state,
  since: now,
  reason,
})

/** Why a card cannot be renewed now, or null. A card that never runs out, or is not renewed at all, has no window. */
export const renewalRefusal = ({ renewal }: CardProduct, card: CardRecord, now: number): Refusal | null => {
  const end = card.validUntil
  const [opensAt, closesAt] =
    renewal && end !== null ? [end - renewal.beforeDays * DAY_MS, end + renewal.afterDays * DAY_MS] : [null, null]
  const told = { code: 'card.renewal', cardTail: tailOf(card.number), validUntil: end, opensAt, closesAt } as const
  if (opensAt === null || closesAt === null) return told
  return cardEventRefusal(card, 'renew', now) ?? (now >= opensAt && now < closesAt ? null : told)
}

/** The card for one more term, which begins where the old one ended, not on the day of renewal. */
export const renewedCard = (product: CardProduct, card: CardRecord, now: number, zone: string): CardRecord => ({
  ...movedCard(card, 'renew', null, now),
  validUntil: card.validUntil === null ? null : validUntil(product, card.validUntil, zone),
})

export interface Replacing {
  number: string
  store: string
  reason: string | null
  feeFen: number
  waived: string | null
  reference: string
}

/**
 * A lost card and the one that takes its place: the old number is dead at once, the new one has the state and the term
 * that the old one had, so a loss neither prolongs a card nor lifts a suspension.
 */
export const replacedCards = (card: CardRecord, ask: Replacing, now: number): { old: CardRecord; next: CardRecord } => ({
  old: { ...movedCard(card, 'lose', ask.reason, now), replacedBy: ask.number },
  next: {
    ...card,
    _id: ask.number,
    number: ask.number,
    issuedAt: now,
    issuedIn: ask.store,
    fee: { fen: ask.feeFen, waived: ask.waived },
    replaces: card.number,
    reference: ask.reference,
  },
})
