import type { AuditRecord } from '../record'

export type AuditRow = Omit<AuditRecord, '_id'> & { id: string }

/** What staff did, of the store acted for, newest first. */
export interface AuditStaffContract {
  'audit.list': { input: { staff?: string; after?: string; limit?: number }; output: { rows: AuditRow[]; next: string | null } }
}
