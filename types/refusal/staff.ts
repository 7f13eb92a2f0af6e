import type { Words } from '../programme'

/** Refusals about the people who work here: their sign-in, their roles, their coming and going. */
export interface StaffRefusals {
  'approval.another': { approval: string; askedBy: string }
  'approval.decided': { approval: string; state: string; at: number }
  'approval.unknown': { approval: string }
  /** Nothing was done: it waits for a second person, or one has decided (`state`). */
  'approval.waiting': { approval: string; kindName: Words; state: string; mayName: Words }
  'csrf.wrong': { header: string; rule: string }
  /** `left`: tries of this minute. */
  'owner.code': { left: number }
  'owner.exists': { rule: string }
  'owner.off': { rule: string }
  'owner.tooMany': { limit: number; again: number }
  'role.beyond': { name: Words; lackName: Words }
  'role.lastOwner': { rule: string }
  'role.stale': { revision: number; now: number }
  'role.unknown': { field: string; role: string }
  'session.unknown': { session: string }
  'signIn.expired': { expiresAt: number; now: number }
  'signIn.refused': { rule: string }
  'signIn.unknown': { rule: string }
  'signIn.used': { rule: string }
  'staff.bound': { rule: string }
  'staff.codeExpired': { expiresAt: number }
  'staff.codeUsed': { rule: string }
  'staff.codeWrong': { rule: string }
  'staff.state': { state: string; rule: string }
  'staff.unknown': { field: string; staff: string }
}
