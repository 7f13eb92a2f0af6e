import type { AuditStaffContract } from './audit'
import type { ProgrammeStaffContract } from './programme-staff'

/** What managers do at a desk; only the console calls it. */
export interface OfficeContract extends Record<string, { input: unknown; output: unknown }>, AuditStaffContract, ProgrammeStaffContract {}
