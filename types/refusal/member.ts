/** Refusals about who a member is and how one is found. */
export interface MemberRefusals {
  'card.mistyped': { field: string; rule: string }
  'code.expired': { validSeconds: number }
  /** `left`: tries that the person who types has left in this minute, where they are counted. */
  'code.wrong': { rule: string; left?: number }
  /** The card's tail is told only to a caller who proved the phone or the identity. */
  'member.exists': { cardTail: string | null; joinedAt: number | null }
  'member.unknown': { field: string; rule: string }
  'scene.expired': { expiredAt: number }
  'scene.mistyped': { rule: string }
  'scene.unknown': { rule: string }
}
