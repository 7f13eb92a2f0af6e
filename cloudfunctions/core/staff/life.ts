import type { StaffRecord, StaffState } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Grants, Permission, Role, RoleTable, Scope } from '../../../types/role'
import { permissions } from './permission'

export const OWNER = 'owner'
/** Without these nobody could give them back. */
const kept: readonly Permission[] = ['role.edit', 'staff.edit', 'staff.read']

export type StaffMove = 'suspend' | 'reinstate' | 'leave' | 'change'

const moves: Readonly<Record<StaffMove, { from: readonly StaffState[]; to: StaffState | null }>> = {
  suspend: { from: ['active'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'active' },
  leave: { from: ['invited', 'active', 'suspended'], to: 'left' },
  change: { from: ['invited', 'active', 'suspended'], to: null },
}

export const stateOf = ({ state = 'active' }: Pick<StaffRecord, 'state'>): StaffState => state

/** The state a move leads to, or null where it does not lead from here. */
export const stateAfter = (staff: Pick<StaffRecord, 'state'>, move: StaffMove): StaffState | null => {
  const { from, to } = moves[move]
  const state = stateOf(staff)
  return from.includes(state) ? (to ?? state) : null
}

const widths: readonly Scope[] = ['own', 'region', 'all']

/** A role that goes beyond the person who gives it: nobody hands out what they do not have. */
export const beyondOwn = (own: Grants, role: Role): Refusal | null => {
  const over = Object.entries(role.may).find(([id, { scope }]) => widths.indexOf(scope) > widths.indexOf(own[id as Permission]?.scope ?? 'own') || !own[id as Permission])
  return over ? { code: 'role.beyond', name: role.name, lackName: permissions[over[0] as Permission] } : null
}

/** The owners once somebody has this role and state, or the refusal of a move that would leave none. */
export const ownersAfter = (table: RoleTable, staff: Pick<StaffRecord, '_id' | 'name' | 'role' | 'state'>): string[] | Refusal => {
  const others = table.owners.filter((id) => id !== staff._id)
  const after = staff.role === OWNER && stateOf(staff) === 'active' ? [...others, staff._id] : others
  return after.length === 0 && table.owners.length > 0 ? { code: 'role.lastOwner', rule: 'one active owner at least' } : after
}

/** Puts a role into the table. Refuses `role.stale` and, for the owners' role, what would lock all owners out. */
export const withRole = (table: RoleTable, role: Role, revision: number): RoleTable | Refusal => {
  if (revision !== table.revision) return { code: 'role.stale', revision, now: table.revision }
  const lost = role.id === OWNER && kept.some((id) => role.may[id]?.scope !== 'all')
  if (lost) return { code: 'role.lastOwner', rule: kept.map((id) => permissions[id].en).join(', ') }
  const known = table.roles.some(({ id }) => id === role.id)
  const roles = known ? table.roles.map((one) => (one.id === role.id ? role : one)) : [...table.roles, role]
  return { ...table, revision: table.revision + 1, roles }
}
