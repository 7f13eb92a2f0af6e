import type { World } from '../../types/port/world'
import type { Difference } from './verify-member'
import { verifyOwners } from './verify-owners'
import { verifyTills } from './verify-tills'
import { verifyWaivers } from './verify-waivers'

/** What the office looks after: people and roles, tills, and what people waived. */
export const verifyDesk = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  await verifyOwners(world, report)
  await verifyTills(world, report)
  await verifyWaivers(world, report)
}
