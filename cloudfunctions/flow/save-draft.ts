import { readProgramme } from '../core/programme'
import type { World } from '../../types/port/world'
import type { ProgrammeRecord } from '../../types/record'
import { changed, keepCount, readShelf, recordOf, refused, revisionOf, sameDocument, unknownVersion, type Published } from './programme-shelf'

/** Who edits, and the revision of the draft that was read: another one in between is refused. */
export interface Edit {
  staff: string
  revision?: number
}

/**
 * Keeps a document under a number without making it live: the next number, or a draft's own, which it then replaces. A
 * draft is checked like anything that is published. Refused: a number that is published, or that nobody has;
 * and a draft that was saved anew since `edit` read it.
 */
export const saveDraft = async (world: World, input: unknown, version?: number, edit?: Edit): Promise<Published> => {
  const read = readProgramme(input)
  if (!read.ok) return read
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const { highest } = await readShelf(tx, now)
    const there = await recordOf(tx, version ?? highest)
    if (version !== undefined && !there) return unknownVersion(version, highest)
    const same = sameDocument(there, read.programme)
    if (version !== undefined && there && there.state !== 'draft' && !same) {
      return refused('version.published', 'a draft: a published version never changes', version)
    }
    // The same draft again, or the same document under its number, is the same request again.
    if (there && same && (version !== undefined || there.state === 'draft')) return { ok: true, version: there.version }
    const number = version ?? highest + 1
    const revision = version === undefined ? 0 : revisionOf(there)
    if (edit?.revision !== undefined && edit.revision !== revision) return changed(revision, edit.revision)
    const draft: Omit<ProgrammeRecord, '_id'> = {
      ...{ version: number, document: read.programme, state: 'draft', publishedAt: null, from: null },
      ...{ revision: revision + 1, savedAt: now, savedBy: edit?.staff ?? null },
    }
    await tx.put<ProgrammeRecord>('programme', { _id: String(number), ...draft })
    await keepCount(tx, Math.max(number, highest))
    return { ok: true, version: number }
  })
}
