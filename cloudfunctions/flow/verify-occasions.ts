import type { World } from '../../types/port/world'
import type { CouponRecord, OccasionRecord } from '../../types/record'
import { civilOfDay } from '../core/kernel'
import { eachOf } from './read-all'
import { occasionReference } from './keep-occasion'
import type { Difference } from './verify-member'

/** Occasions that were kept: each names its own year and member, and its coupon is there and came by it. */
export const verifyOccasions = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id, member, occasion, day, coupon } of eachOf<OccasionRecord>(world, 'occasion', {})) {
    const { year } = civilOfDay(day)
    const id = `${occasion}/${String(year)}/${member}`
    if (_id !== id) report({ member, what: `occasion ${_id}`, stored: _id, recomputed: id })
    if (coupon === null) continue
    const given = await world.store.get<CouponRecord>('coupon', coupon)
    const reference = occasionReference(occasion, year)
    if (given?.source.reference !== reference) {
      report({ member, what: `occasion ${_id}: its coupon`, stored: given?.source.reference ?? null, recomputed: reference })
    }
  }
}
