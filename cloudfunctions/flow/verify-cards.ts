import { cardNumberHolds } from '../core/member'
import type { CardRecord, EventRecord, MemberRecord } from '../../types/record'
import type { Difference } from './verify-member'

/**
 * A member's cards as they stand beside the member and each other: one main card is the present one, its number is the
 * member's, a card that was replaced and the one that replaced it name each other, and a card stands as the last event
 * that changed it left it.
 */
export const verifyCards = (
  member: MemberRecord,
  cards: readonly CardRecord[],
  events: readonly EventRecord[],
): Difference[] => {
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
  for (const [number, { state, validUntil }] of lastChanges(events)) {
    const card = known.get(number)
    if (card?.replacedBy === null) same(`card ${number}: state and end`, `${card.state} ${String(card.validUntil)}`, `${state} ${String(validUntil)}`)
  }
  for (const card of cards) {
    if (card.role !== 'main' || lastChanges(events).has(card.number) || card.replacedBy !== null) continue
    same(`card ${card._id}: state as issued`, card.state === 'invited' || card.state === (card.collectFrom === null ? 'active' : 'pending'), true)
  }
  return differences
}

/** By number, in the order of the events. */
const lastChanges = (events: readonly EventRecord[]): Map<string, { state: CardRecord['state']; validUntil: number | null }> =>
  new Map(
    events.flatMap(({ kind, detail }) =>
      (kind === 'card' || kind === 'invite' || kind === 'importBack') && 'validUntil' in detail ? [[detail.number, { state: detail.state, validUntil: detail.validUntil }] as const] : [],
    ),
  )
