import type { World } from '../../types/port/world'
import type { ApplicationRecord, EventRecord, WaivingRecord } from '../../types/record'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** What people waived in a day comes to its parts, and every part is an application or a card's event that stands there, waived. */
export const verifyWaivers = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id, fen, waived } of eachOf<WaivingRecord>(world, 'waiving', {})) {
    const sum = waived.reduce((all, one) => all + one.fen, 0)
    if (sum !== fen) report({ member: '', what: `waived ${_id}`, stored: fen, recomputed: sum })
    for (const { of } of waived) {
      const application = await world.store.get<ApplicationRecord>('application', of)
      const event = application ? null : await world.store.get<EventRecord>('event', of)
      const standing = application ? application.waived !== null : event?.kind === 'card'
      if (!standing) report({ member: '', what: `waived ${_id}: ${of}`, stored: of, recomputed: null })
    }
  }
}
