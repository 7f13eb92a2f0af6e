import type { AuditRecord } from '../record'

export type AuditRow = Omit<AuditRecord, '_id' | 'members'> & { id: string; members: { member: string; name: string }[] }

/** How far a chain was held against itself. */
export interface AuditCheck {
  records: number
  checked: number
  /** The first place that is not whole, by its number; null: none so far. */
  broken: { at: number; what: string } | null
  /** Where to go on; null: the chain is looked through. */
  next: { sequence: number; hash: string } | null
}

/** What staff did, of the store acted for, newest first. */
export interface AuditStaffContract {
  /** `day`: `2026-03-02` in the programme's zone. A page may hold few rows and still have a next. */
  'audit.list': {
    input: { staff?: string; action?: string; member?: string; day?: string; after?: string; limit?: number }
    output: { rows: AuditRow[]; next: string | null }
  }
  'audit.check': { input: { from?: { sequence: number; hash: string } }; output: AuditCheck }
}
