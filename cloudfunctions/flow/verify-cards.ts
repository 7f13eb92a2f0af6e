import { cardNumberHolds } from '../core/member'
import type { CardRecord, MemberRecord } from '../../types/record'
import type { Difference } from './verify-member'

/**
 * A member's cards as they stand beside the member and each other: one main card is the present one, its number is the
 * member's, and a card that was replaced and the one that replaced it name each other.
 */
export const verifyCards = (member: MemberRecord, cards: readonly CardRecord[]): Difference[] => {
  const differences: Difference[] = []
  const same = (what: string, stored: unknown, recomputed: unknown): void => {
    if (stored !== recomputed) differences.push({ member: member._id, what, stored, recomputed })
  }
  const present = cards.filter(({ role, replacedBy }) => role === 'main' && replacedBy === null)
  same('main cards', present.map(({ number }) => number).join(), member.cardNumber)
  const known = new Map(cards.map((card) => [card.number, card]))
  for (const card of cards) {
    const what = `card ${card._id}`
    same(`${what}: its number`, card.number, card._id)
    same(`${what}: check digit`, card.role === 'sub' || cardNumberHolds(card.number), true)
    same(`${what}: dead when it is replaced`, card.replacedBy === null || card.state === 'lost', true)
    if (card.replacedBy !== null) same(`${what}: its new card`, known.get(card.replacedBy)?.replaces, card.number)
    if (card.replaces !== null) same(`${what}: its old card`, known.get(card.replaces)?.replacedBy, card.number)
  }
  return differences
}
