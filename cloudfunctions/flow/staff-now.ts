import type { World } from '../../types/port/world'
import type { StaffRecord } from '../../types/record'

const HANDED_AT_MOST = 8

/** Who a person's members go to now: whoever left handed them over, and so may the next. */
export const staffNow = async (world: World, id: string): Promise<StaffRecord | null> => {
  let staff = await world.store.get<StaffRecord>('staff', id)
  for (let n = 0; n < HANDED_AT_MOST && staff?.state === 'left' && staff.handedTo !== undefined; n += 1) {
    staff = await world.store.get<StaffRecord>('staff', staff.handedTo)
  }
  return staff
}
