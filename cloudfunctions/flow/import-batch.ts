import { ok, refuse } from '../core/kernel'
import type { ImportView, StageView } from '../../types/contract'
import type { Doc } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportKind, ImportPiece, ImportProgress, ImportState, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** Bytes of a piece before it is written in base64, which makes four of three: a call takes 256 KB. */
export const PIECE_BYTES = 150_000
export const FILE_BYTES_AT_MOST = 32_000_000
/** Rows of one file. */
export const IMPORT_FILE_ROWS_AT_MOST = 200_000
/** Rows of a part. */
export const PART_ROWS = 100

export interface OpenImport {
  kind: ImportKind
  name: string
  bytes: number
  reference: string
  staff: StaffRecord
}

/** Opens a batch, once a reference. Refuses `import.tooLarge` and `reference.reused`. */
export const openImport = async (world: World, ask: OpenImport): Promise<Result<ImportView>> => {
  const { kind, name, bytes, reference, staff } = ask
  if (bytes > FILE_BYTES_AT_MOST) return refuse({ code: 'import.tooLarge', bytes, limitBytes: FILE_BYTES_AT_MOST })
  const _id = `i${world.keys.digest(`import:${staff._id}:${reference}`).slice(0, 20)}`
  const opened = await world.store.transact<Result<ImportBatch>>(async (tx) => {
    const known = await tx.get<ImportBatch>('importBatch', _id)
    if (known) {
      const other = (['kind', 'name', 'bytes'] as const).find((field) => known[field] !== ask[field])
      if (!other) return ok(known)
      return refuse({ code: 'reference.reused', reference, field: other, was: String(known[other]), got: String(ask[other]) })
    }
    const own = { kind, name, bytes, pieces: Math.ceil(bytes / PIECE_BYTES), store: staff.store, staff: staff._id }
    const batch = { _id, ...own, openedAt: world.clock.now(), state: 'uploading' as const, ...NOTHING_YET }
    await tx.insert<ImportBatch>('importBatch', batch)
    return ok(batch)
  })
  return opened.ok ? ok(await viewOf(world, opened.value)) : opened
}

const NOTHING_YET = {
  how: null,
  columns: [],
  header: 1,
  lastRow: 0,
  rows: 0,
  mapping: null,
  dateOrder: null,
  wallet: null,
  progress: {},
  undoReason: null,
  undoneBy: null,
  forgottenAt: null,
} satisfies Partial<ImportBatch>

export const pieceId = (batch: string, n: number): string => `${batch}:${String(n)}`

/** The batch, where it stands so that something can be done to it. Refuses `import.unknown`, `import.state`. */
export const batchIn = async (world: World, id: string, states: readonly ImportState[] | null): Promise<Result<ImportBatch>> => {
  const batch = await world.store.get<ImportBatch>('importBatch', id)
  if (!batch) return refuse({ code: 'import.unknown', batch: id })
  if (states && !states.includes(batch.state)) return refuse({ code: 'import.state', state: batch.state, needs: states.join(', ') })
  return ok(batch)
}

/** Goes on where the batch is of the store that is acted for; refuses `import.unknown` else. */
export const ofStore = async <T>(world: World, { _id: store }: Doc, id: string, work: () => Promise<Result<T>>): Promise<Result<T>> => {
  const batch = await world.store.get<ImportBatch>('importBatch', id)
  return batch?.store === store ? work() : refuse({ code: 'import.unknown', batch: id })
}

/**
 * Keeps a piece, from 0. The same again changes nothing. Refuses `input.invalid` for a number or size that the file does not
 * have, `reference.reused` for other content, `import.state` once the file was read.
 */
export const putPiece = async (world: World, { batch: id, n, data }: { batch: string; n: number; data: string }): Promise<Result<{ have: number; count: number }>> => {
  const found = await batchIn(world, id, null)
  if (!found.ok) return found
  const { bytes, pieces, state } = found.value
  const size = Math.min(PIECE_BYTES, bytes - n * PIECE_BYTES)
  if (n >= pieces) return refuse({ code: 'input.invalid', field: 'n', rule: `0 to ${String(pieces - 1)}` })
  const sent = Buffer.from(data, 'base64').length
  if (sent !== size) return refuse({ code: 'input.invalid', field: 'data', rule: `${String(size)} bytes in base64; these are ${String(sent)}` })
  const piece: ImportPiece = { _id: pieceId(id, n), batch: id, digest: world.keys.digest(data), data }
  const kept = await world.store.transact<Result<true>>(async (tx) => {
    const known = await tx.get<ImportPiece>('importPiece', piece._id)
    if (known?.digest === piece.digest) return ok(true)
    if (known) return refuse({ code: 'reference.reused', reference: piece._id, field: 'data', was: 'another content', got: 'this content' })
    if (state !== 'uploading') return refuse({ code: 'import.state', state, needs: 'uploading' })
    await tx.insert('importPiece', piece)
    return ok(true)
  })
  return kept.ok ? ok({ have: (await havePieces(world, found.value)).length, count: pieces }) : kept
}

export const havePieces = async (world: World, { _id, pieces, forgottenAt }: ImportBatch): Promise<number[]> => {
  if (forgottenAt !== null) return []
  const numbers = Array.from({ length: pieces }, (_, n) => n)
  const there = await Promise.all(numbers.map((n) => world.store.get<ImportPiece>('importPiece', pieceId(_id, n))))
  return numbers.filter((n) => there[n])
}

/** How a batch stands. */
export const viewOf = async (world: World, batch: ImportBatch): Promise<ImportView> => {
  const staff = await world.store.get<StaffRecord>('staff', batch.staff)
  // Once the file was read all of it is there.
  const have = batch.state === 'uploading' ? await havePieces(world, batch) : []
  const { _id, kind, name, bytes, state, pieces, openedAt, rows, mapping, dateOrder, progress, undoReason, forgottenAt } = batch
  const stages = Object.fromEntries(Object.entries(progress).map(([stage, one]) => [stage, stageOf(one, rows)]))
  const upload = { count: pieces, bytes: PIECE_BYTES, have }
  return { batch: _id, kind, name, bytes, state, pieces: upload, openedAt, staff: staff?.name ?? batch.staff, rows, mapping, dateOrder, undoReason, forgottenAt, stages }
}

const stageOf = ({ rows, states, filled, asked, finishedAt }: ImportProgress, total: number): StageView => ({
  rows,
  states,
  finishedAt,
  total,
  score: asked === 0 ? null : Math.floor((filled * 100) / asked),
})
