import type { World } from '../../types/port/world'
import type { TillRecord } from '../../types/record'

/** How far what is told of a till may lag behind: a busy one is noted once in so long. */
export const SEEN_EVERY_MS = 5 * 60_000

/**
 * Notes that a till was served, and under which key, so that whoever rotates sees when the new one has arrived. What was
 * asked is done by then: a note that could not be written is told to the log and to nobody else.
 */
export const seeTill = async (world: World, { till, generation }: { till: TillRecord; generation: number }): Promise<void> => {
  const at = world.clock.now()
  const fresh = ({ seen }: TillRecord): boolean => seen !== undefined && seen.generation === generation && Math.abs(at - seen.at) < SEEN_EVERY_MS
  if (fresh(till)) return
  const note = world.store.transact(async (tx) => {
    const now = await tx.get<TillRecord>('till', till._id)
    if (now && !fresh(now)) await tx.put<TillRecord>('till', { ...now, seen: { at, generation } })
  })
  const [noted] = await Promise.allSettled([note])
  if (noted.status === 'rejected') world.log.error({ till: till._id, error: noted.reason as unknown }, 'a till was served and could not be noted')
}
