import { OWNER, stateOf } from '../core/staff'
import type { World } from '../../types/port/world'
import type { RoleTableRecord, Role } from '../../types/role'
import type { SettingRecord, StaffRecord } from '../../types/record'
import { FIRST_OWNER, OWNER_CLAIMED } from './claim-owner'
import { readAll } from './read-all'
import type { Difference } from './verify-member'

/** Where roles were ever written, the owners kept are those who work as such; whoever became the first by the code is a person. */
export const verifyOwners = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const table = await world.store.get<RoleTableRecord>('role', 'table')
  if (table) {
    const people = await readAll<StaffRecord>(world, 'staff', {})
    const owners = people.filter((one) => one.role === OWNER && stateOf(one) === 'active').map(({ _id }) => _id)
    const [stored, recomputed] = [[...table.owners].sort(), owners.sort()]
    if (JSON.stringify(stored) !== JSON.stringify(recomputed)) report({ member: '', what: 'role table: its owners', stored, recomputed })
    const ids = (JSON.parse(table.roles) as Role[]).map(({ id }) => id)
    for (const { _id, role } of people) if (!ids.includes(role)) report({ member: '', what: `staff ${_id}: the role`, stored: role, recomputed: null })
  }
  const claimed = await world.store.get<SettingRecord>('setting', OWNER_CLAIMED)
  if (claimed && !(await world.store.get('staff', FIRST_OWNER))) report({ member: '', what: `staff ${FIRST_OWNER}`, stored: null, recomputed: 'who brought the code of the first owner' })
}
