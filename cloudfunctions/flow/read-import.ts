import { guessMapping, headerOf, intakeKinds, isEmpty, lackingField, openDates, textOfCell } from '../core/intake'
import { ok, refuse } from '../core/kernel'
import type { ImportSight, ImportView } from '../../types/contract'
import type { Cell, ReadHow, ReadTable, Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { DateOrder, ImportBatch, ImportMapping, ImportState } from '../../types/record'
import type { Result } from '../../types/result'
import { batchIn, viewOf } from './import-batch'
import { howOf, readFile } from './import-file'

const SAMPLES = 3
const SHOWN_CHARACTERS = 60
/** While nothing was brought in, a file may be read and mapped anew. */
const OPEN: readonly ImportState[] = ['uploading', 'read', 'mapped', 'tried']

/** Looks into the file: how it is written, what its columns are called, what they probably hold. Refuses what reading refuses. */
export const readImport = async (world: World, sheets: Sheets, { batch: id, ...how }: ReadHow & { batch: string }): Promise<Result<ImportSight>> => {
  const found = await batchIn(world, id, OPEN)
  if (!found.ok) return found
  const read = await readFile(world, sheets, found.value, how)
  if (!read.ok) return read
  const seen = sightOf(found.value, read.value)
  const { format, encoding, delimiter, sheet, header, rows } = seen
  const kept = { how: { format, encoding, delimiter, sheet }, columns: seen.columns.map(({ name }) => name), header, rows, lastRow: read.value.rows.length }
  await world.store.transact(async (tx) => {
    const batch = await tx.get<ImportBatch>('importBatch', id)
    if (!batch || !OPEN.includes(batch.state)) return
    await tx.put<ImportBatch>('importBatch', { ...batch, ...kept, state: 'read', mapping: null, dateOrder: null, progress: {} })
  })
  return ok(seen)
}

const sightOf = ({ kind }: ImportBatch, { rows, ...table }: ReadTable): ImportSight => {
  const header = headerOf(rows.map((cells) => cells.map(textOfCell)))
  const names = (rows[header - 1] ?? []).map((cell) => textOfCell(cell).trim().slice(0, SHOWN_CHARACTERS))
  const filled = rows.slice(header).filter((cells) => !isEmpty(cells))
  const guessed = guessMapping(kind, names)
  const { fields, required, oneOf } = intakeKinds[kind]
  return {
    ...table,
    header,
    rows: filled.length,
    columns: names.map((name, column) => ({ name, samples: samplesOf(filled, column) })),
    fields: fields.map(({ field, words }) => ({ field, words, required: required.includes(field) })),
    oneOf: [...oneOf],
    guessed,
    openDates: openDates(rows, header, guessed),
    merged: countOf(rows, 'merged'),
    formulas: countOf(rows, 'formula'),
  }
}

const samplesOf = (rows: readonly (readonly Cell[])[], column: number): string[] =>
  rows
    .map((cells) => textOfCell(cells[column] ?? '').trim().slice(0, SHOWN_CHARACTERS))
    .filter((text) => text !== '')
    .slice(0, SAMPLES)

const countOf = (rows: readonly (readonly Cell[])[], as: 'merged' | 'formula'): number =>
  rows.reduce((sum, cells) => sum + cells.filter((cell) => typeof cell !== 'string' && cell.as === as).length, 0)

export interface MapImport extends ReadHow {
  batch: string
  mapping: ImportMapping
  dateOrder: DateOrder | null
  wallet: string | null
}

/**
 * Says which column holds what, and how dates are written where they can be read in two ways. Refuses `import.mapping`
 * (a field without a column, one column for two, a column that is not there), `import.dates`, `input.invalid` for a wallet.
 */
export const mapImport = async (world: World, sheets: Sheets, ask: MapImport): Promise<Result<ImportView>> => {
  const { batch: id, mapping, dateOrder, wallet } = ask
  const found = await batchIn(world, id, OPEN)
  if (!found.ok) return found
  const { wallets } = await world.programme()
  if (wallet !== null && !wallets.some((one) => one.id === wallet)) {
    return refuse({ code: 'input.invalid', field: 'wallet', rule: `one of ${wallets.map((one) => one.id).join(', ')}` })
  }
  const own = howOf(found.value)
  const how = { encoding: ask.encoding ?? own.encoding, delimiter: ask.delimiter ?? own.delimiter, sheet: ask.sheet ?? own.sheet }
  const seen = await readImport(world, sheets, { batch: id, ...how })
  if (!seen.ok) return seen
  const wrong = mappingWrong(found.value, mapping, seen.value.columns.length)
  if (wrong) return refuse({ code: 'import.mapping', ...wrong })
  const table = await readFile(world, sheets, found.value, how)
  if (!table.ok) return table
  const samples = dateOrder === null ? openDates(table.value.rows, seen.value.header, mapping) : []
  if (samples.length > 0) return refuse({ code: 'import.dates', samples: samples.join(', '), rule: 'dateOrder: dayFirst or monthFirst' })
  return mapped(world, { id, mapping, dateOrder, wallet })
}

const mapped = async (world: World, { id, ...said }: { id: string } & Pick<ImportBatch, 'mapping' | 'dateOrder' | 'wallet'>): Promise<Result<ImportView>> => {
  const done = await world.store.transact<Result<ImportBatch>>(async (tx) => {
    const batch = await tx.get<ImportBatch>('importBatch', id)
    if (!batch || !OPEN.includes(batch.state)) return refuse({ code: 'import.state', state: batch?.state ?? 'unknown', needs: OPEN.join(', ') })
    const next: ImportBatch = { ...batch, ...said, state: 'mapped', progress: {} }
    await tx.put('importBatch', next)
    return ok(next)
  })
  return done.ok ? ok(await viewOf(world, done.value)) : done
}

const mappingWrong = ({ kind }: ImportBatch, mapping: ImportMapping, columns: number): { field: string; rule: string } | null => {
  const known: readonly string[] = intakeKinds[kind].fields.map(({ field }) => field)
  const taken = new Map<number, string>()
  for (const [field, column] of Object.entries(mapping)) {
    if (!known.includes(field)) return { field, rule: `one of ${known.join(', ')}` }
    if (column >= columns) return { field, rule: `a column from 0 to ${String(columns - 1)}` }
    const other = taken.get(column)
    if (other !== undefined) return { field, rule: `another column than that of ${other}` }
    taken.set(column, field)
  }
  return lackingField(kind, mapping)
}
