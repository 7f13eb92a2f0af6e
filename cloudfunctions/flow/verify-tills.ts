import type { World } from '../../types/port/world'
import type { StoreRecord, TillRecord } from '../../types/record'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** Every till stands in a store, counts its keys from 1, and honours beside its key none but the one before. */
export const verifyTills = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id, store, generation, before } of eachOf<TillRecord>(world, 'till', {})) {
    const tell = (what: string, stored: unknown, recomputed: unknown): void => {
      report({ member: '', what: `till ${_id}: ${what}`, stored, recomputed })
    }
    if (!(await world.store.get<StoreRecord>('shop', store))) tell('its store', store, null)
    if (!Number.isInteger(generation) || generation < 1) tell('its key', generation, 'a whole number from 1')
    if (before && before.generation !== generation - 1) tell('the key before', before.generation, generation - 1)
  }
}
