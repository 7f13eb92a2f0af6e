import { canonicalJson } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportPart, ImportProgress, ImportRow, ImportRowState, ImportStage, ImportState, MadeThing } from '../../types/record'
import { partId, partsOf } from './import-stage'
import { orderSource } from './import-row'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** A batch may go on between two reads; what differs is looked at again before it is believed. */
const LOOKS = 3

/** Every stage of every batch counted again from the rows that are kept, and what its rows made looked for. */
export const verifyImports = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id } of eachOf<ImportBatch>(world, 'importBatch', {})) {
    let found = await differencesOf(world, _id)
    for (let look = 1; look < LOOKS && found.length > 0; look += 1) found = await differencesOf(world, _id)
    found.forEach(report)
  }
}

/** Stages that must be over in a state. */
const over: Partial<Record<ImportState, ImportStage>> = { tried: 'tried', running: 'tried', done: 'run', undoing: 'run', undone: 'undone' }

const differencesOf = async (world: World, id: string): Promise<Difference[]> => {
  const batch = await world.store.get<ImportBatch>('importBatch', id)
  if (!batch) return []
  const found: Difference[] = []
  const tell = (what: string, stored: unknown, recomputed: unknown): void => {
    if (canonicalJson([stored]) !== canonicalJson([recomputed])) found.push({ member: '', what: `import ${id}: ${what}`, stored, recomputed })
  }
  const needed = over[batch.state]
  if (needed) tell(`its stage ${needed} is over`, batch.progress[needed]?.finishedAt != null, true)
  for (const stage of ['tried', 'run', 'undone'] as const) {
    const progress = batch.progress[stage]
    if (!progress) continue
    const rows = await rowsKept(world, batch, stage)
    tell(`rows and states of ${stage}`, countsOf(progress), counted(rows, stage))
    if (progress.finishedAt !== null) tell(`parts of ${stage}`, progress.next, partsOf(batch))
    if (stage === 'run') for (const { row, made } of rows) for (const thing of made) tell(`row ${String(row)}: its ${thing.kind}`, await isThere(world, id, thing), true)
  }
  return found
}

const rowsKept = async (world: World, { _id, progress }: ImportBatch, stage: ImportStage): Promise<ImportRow[]> => {
  const rows: ImportRow[] = []
  for (let n = 0; n < (progress[stage]?.next ?? 0); n += 1) rows.push(...((await world.store.get<ImportPart>('importPart', partId(_id, stage, n)))?.rows ?? []))
  return rows
}

type Counts = Pick<ImportProgress, 'rows' | 'states' | 'filled' | 'asked'>

const countsOf = ({ rows, states, filled, asked }: ImportProgress): Counts => ({ rows, states, filled, asked })

/** An undoing writes over the rows of its run: what it took back, or had to leave, the run had made. */
const stateAt = (state: ImportRowState, stage: ImportStage): ImportRowState => (stage === 'run' && (state === 'undone' || state === 'kept') ? 'made' : state)

const counted = (rows: readonly ImportRow[], stage: ImportStage): Counts => {
  const states: Counts['states'] = {}
  for (const { state } of rows) states[stateAt(state, stage)] = (states[stateAt(state, stage)] ?? 0) + 1
  return { rows: rows.length, states, filled: rows.reduce((sum, { filled }) => sum + filled, 0), asked: rows.reduce((sum, { asked }) => sum + asked, 0) }
}

const isThere = async (world: World, batch: string, thing: MadeThing): Promise<boolean> => {
  const there = async (collection: string, id: string): Promise<boolean> => (await world.store.get(collection, id)) !== null
  if (thing.kind === 'coupon') return there('coupon', thing.coupon)
  if (thing.kind === 'order') return there('order', `${orderSource(batch)}:${thing.number}`)
  return there('member', thing.member)
}
