import { placeVersion, readProgramme, versionAt } from '../core/programme'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { ProgrammeDocument } from '../../types/programme'
import { keepCount, keepTimeline, readShelf, recordOf, sameDocument, type Published, type Shelf } from './programme-shelf'

export { LIVE, type Published } from './programme-shelf'

/**
 * Publishes a document as the next version, live from a moment: now, or later by itself. A document equal to the one in
 * force at that moment changes nothing, so a repeat is harmless. Faults in the document or its moment: nothing is
 * written, all of them are told.
 */
export const publishProgramme = async (world: World, input: unknown, from?: number): Promise<Published> => {
  const read = readProgramme(input)
  if (!read.ok) return read
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const shelf = await readShelf(tx, now)
    const edition = { version: shelf.highest + 1, document: read.programme, from: Math.max(from ?? now, now) }
    return putLive(tx, shelf, edition, now)
  })
}

/** Writes a version under a number that is new or a draft's, unless the same document is in force at its moment. */
export const putLive = async (
  tx: Tx,
  { timeline, highest }: Shelf,
  edition: { version: number; document: ProgrammeDocument; from: number },
  now: number,
): Promise<Published> => {
  const { version, document } = edition
  const there = timeline ? versionAt(timeline, edition.from) : null
  if (there !== null && sameDocument(await recordOf(tx, there), document)) return { ok: true, version: there }
  const placed = placeVersion(timeline, edition, now)
  if (!placed.ok) return placed
  const record = { _id: String(version), version, document, state: 'published', publishedAt: now, from: placed.from } as const
  await (version > highest ? tx.insert('programme', record) : tx.put('programme', record))
  await keepTimeline(tx, placed.timeline)
  await keepCount(tx, Math.max(version, highest))
  return { ok: true, version }
}
