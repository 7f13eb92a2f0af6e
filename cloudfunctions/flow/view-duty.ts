import type { StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import { roleTable, type OnDuty } from './staff-duty'

/** Who somebody is at work, and what their role lets them do for this store. */
export const viewDuty = async (world: World, { staff, shop }: OnDuty): Promise<StaffContract['me']['output']> => {
  const { roles } = await roleTable(world)
  const roleName = roles.find(({ id }) => id === staff.role)?.name ?? { zh: staff.role, en: staff.role }
  return { staff: staff._id, name: staff.name, role: staff.role, roleName, may: staff.may, store: { id: shop._id, name: shop.name } }
}
