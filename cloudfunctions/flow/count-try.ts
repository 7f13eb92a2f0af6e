import { dayNumber, ok, refuse, startOfDayNumber } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { TriesRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** A caller who is the member errs once or twice; whoever guesses a birthday needs hundreds of tries. */
export const TRIES_A_DAY = 5
const MINUTE_MS = 60_000

export interface CountTry {
  member: string
  staff: string
  store: string
}

const idOf = async (world: World, member: string): Promise<{ _id: string; day: number; zone: string }> => {
  const { zone } = await world.programme()
  const day = dayNumber(world.clock.now(), zone)
  return { _id: `identity:${member}:${String(day)}`, day, zone }
}

/**
 * Counts, before anything is compared, a try to say who a member is, whoever of the staff asks; answers how many are left
 * after it. Refuses `exchange.tries` with the moment from which there are new ones.
 */
export const countTry = async (world: World, { member, staff, store }: CountTry): Promise<Result<number>> => {
  const { _id, day, zone } = await idOf(world, member)
  const minute = Math.floor(world.clock.now() / MINUTE_MS)
  return world.store.transact(async (tx) => {
    const tries = (await tx.get<TriesRecord>('finding', _id))?.tries ?? 0
    if (tries >= TRIES_A_DAY) return refuse({ code: 'exchange.tries', limit: TRIES_A_DAY, retryAt: startOfDayNumber(day + 1, zone) })
    await tx.put<TriesRecord>('finding', { _id, member, staff, store, minute, tries: tries + 1 })
    return ok(TRIES_A_DAY - tries - 1)
  })
}

/** What was right, or was never compared, is no wrong try. */
export const takeBackTry = async (world: World, member: string): Promise<void> => {
  const { _id } = await idOf(world, member)
  await world.store.transact(async (tx) => {
    const known = await tx.get<TriesRecord>('finding', _id)
    if (known && known.tries > 0) await tx.put<TriesRecord>('finding', { ...known, tries: known.tries - 1 })
  })
}
