import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { paidIn, paidOut, storedOf, totalOf } from '../core/stored'
import type { World } from '../../types/port/world'
import type { EventRecord, StoredParts } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId } from './do-once'
import { rowReference, type OfRow } from './open-points'
import { changeLiability } from './stored-liability'

export interface OpenStored extends OfRow {
  member: string
  parts: StoredParts
}

/** Brings in stored value of old records, once a row: from then on the chain owes it. Refuses `stored.off`, `member.unknown`. */
export const openStored = (world: World, { member, parts, ...of }: OpenStored): Promise<Result<StoredParts>> => {
  const once = { member, reference: rowReference(of, 'stored'), kind: 'storedOpening' as const, asked: { ...parts }, store: of.store, staff: of.staff }
  return doOnce(world, once, ({ programme, account, cause }) => {
    if (!programme.storedValue) return refuse({ code: 'stored.off', rule: 'a programme with stored value' })
    const moved = postMoves(account, { ...cause, kind: 'stored' }, paidIn(parts))
    return ok({
      ...moved,
      detail: { batch: of.batch, row: of.row, ...parts },
      answer: () => parts,
      write: (tx) => changeLiability(tx, account._id, parts, 1),
    })
  })
}

/** Takes it back, whole or not at all. Refuses `stored.short` where one of the parts has been used. */
export const takeStoredBack = async (world: World, { member, ...of }: OfRow & { member: string }): Promise<Result<StoredParts>> => {
  const opened = await world.store.get<EventRecord<'storedOpening'>>('event', eventId({ member, reference: rowReference(of, 'stored') }))
  if (!opened) throw new Error(`row ${String(of.row)} of ${of.batch} opened no stored value for ${member}`)
  const { realFen, bonusFen } = opened.detail
  const parts = { realFen, bonusFen }
  const once = { member, reference: rowReference(of, 'stored:back'), kind: 'storedOpeningBack' as const, asked: { ...parts }, store: of.store, staff: of.staff }
  return doOnce(world, once, ({ account, cause }) => {
    const has = storedOf(account)
    const [neededFen, hasFen] = [totalOf(parts), Math.min(has.realFen, realFen) + Math.min(has.bonusFen, bonusFen)]
    if (hasFen < neededFen) return refuse({ code: 'stored.short', neededFen, hasFen, shortFen: neededFen - hasFen })
    const moved = postMoves(account, { ...cause, kind: 'stored' }, paidOut(parts))
    return ok({
      ...moved,
      detail: { batch: of.batch, row: of.row, ...parts },
      answer: () => parts,
      write: (tx) => changeLiability(tx, account._id, parts, -1),
    })
  })
}
