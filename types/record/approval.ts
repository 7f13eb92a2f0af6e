/** What one person asks for and another agrees to. */
import type { Doc } from '../port/store'

/** Kinds that wait in a collection of their own, and those that wait here because the chain says so. */
export type SecondKind = 'adjustment' | 'application' | 'exportPhones' | 'push' | 'roleEdit' | 'rules' | 'tier' | 'tierGrant'
export type AskedKind = 'exportPhones' | 'roleEdit' | 'rules' | 'tierGrant'

export interface ApprovalDecision {
  by: string
  at: number
  reference: string
  note: string | null
}

/** `_id` = `a` and twenty hex digits of who asked and the reference. */
export interface ApprovalRecord extends Doc {
  kind: AskedKind
  /** The store whose people decide; `*`: the chain's. */
  store: string
  staff: string
  askedAt: number
  reference: string
  /** What was asked, as canonical JSON; carried out as it stands. */
  asked: string
  reason: string | null
  state: 'waiting' | 'approved' | 'refused'
  /** While it waits: somebody agreed, and it is being carried out. */
  decision: ApprovalDecision | null
}

/** Kinds that need a second person because the chain says so; `_id` = `secondPerson`. */
export interface SecondRules extends Doc {
  on: AskedKind[]
  revision: number
}
