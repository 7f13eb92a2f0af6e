import { isBack } from '../core/gift'
import type { DrawingRecord, ExchangeRecord, RestockRecord, ShelfRecord } from '../../types/record'
import type { World } from '../../types/port/world'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** Looks at shelves that differ again before they are believed: a shop that is open may write between two reads. */
const LOOKS = 3

/**
 * Every shelf told once more: what was put on it less what members have of it, open, handed over or won. `member` of a
 * difference names the shelf.
 */
export const verifyStock = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  let found = await look(world)
  for (let n = 1; n < LOOKS && found.length > 0; n += 1) found = await look(world)
  found.forEach(report)
}

const look = async (world: World): Promise<Difference[]> => {
  const [put, had] = [new Map<string, number>(), new Map<string, number>()]
  const add = (sums: Map<string, number>, shelf: string, pieces: number): void => {
    sums.set(shelf, (sums.get(shelf) ?? 0) + pieces)
  }
  for await (const { shelves } of eachOf<RestockRecord>(world, 'restock', {})) {
    for (const { shelf, pieces } of shelves) add(put, shelf, pieces)
  }
  for await (const { shelf, state } of eachOf<ExchangeRecord>(world, 'exchange', {})) if (!isBack(state)) add(had, shelf, 1)
  for await (const { shelf } of eachOf<DrawingRecord>(world, 'drawing', {})) if (shelf !== null) add(had, shelf, 1)
  const differences: Difference[] = []
  const known = new Set<string>()
  for await (const { _id, left, put: stored } of eachOf<ShelfRecord>(world, 'shelf', {})) {
    known.add(_id)
    const [all, gone] = [put.get(_id) ?? 0, had.get(_id) ?? 0]
    if (stored !== all) differences.push({ member: _id, what: `shelf ${_id}: pieces put on it`, stored, recomputed: all })
    if (left !== all - gone) differences.push({ member: _id, what: `shelf ${_id}: pieces left`, stored: left, recomputed: all - gone })
  }
  for (const shelf of new Set([...put.keys(), ...had.keys()])) {
    if (!known.has(shelf)) differences.push({ member: shelf, what: `shelf ${shelf}`, stored: null, recomputed: 'a shelf for its pieces' })
  }
  return differences
}
