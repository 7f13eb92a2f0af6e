import { faultAt } from '../core/intake'
import type { World } from '../../types/port/world'
import type { ImportRow, MadeThing } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import { closeImported } from './import-member'
import { orderSource, release } from './import-row'
import { moveStage } from './move-stage'
import { takePointsBack, type OfRow } from './open-points'
import { takeStoredBack } from './open-stored'
import { refundOrder } from './refund-order'
import { withdrawCoupon } from './withdraw-coupon'

/**
 * Takes back what a row made, the last first: each by a reversal of its own, once. What cannot go back stays, and with it
 * what was made before it; the row says why.
 */
export const undoRow = async (world: World, of: OfRow & { reason: string; at: number }, row: ImportRow): Promise<ImportRow> => {
  if (row.state !== 'made') return row
  const left = [...row.made]
  for (let thing = left.at(-1); thing; thing = left.at(-1)) {
    const refusal = await takeBack(world, { ...of, row: row.row }, thing)
    if (refusal) return { ...row, state: 'kept', made: left, faults: [{ ...faultAt('refused', null, null, thing.kind), refusal }] }
    left.pop()
  }
  return { ...row, state: 'undone', made: [] }
}

const takeBack = async (world: World, of: OfRow & { reason: string; at: number }, thing: MadeThing): Promise<Refusal | null> => {
  const done = await taken(world, of, thing)
  return done.ok ? null : done.refusal
}

const taken = (world: World, of: OfRow & { reason: string; at: number }, thing: MadeThing): Promise<{ ok: true } | { ok: false; refusal: Refusal }> => {
  switch (thing.kind) {
    case 'member':
      return closeImported(world, { ...of, member: thing.member })
    case 'points':
      return takePointsBack(world, { ...of, member: thing.member })
    case 'stored':
      return takeStoredBack(world, { ...of, member: thing.member })
    case 'coupon':
      return withdrawCoupon(world, { coupon: thing.coupon, staff: of.staff, reason: of.reason })
    case 'order':
      return orderBack(world, of, thing)
  }
}

const orderBack = async (world: World, of: OfRow & { at: number }, { member, number }: { member: string; number: string }): Promise<{ ok: true } | { ok: false; refusal: Refusal }> => {
  const own = { source: orderSource(of.batch), number: `${number}-back`, store: of.store, order: number }
  const done = await refundOrder(world, { ...own, refundedAt: of.at, refundFen: null, lines: [] })
  if (!done.ok) return done
  await release(world, number)
  await moveStage(world, member)
  return done
}
