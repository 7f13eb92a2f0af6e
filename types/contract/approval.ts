import type { Words } from '../programme'
import type { AskedKind, SecondKind } from '../record'

/** Something that waits for a second person. */
export interface ApprovalRow {
  kind: SecondKind
  id: string
  name: Words
  /** What is to be done, in a sentence. */
  what: Words
  reason: string | null
  askedAt: number
  /** Null: the shopper. */
  askedBy: { staff: string; name: string } | null
  member: { member: string; name: string } | null
  /** Whether the caller asked for it, and so does not decide. */
  mine: boolean
  /** Roles that may decide. */
  may: Words
}

/** One kind of thing that needs a second person: always, by what the programme says, or because the chain says so. */
export interface SecondKindView {
  kind: SecondKind
  name: Words
  when: Words
  may: Words
  /** Null: the programme says it. */
  on: boolean | null
}

export interface ApprovalContract {
  /** What the caller may decide on, of all kinds, oldest first. */
  'approval.list': { input: { after?: string; limit?: number }; output: { rows: ApprovalRow[]; next: string | null } }
  'approval.decide': {
    input: { kind: SecondKind; id: string; approve: boolean; note?: string }
    output: { kind: SecondKind; id: string; state: 'approved' | 'refused' }
  }
  'approval.kinds': { input: Record<string, never>; output: { kinds: SecondKindView[]; revision: number } }
  'approval.rules': { input: { on: AskedKind[]; revision: number }; output: { on: AskedKind[]; revision: number } }
}
