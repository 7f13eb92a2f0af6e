import { fieldWords, rowFaultWords } from '../core/intake'
import { ok, refuse } from '../core/kernel'
import type { ImportRowView, ImportView, RowFaultView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportPart, ImportRow, ImportRowState, RowFault } from '../../types/record'
import type { Result } from '../../types/result'
import { batchIn, pieceId, viewOf } from './import-batch'
import { partId, partsOf } from './import-stage'
import { readPage, type Paged } from './read-page'

export const REPORT_ROWS_AT_MOST = 100
/** Parts that one page looks through. */
const PARTS_A_PAGE = 50

/** Batches of a store, latest first. */
export const listImports = async (world: World, store: string, paged: Paged): Promise<Result<{ rows: ImportView[]; next: string | null }>> => {
  const page = await readPage<ImportBatch>(world, 'importBatch', { eq: { store }, order: 'openedAt', desc: true }, paged)
  if (!page.ok) return page
  return ok({ rows: await Promise.all(page.value.items.map((batch) => viewOf(world, batch))), next: page.value.next })
}

export const viewImport = async (world: World, id: string): Promise<Result<ImportView>> => {
  const found = await batchIn(world, id, null)
  return found.ok ? ok(await viewOf(world, found.value)) : found
}

export interface ReportAsk extends Paged {
  batch: string
  stage: 'tried' | 'run'
  state: ImportRowState | null
}

type Report = { rows: ImportRowView[]; next: string | null }

/**
 * Row by row what a stage came to, in the order of the file; after an undoing, what that left. A page may hold fewer rows
 * than asked for and still have a next, since it looks through so many at most. Refuses `import.unknown`, `input.invalid`.
 */
export const reportImport = async (world: World, ask: ReportAsk): Promise<Result<Report>> => {
  const found = await batchIn(world, ask.batch, null)
  if (!found.ok) return found
  const from = placeOf(ask.after)
  if (!from) return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
  const parts = Math.min(partsOf(found.value), found.value.progress[ask.stage]?.next ?? 0)
  const rows: ImportRowView[] = []
  for (let n = from.part; n < parts; n += 1) {
    if (n - from.part >= PARTS_A_PAGE) return ok({ rows, next: `${String(n)}.0` })
    const part = await world.store.get<ImportPart>('importPart', partId(ask.batch, ask.stage, n))
    for (const [index, row] of (part?.rows ?? []).entries()) {
      if ((n === from.part && index < from.row) || (ask.state !== null && row.state !== ask.state)) continue
      if (rows.length === ask.limit) return ok({ rows, next: `${String(n)}.${String(index)}` })
      rows.push(rowView(found.value, row))
    }
  }
  return ok({ rows, next: null })
}

const placeOf = (after: string | undefined): { part: number; row: number } | null => {
  if (after === undefined) return { part: 0, row: 0 }
  const [, part, row] = /^(\d{1,6})\.(\d{1,3})$/.exec(after) ?? []
  return part === undefined || row === undefined ? null : { part: Number(part), row: Number(row) }
}

const rowView = (batch: ImportBatch, { row, state, faults, missing, made }: ImportRow): ImportRowView => ({
  row,
  state,
  faults: faults.map((fault) => faultView(batch, fault)),
  missing,
  made,
})

const faultView = ({ columns }: ImportBatch, fault: RowFault): RowFaultView => ({
  ...fault,
  letter: fault.column === null ? null : letterOf(fault.column),
  header: fault.column === null ? null : (columns[fault.column] ?? ''),
  words: fault.field === null ? rowFaultWords[fault.code] : named(fault),
})

/** `手机号：不是 11 位大陆手机号` */
const named = ({ field, code }: RowFault): RowFaultView['words'] => {
  const [what, says] = [field && fieldWords(field), rowFaultWords[code]]
  return what ? { zh: `${what.zh}：${says.zh}`, en: `${what.en}: ${says.en}` } : says
}

/** 0 is A, 26 is AA, as a spreadsheet names its columns. */
export const letterOf = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${letterOf(Math.floor(column / 26) - 1)}${letter}`
}

/** Deletes the file of a batch: it has phones in full. Report, log and what was made stay. Refuses `import.state` while it is needed. */
export const forgetImport = async (world: World, id: string): Promise<Result<ImportView>> => {
  const found = await batchIn(world, id, ['uploading', 'read', 'mapped', 'tried', 'done', 'undoing', 'undone'])
  if (!found.ok) return found
  for (let n = 0; n < found.value.pieces; n += 1) await world.store.transact((tx) => tx.remove('importPiece', pieceId(id, n)))
  const forgotten = await world.store.transact(async (tx) => {
    const batch = await tx.get<ImportBatch>('importBatch', id)
    if (!batch) throw new Error(`the import ${id} is gone`)
    const next: ImportBatch = { ...batch, forgottenAt: batch.forgottenAt ?? world.clock.now() }
    await tx.put('importBatch', next)
    return next
  })
  return ok(await viewOf(world, forgotten))
}
