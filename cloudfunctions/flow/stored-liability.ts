import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { StoredLiabilityRecord, StoredParts } from '../../types/record'

/** Members meet in one of so many documents, by their id; ids are digests, so they spread evenly. */
const SHARDS = 16

const shardId = (n: number): string => `stored:${String(n)}`

export const liabilityShardOf = (member: string): string => shardId(parseInt(member.slice(-1), 16) % SHARDS)

/** Adds to what the chain owes for stored value (`sign` 1), or takes off (-1), in the commit that moves it. */
export const changeLiability = async (tx: Tx, member: string, { realFen, bonusFen }: StoredParts, sign: 1 | -1): Promise<void> => {
  const _id = liabilityShardOf(member)
  const before = (await tx.get<StoredLiabilityRecord>('liability', _id)) ?? { _id, realFen: 0, bonusFen: 0 }
  const after = { realFen: before.realFen + sign * realFen, bonusFen: before.bonusFen + sign * bonusFen }
  await tx.put<StoredLiabilityRecord>('liability', { _id, ...after })
}

/** What is owed moves with the member who is merged into another; nothing is written where nothing is stored. */
export const moveLiability = async (tx: Tx, { from, to }: { from: string; to: string }, parts: StoredParts): Promise<void> => {
  if (parts.realFen === 0 && parts.bonusFen === 0) return
  await changeLiability(tx, from, parts, -1)
  await changeLiability(tx, to, parts, 1)
}

/** What the chain owes its members for stored value, by parts. */
export const storedLiability = async (world: World): Promise<StoredParts> => {
  const shards = await Promise.all(
    Array.from({ length: SHARDS }, (_, n) => world.store.get<StoredLiabilityRecord>('liability', shardId(n))),
  )
  return shards.reduce<StoredParts>(
    (sum, shard) => ({ realFen: sum.realFen + (shard?.realFen ?? 0), bonusFen: sum.bonusFen + (shard?.bonusFen ?? 0) }),
    { realFen: 0, bonusFen: 0 },
  )
}
