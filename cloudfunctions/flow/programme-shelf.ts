import { isDeepStrictEqual } from 'node:util'
import { settleTimeline, type ProgrammeFault, type Timeline } from '../core/programme'
import type { Tx } from '../../types/port/store'
import type { ProgrammeDocument } from '../../types/programme'
import type { LiveRecord, ProgrammeRecord, SettingRecord } from '../../types/record'

/** A version's number, or why there is none; nothing was written then. */
export type Published = { ok: true; version: number } | { ok: false; faults: ProgrammeFault[] }

/** The setting that names the live version. */
export const LIVE = 'live'

/** The setting that holds the highest number given so far; drafts take theirs from the same count. */
export const VERSIONS = 'versions'

export interface Shelf {
  /** Settled at the moment of reading; null before the first version. */
  timeline: Timeline | null
  highest: number
}

export const readShelf = async (tx: Pick<Tx, 'get'>, now: number): Promise<Shelf> => {
  const live = await tx.get<LiveRecord>('setting', LIVE)
  const count = await tx.get<SettingRecord>('setting', VERSIONS)
  const timeline = live && { live: { version: live.value, from: live.from ?? 0 }, coming: live.coming ?? [] }
  return { timeline: timeline && settleTimeline(timeline, now), highest: Math.max(count?.value ?? 0, live?.value ?? 0) }
}

export const keepTimeline = (tx: Tx, { live, coming }: Timeline): Promise<void> =>
  tx.put<LiveRecord>('setting', { _id: LIVE, value: live.version, from: live.from, coming: [...coming] })

export const keepCount = (tx: Tx, value: number): Promise<void> => tx.put<SettingRecord>('setting', { _id: VERSIONS, value })

export const recordOf = (tx: Pick<Tx, 'get'>, version: number): Promise<ProgrammeRecord | null> =>
  tx.get<ProgrammeRecord>('programme', String(version))

/** Equal whatever the order of their fields. */
export const sameDocument = (record: ProgrammeRecord | null, document: ProgrammeDocument): boolean =>
  record !== null && isDeepStrictEqual(record.document, document)

export const refused = (rule: string, valid: string, got: number | string): { ok: false; faults: ProgrammeFault[] } => ({
  ok: false,
  faults: [{ path: 'version', rule, valid, got: String(got) }],
})

/** How often a draft was saved; drafts from before that was counted are at their first. */
export const revisionOf = (record: ProgrammeRecord | null): number => (record?.state === 'draft' ? (record.revision ?? 1) : 0)

export const CHANGED = 'version.changed'

export const changed = (revision: number, got: number) => refused(CHANGED, `the revision there is now, ${String(revision)}`, got)

export const unknownVersion = (version: number, highest: number) =>
  refused('version.unknown', highest === 0 ? 'a version; there is none yet' : `a version from 1 to ${String(highest)}`, version)
