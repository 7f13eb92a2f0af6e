import { ok, refuse } from '../core/kernel'
import { checkedFaults, diffProgrammes, readProgramme, toldFaults } from '../core/programme'
import type { ProgrammeCheck, VersionView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { lineOf } from './list-versions'
import { CHANGED, readShelf, recordOf, revisionOf, type Published } from './programme-shelf'
import { publishVersion, rollbackProgramme } from './publish-version'
import { saveDraft } from './save-draft'

/** Differences that one answer tells; who changes more reads the rest after saving some. */
const CHANGES_AT_MOST = 200

type Live = { version: number; from: number }

/** One version with its document. Refuses `programme.unknown`. */
export const viewVersion = async (world: World, version: number): Promise<Result<VersionView>> => {
  const [record, shelf] = await Promise.all([recordOf(world.store, version), readShelf(world.store, world.clock.now())])
  if (!record) return refuse({ code: 'programme.unknown', version })
  const { state, from } = lineOf(record, shelf, world.clock.now())
  const { document, savedAt = null, savedBy = null } = record
  return ok({ version, state, from, document, revision: revisionOf(record), savedAt, savedBy })
}

/** What is wrong with a document, or how it differs from a version, else from that in force. Refuses `programme.unknown`. */
export const checkProgramme = async (world: World, document: unknown, against?: number): Promise<Result<ProgrammeCheck>> => {
  const read = readProgramme(document)
  if (!read.ok) return ok({ faults: checkedFaults(read.faults), changes: [] })
  const version = against ?? (await world.programme()).version
  const was = await recordOf(world.store, version)
  if (!was) return refuse({ code: 'programme.unknown', version })
  return ok({ faults: [], changes: diffProgrammes(was.document, read.programme).slice(0, CHANGES_AT_MOST) })
}

export interface SaveEdit {
  document: unknown
  version?: number
  revision?: number
  staff: string
}

/** Keeps a draft, new or changed. Refuses `programme.invalid`, and `programme.changed` where somebody saved in between. */
export const saveEdit = async (world: World, { document, version, revision, staff }: SaveEdit): Promise<Result<{ version: number; revision: number }>> => {
  const saved = await saveDraft(world, document, version, { staff, revision })
  if (!saved.ok) return refuse(refusalOf(saved, version))
  return ok({ version: saved.version, revision: revisionOf(await recordOf(world.store, saved.version)) })
}

/** Refuses `programme.invalid`, and `programme.changed` where the draft is not as it was read any more. */
export const publishEdit = async (world: World, ask: { version: number; revision: number; from?: number }): Promise<Result<Live>> =>
  live(world, await publishVersion(world, ask.version, ask.from, ask.revision), ask.version)

/** Refuses `programme.invalid` for a number that was never published. */
export const rollBack = async (world: World, version: number, from?: number): Promise<Result<Live>> =>
  live(world, await rollbackProgramme(world, version, from), version)

const live = async (world: World, published: Published, asked: number): Promise<Result<Live>> => {
  if (!published.ok) return refuse(refusalOf(published, asked))
  const record = await recordOf(world.store, published.version)
  return ok({ version: published.version, from: record?.from ?? world.clock.now() })
}

const refusalOf = ({ faults }: Exclude<Published, { ok: true }>, version = 0): Refusal => {
  const changed = faults.find(({ rule }) => rule === CHANGED)
  if (!changed) return { code: 'programme.invalid', faults: toldFaults(faults) }
  return { code: 'programme.changed', version, was: Number(changed.got), revision: Number(changed.valid.replace(/\D/g, '')) }
}
