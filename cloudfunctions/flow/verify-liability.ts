import { storedOf } from '../core/stored'
import type { AccountRecord, StoredLiabilityRecord, StoredParts } from '../../types/record'
import type { World } from '../../types/port/world'
import { eachOf } from './read-all'
import { liabilityShardOf } from './stored-liability'
import type { Difference } from './verify-member'

/** How often the chain is summed before a difference is believed: top-ups go on while it is read. */
const LOOKS = 3

/** What the chain keeps that it owes for stored value, beside the sum of what its members have stored. */
export const findLiability = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  let found = await differences(world)
  for (let look = 1; look < LOOKS && found.length > 0; look += 1) found = await differences(world)
  found.forEach(report)
}

const differences = async (world: World): Promise<Difference[]> => {
  const sums = new Map<string, StoredParts>()
  for await (const { _id, realFen, bonusFen } of eachOf<StoredLiabilityRecord>(world, 'liability', {})) {
    if (realFen !== 0 || bonusFen !== 0) sums.set(_id, { realFen: 0, bonusFen: 0 })
  }
  for await (const account of eachOf<AccountRecord>(world, 'account', {})) {
    const { realFen, bonusFen } = storedOf(account)
    if (realFen === 0 && bonusFen === 0) continue
    const shard = liabilityShardOf(account._id)
    const before = sums.get(shard) ?? { realFen: 0, bonusFen: 0 }
    sums.set(shard, { realFen: before.realFen + realFen, bonusFen: before.bonusFen + bonusFen })
  }
  const found: Difference[] = []
  for (const [shard, recomputed] of sums) {
    const kept = await world.store.get<StoredLiabilityRecord>('liability', shard)
    const stored = { realFen: kept?.realFen ?? 0, bonusFen: kept?.bonusFen ?? 0 }
    const same = stored.realFen === recomputed.realFen && stored.bonusFen === recomputed.bonusFen
    if (!same) found.push({ member: shard, what: 'what the chain owes for stored value', stored, recomputed })
  }
  return found
}
