import type { ApprovalContract } from './approval'
import type { AuditStaffContract } from './audit'
import type { OfficeGiftActions } from './gift'
import type { OfficeMessageActions } from './message-office'
import type { ProgrammeStaffContract } from './programme-staff'
import type { StaffOfficeContract } from './staff-desk'
import type { StoreDayContract } from './store-day'
import type { StoreOfficeContract } from './store'
import type { TillOfficeContract } from './till'

/** What managers do at a desk; only the console calls it. */
export interface OfficeContract
  extends Record<string, { input: unknown; output: unknown }>,
    ApprovalContract,
    AuditStaffContract,
    OfficeGiftActions,
    OfficeMessageActions,
    ProgrammeStaffContract,
    StaffOfficeContract,
    StoreDayContract,
    StoreOfficeContract,
    TillOfficeContract {}
