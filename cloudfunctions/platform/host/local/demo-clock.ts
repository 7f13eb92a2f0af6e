import type { Store } from '../../../../types/port/store'
import type { Clock } from '../../../../types/port/world'
import type { SettingRecord } from '../../../../types/record'
import { movableClock, realClock } from '../../clock'

/** The clock of a demo chain. Its offset is kept with the data it has already dated. */
export interface DemoClock extends Clock {
  offsetMs(): number
  advance(byMs: number): Promise<void>
}

export const openDemoClock = async (store: Store, real: Clock = realClock): Promise<DemoClock> => {
  const kept = await store.get<SettingRecord>('setting', 'clock')
  const clock = movableClock(kept?.value ?? 0, real)
  return {
    now: clock.now,
    offsetMs: clock.offsetMs,
    advance: async (byMs) => {
      const offsetMs = clock.offsetMs() + byMs
      // Kept first: a clock that has run ahead of its record would fall back at the next start.
      await store.transact((tx) => tx.put<SettingRecord>('setting', { _id: 'clock', value: offsetMs }))
      clock.advance(offsetMs - clock.offsetMs())
    },
  }
}
