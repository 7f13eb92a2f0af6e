import { canonicalJson, ok, refuse } from '../core/kernel'
import { withRole } from '../core/staff'
import type { World } from '../../types/port/world'
import type { StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { Role, RoleTable } from '../../types/role'
import { readAll } from './read-all'
import { putTable, readTable, roleTable } from './staff-duty'

/** The table as it would be kept: where none was yet, the owners are those who work now. */
export const firstTable = async (world: World): Promise<RoleTable> => {
  const table = await roleTable(world)
  if (table.revision > 0 || table.owners.length > 0) return table
  const people = await readAll<StaffRecord>(world, 'staff', {})
  const owners = people.filter(({ role, state = 'active' }) => role === 'owner' && state === 'active').map(({ _id }) => _id)
  return { ...table, owners }
}

/** Saves a role; what stands already is answered again. Refuses `role.stale`, `role.lastOwner`. */
export const saveRole = async (world: World, { role, revision }: { role: Role; revision: number }): Promise<Result<{ revision: number }>> => {
  const first = await firstTable(world)
  return world.store.transact(async (tx) => {
    const table = (await readTable(tx)) ?? first
    const standing = table.roles.find(({ id }) => id === role.id)
    if (table.revision === revision + 1 && canonicalJson(standing) === canonicalJson(role)) return ok({ revision: table.revision })
    const after = withRole(table, role, revision)
    if ('code' in after) return refuse(after)
    await putTable(tx, after)
    return ok({ revision: after.revision })
  })
}
