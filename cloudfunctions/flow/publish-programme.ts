import { readProgramme, type ProgrammeFault } from '../core/programme'
import type { World } from '../../types/port/world'
import type { ProgrammeRecord, SettingRecord } from '../../types/record'

export type Published = { ok: true; version: number } | { ok: false; faults: ProgrammeFault[] }

/** The setting that names the live version. */
export const LIVE = 'live'

/**
 * Publishes a document as the next version and makes it live. A document equal to the live one changes nothing, so a
 * repeat is harmless. Faults in the document: nothing is written, all of them are told.
 */
export const publishProgramme = async (world: World, input: unknown): Promise<Published> => {
  const read = readProgramme(input)
  if (!read.ok) return read
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const live = await tx.get<SettingRecord>('setting', LIVE)
    const current = live ? await tx.get<ProgrammeRecord>('programme', String(live.value)) : null
    if (current && JSON.stringify(current.document) === JSON.stringify(read.programme)) return { ok: true, version: current.version }
    const version = (live?.value ?? 0) + 1
    await tx.insert<ProgrammeRecord>('programme', { _id: String(version), version, document: read.programme, publishedAt: now })
    await tx.put<SettingRecord>('setting', { _id: LIVE, value: version })
    return { ok: true, version }
  })
}
