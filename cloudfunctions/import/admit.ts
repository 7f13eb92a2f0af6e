import type { Caller } from '../../types/caller'
import type { Call } from '../../types/contract/envelope'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import type { Permission } from '../../types/role'
import { onDutyFor, type OnDuty } from '../flow/staff-duty'

/** Lets in whoever works here and has a role with this permission, for the store they act for. */
export const may =
  (permission: Permission) =>
  (world: World, caller: Caller, action: string, call?: Call): Promise<Result<OnDuty>> =>
    onDutyFor(world, caller, { action, permission, store: call?.store })
