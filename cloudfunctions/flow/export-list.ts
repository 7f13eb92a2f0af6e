import { ok, refuse } from '../core/kernel'
import type { ExportView } from '../../types/contract'
import type { Doc } from '../../types/port/store'
import type { Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { ExportPart, ExportRecord, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { exportSources, type Row } from './export-source'
import { PIECE_BYTES } from './import-batch'
import { STEP_MS } from './import-stage'
import { inLanes } from './judge-row'
import { readPage, type Paged } from './read-page'

export const EXPORT_ROWS_AT_MOST = 200_000
/** Records that one part is made of, before those of other stores and days are left out. */
const PART_RECORDS = 500

export type OpenExport = Pick<ExportRecord, 'kind' | 'format' | 'reason' | 'phones' | 'store' | 'staff' | 'only' | 'from' | 'to'> & { reference: string }

/** Opens an export once a reference; the record of it is the log entry. Refuses `reference.reused`. */
export const openExport = async (world: World, { reference, ...ask }: OpenExport): Promise<Result<ExportView>> => {
  const _id = `x${world.keys.digest(`export:${ask.staff}:${reference}`).slice(0, 20)}`
  const opened = await world.store.transact<Result<ExportRecord>>(async (tx) => {
    const known = await tx.get<ExportRecord>('exportLog', _id)
    const other = known && (['kind', 'format', 'reason', 'phones', 'from', 'to'] as const).find((field) => known[field] !== ask[field])
    if (known && other) return refuse({ code: 'reference.reused', reference, field: other, was: String(known[other]), got: String(ask[other]) })
    if (known) return ok(known)
    const record: ExportRecord = { _id, ...ask, askedAt: world.clock.now(), cursor: null, parts: 0, rows: 0, gathered: false, file: null, fetched: [] }
    await tx.insert('exportLog', record)
    return ok(record)
  })
  return opened.ok ? ok(await viewOf(world, opened.value)) : opened
}

export const viewOf = async (world: World, { _id, kind, format, reason, phones, staff, askedAt, rows, file, fetched }: ExportRecord): Promise<ExportView> => {
  const person = await world.store.get<StaffRecord>('staff', staff)
  return { export: _id, kind, format, reason, phones, staff: person?.name ?? staff, askedAt, rows, file, fetched: fetched.length }
}

/** Somebody else's export is nobody's. */
const ownExport = async (world: World, id: string, staff: string): Promise<Result<ExportRecord>> => {
  const record = await world.store.get<ExportRecord>('exportLog', id)
  return record?.staff === staff ? ok(record) : refuse({ code: 'export.unknown', export: id })
}

/** Goes on gathering for some seconds, then makes the file. Refuses `export.unknown`, `export.tooLong`. */
export const stepExport = async (world: World, sheets: Sheets, { id, staff }: { id: string; staff: string }): Promise<Result<ExportView>> => {
  const found = await ownExport(world, id, staff)
  if (!found.ok) return found
  const until = world.clock.now() + STEP_MS
  let record = found.value
  while (!record.gathered && world.clock.now() < until) {
    record = await gather(world, record)
    if (record.rows > EXPORT_ROWS_AT_MOST) return refuse({ code: 'export.tooLong', rows: record.rows, rowsAtMost: EXPORT_ROWS_AT_MOST })
  }
  if (record.gathered && record.file === null) record = await seal(world, sheets, record)
  return ok(await viewOf(world, record))
}

const partId = (id: string, n: number): string => `${id}:${String(n)}`
const fileId = (id: string, n: number): string => `${id}:file:${String(n)}`

/** One part: read from the cursor, kept together with the next cursor, so that two at once keep it once. */
const gather = async (world: World, record: ExportRecord): Promise<ExportRecord> => {
  const { collection, row } = exportSources[record.kind]
  const page = await world.store.find(collection, { match: matchOf(record), limit: PART_RECORDS, after: record.cursor ?? undefined })
  const rows = await inLanes<Doc, Row>(page.items, (doc) => row(world, doc, record))
  return world.store.transact(async (tx) => {
    const now = await tx.get<ExportRecord>('exportLog', record._id)
    if (!now) throw new Error(`the export ${record._id} is gone`)
    if (now.parts !== record.parts || now.gathered) return now
    const next: ExportRecord = { ...now, cursor: page.next, parts: now.parts + 1, rows: now.rows + rows.length, gathered: page.next === null }
    await tx.put<ExportPart>('exportPart', { _id: partId(record._id, now.parts), export: record._id, rows })
    await tx.put('exportLog', next)
    return next
  })
}

const matchOf = ({ kind, from, to, only }: ExportRecord): Record<string, unknown> => {
  const { moment, place } = exportSources[kind]
  const within = { ...(from === null ? {} : { $gte: from }), ...(to === null ? {} : { $lt: to }) }
  return {
    ...(Object.keys(within).length === 0 ? {} : { [moment]: within }),
    ...(only === null ? {} : { [place]: only }),
    ...(kind === 'audit' ? { staff: { $ne: null } } : {}),
  }
}

const seal = async (world: World, sheets: Sheets, record: ExportRecord): Promise<ExportRecord> => {
  const parts = await Promise.all(Array.from({ length: record.parts }, (_, n) => world.store.get<ExportPart>('exportPart', partId(record._id, n))))
  const header = await exportSources[record.kind].header(world)
  const bytes = sheets.write(record.format, [header, ...parts.flatMap((part) => part?.rows ?? [])])
  const pieces = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES))
  for (let n = 0; n < pieces; n += 1) {
    const data = Buffer.from(bytes.slice(n * PIECE_BYTES, (n + 1) * PIECE_BYTES)).toString('base64')
    await world.store.transact((tx) => tx.put<ExportPart>('exportPart', { _id: fileId(record._id, n), export: record._id, data }))
  }
  return world.store.transact(async (tx) => {
    const now = (await tx.get<ExportRecord>('exportLog', record._id)) ?? record
    const next: ExportRecord = { ...now, file: { pieces, bytes: bytes.length } }
    await tx.put('exportLog', next)
    return next
  })
}

/** A piece of the file, from 0; fetching the first is noted. Refuses `export.unknown`, `export.unfinished`, `input.invalid`. */
export const readExport = async (world: World, { id, staff, n }: { id: string; staff: string; n: number }): Promise<Result<{ n: number; pieces: number; data: string }>> => {
  const found = await ownExport(world, id, staff)
  if (!found.ok) return found
  const { file, rows } = found.value
  if (!file) return refuse({ code: 'export.unfinished', rows, rule: 'export.step until there is a file' })
  const piece = n < file.pieces ? await world.store.get<ExportPart>('exportPart', fileId(id, n)) : null
  if (!piece) return refuse({ code: 'input.invalid', field: 'n', rule: `0 to ${String(file.pieces - 1)}` })
  if (n === 0) await noteFetched(world, id, staff)
  return ok({ n, pieces: file.pieces, data: piece.data ?? '' })
}

const FETCHES_KEPT = 50

const noteFetched = (world: World, id: string, by: string): Promise<void> =>
  world.store.transact(async (tx) => {
    const now = await tx.get<ExportRecord>('exportLog', id)
    if (now) await tx.put<ExportRecord>('exportLog', { ...now, fetched: [...now.fetched, { at: world.clock.now(), by }].slice(-FETCHES_KEPT) })
  })

/** The log: who gave out what, when and why, latest first. */
export const listExports = async (world: World, only: string | null, paged: Paged): Promise<Result<{ rows: ExportView[]; next: string | null }>> => {
  const match = only === null ? {} : { match: { store: only } }
  const page = await readPage<ExportRecord>(world, 'exportLog', { order: 'askedAt', desc: true, ...match }, paged)
  if (!page.ok) return page
  return ok({ rows: await Promise.all(page.value.items.map((record) => viewOf(world, record))), next: page.value.next })
}
