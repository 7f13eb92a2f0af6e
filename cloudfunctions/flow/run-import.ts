import type { JudgedRow } from '../core/intake'
import { ok, refuse } from '../core/kernel'
import type { ImportView } from '../../types/contract'
import type { Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportPart, ImportRow } from '../../types/record'
import type { Result } from '../../types/result'
import { batchIn, PART_ROWS, viewOf } from './import-batch'
import { rowsOf } from './import-rows'
import { importRow } from './import-row'
import { advance, partId, type Stage } from './import-stage'
import { inLanes, judgeRow } from './judge-row'
import { undoRow } from './undo-row'

export interface StepImport {
  batch: string
  rows: number | null
}

type RowWork = (world: World, batch: ImportBatch, row: JudgedRow) => Promise<ImportRow>

const partsWith =
  (world: World, rows: readonly JudgedRow[], work: RowWork): Stage['part'] =>
  (batch, n) =>
    inLanes(rows.slice(n * PART_ROWS, (n + 1) * PART_ROWS), (row) => work(world, batch, row))

/** Goes on with the trial: every row is read, held against the others and the members; nothing is brought in. */
export const tryImport = async (world: World, sheets: Sheets, { batch, rows }: StepImport): Promise<Result<ImportView>> => {
  const judged = await judgedOf(world, sheets, batch)
  if (!judged.ok) return judged
  const stage: Stage = { stage: 'tried', going: 'mapped', ended: 'tried', part: partsWith(world, judged.value, judgeRow) }
  return viewed(world, await advance(world, stage, { batch, rows, from: ['mapped'] }))
}

/** Brings the rows of a batch in, from where the call before it stopped. It has to have been tried. */
export const runImport = async (world: World, sheets: Sheets, { batch, rows }: StepImport): Promise<Result<ImportView>> => {
  const judged = await judgedOf(world, sheets, batch)
  if (!judged.ok) return judged
  const stage: Stage = { stage: 'run', going: 'running', ended: 'done', part: partsWith(world, judged.value, importRow) }
  return viewed(world, await advance(world, stage, { batch, rows, from: ['tried'] }))
}

export interface UndoImport extends StepImport {
  reason: string
  staff: string
}

/** Takes a batch back as one, row by row, each by a reversal; what cannot go back is told. Refuses another reason than the first call's. */
export const undoImport = async (world: World, { batch: id, rows, reason, staff }: UndoImport): Promise<Result<ImportView>> => {
  const found = await batchIn(world, id, ['done', 'undoing', 'undone'])
  if (!found.ok) return found
  const { undoReason } = found.value
  if (undoReason !== null && undoReason !== reason) {
    return refuse({ code: 'reference.reused', reference: id, field: 'reason', was: undoReason, got: reason })
  }
  const part: Stage['part'] = async (batch, n) => {
    const kept = await world.store.get<ImportPart>('importPart', partId(id, 'run', n))
    const of = { batch: id, row: 0, store: batch.store, staff: batch.undoneBy ?? staff, reason, at: batch.progress.run?.finishedAt ?? batch.openedAt }
    return inLanes(kept?.rows ?? [], (row) => undoRow(world, of, row))
  }
  const stage: Stage = { stage: 'undone', going: 'undoing', ended: 'undone', part, begin: { undoReason: reason, undoneBy: staff } }
  return viewed(world, await advance(world, stage, { batch: id, rows, from: ['done'] }))
}

const judgedOf = async (world: World, sheets: Sheets, id: string): Promise<Result<JudgedRow[]>> => {
  const found = await batchIn(world, id, null)
  if (!found.ok) return found
  const { state, mapping } = found.value
  if (mapping === null) return refuse({ code: 'import.state', state, needs: 'mapped' })
  return state === 'done' ? ok([]) : rowsOf(world, sheets, found.value)
}

const viewed = async (world: World, batch: Result<ImportBatch>): Promise<Result<ImportView>> =>
  batch.ok ? ok(await viewOf(world, batch.value)) : batch
