import { dayNumber, ok, refuse, startOfDay, textOfDay } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { TakingsRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { storeDayId } from './sum-day'

/** Statements of a day that are remembered. */
const REMEMBERED = 8
/** How far back a day may be stated. */
const DAYS_BACK = 400

export interface SaveTakings {
  store: string
  staff: string
  day: string
  totalFen: number
  reference: string
}

/**
 * States what a store took in on a day; the latest statement counts. The same one again does nothing. Refuses `input.invalid` for
 * a day to come or too long ago, and `reference.reused`.
 */
export const saveTakings = async (world: World, { store, staff, day: text, totalFen, reference }: SaveTakings): Promise<Result<{ day: string; totalFen: number }>> => {
  const [{ zone }, now] = [await world.programme(), world.clock.now()]
  const [day, today] = [dayNumber(startOfDay(text, 'UTC'), 'UTC'), dayNumber(now, zone)]
  if (day > today || day < today - DAYS_BACK) return refuse({ code: 'input.invalid', field: 'day', rule: `from ${textOfDay(today - DAYS_BACK)} to ${textOfDay(today)}` })
  const _id = storeDayId({ store, day })
  return world.store.transact(async (tx) => {
    const before = await tx.get<TakingsRecord>('takings', _id)
    const known = before?.applied.find((one) => one.reference === reference)
    if (known && known.totalFen !== totalFen) return refuse({ code: 'reference.reused', reference, field: 'totalFen', was: String(known.totalFen), got: String(totalFen) })
    if (known) return ok({ day: text, totalFen })
    const applied = [...(before?.applied ?? []), { reference, totalFen }].slice(-REMEMBERED)
    await tx.put<TakingsRecord>('takings', { _id, store, day, totalFen, statedAt: now, statedBy: staff, applied })
    return ok({ day: text, totalFen })
  })
}
