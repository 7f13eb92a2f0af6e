import type { CardRecord, EventRecord, MemberRecord } from '../../types/record'
import type { Difference } from './verify-member'

/** Numbers of the sub-cards that the events of a member leave, those of members that were merged into it included. */
const numbersLeft = (events: readonly EventRecord[]): string[] =>
  events.reduce<string[]>((numbers, { kind, detail }) => {
    if ('brought' in detail) return detail.side === 'survivor' ? [...numbers, ...detail.brought.subCards] : numbers
    if (kind !== 'subCard' || !('action' in detail)) return numbers
    if (detail.action === 'open') return [...numbers, detail.number]
    return detail.action === 'remove' ? numbers.filter((one) => one !== detail.number) : numbers
  }, [])

/** A member's sub-cards as events, record and cards tell them; `cards` by number, as they are stored. */
export const verifySubCards = (
  member: MemberRecord,
  events: readonly EventRecord[],
  cards: readonly (CardRecord | null)[],
): Difference[] => {
  const differences: Difference[] = []
  const same = (what: string, stored: unknown, recomputed: unknown): void => {
    if (JSON.stringify(stored) !== JSON.stringify(recomputed)) differences.push({ member: member._id, what, stored, recomputed })
  }
  same('sub-cards', member.subCards ?? [], numbersLeft(events))
  for (const { _id, detail } of events) {
    if (!('brought' in detail) || detail.side !== 'absorbed') continue
    same(`event ${_id}: sub-cards it brought`, detail.brought.subCards, member.subCards ?? [])
  }
  // Those of a member that was merged are the survivor's now.
  const own = member.merged ? [] : (member.subCards ?? [])
  for (const [index, number] of own.entries()) {
    const card = cards[index]
    same(`sub-card ${number}`, card ? [card.role, card.state === 'cancelled'] : null, ['sub', false])
  }
  return differences
}
