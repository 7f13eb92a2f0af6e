import { readProgramme, versionAt } from '../core/programme'
import type { World } from '../../types/port/world'
import type { ProgrammeRecord } from '../../types/record'
import { publishProgramme, putLive } from './publish-programme'
import { changed, readShelf, recordOf, refused, revisionOf, unknownVersion, type Published, type Shelf } from './programme-shelf'

/**
 * Makes a draft live under its own number, now or from a later moment. The same request again is harmless; a version
 * that is published otherwise is refused: going back to it is `rollbackProgramme`. With a revision: only as it was read.
 */
export const publishVersion = async (world: World, version: number, from?: number, revision?: number): Promise<Published> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const shelf = await readShelf(tx, now)
    const record = await recordOf(tx, version)
    if (!record) return unknownVersion(version, shelf.highest)
    const moment = Math.max(from ?? now, now)
    if (record.state !== 'draft') return repeated(record, shelf, moment)
    if (revision !== undefined && revision !== revisionOf(record)) return changed(revisionOf(record), revision)
    // Rules may have become stricter since the draft was kept.
    const read = readProgramme(record.document)
    return read.ok ? putLive(tx, shelf, { version, document: read.programme, from: moment }, now) : read
  })
}

const repeated = ({ version, from }: ProgrammeRecord, { timeline }: Shelf, moment: number): Published => {
  if (timeline && versionAt(timeline, moment) === version) return { ok: true, version }
  return refused('version.published', `a draft; this one is published, live from ${String(from)}: roll back to it instead`, version)
}

/** Goes back to a published document: a new version with it, so versions never change or repeat. */
export const rollbackProgramme = async (world: World, version: number, from?: number): Promise<Published> => {
  const record = await recordOf(world.store, version)
  if (!record) return unknownVersion(version, (await readShelf(world.store, world.clock.now())).highest)
  if (record.state === 'draft') return refused('version.draft', 'a version that was published; publish this draft instead', version)
  return publishProgramme(world, record.document, from)
}
