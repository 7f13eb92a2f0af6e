import { ok, refuse } from '../core/kernel'
import type { ReadHow, ReadTable, Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportPiece } from '../../types/record'
import type { Result } from '../../types/result'
import { IMPORT_FILE_ROWS_AT_MOST, pieceId } from './import-batch'

/** The file read last in this process, by its content and how it was read: a stage asks for the same one many times over. */
let last: { key: string; table: ReadTable } | null = null

/** The table in the pieces of a batch. Refuses `import.pieces` while some are missing, and what reading it refuses. */
export const readFile = async (world: World, sheets: Sheets, batch: ImportBatch, how: ReadHow): Promise<Result<ReadTable>> => {
  if (batch.forgottenAt !== null) return refuse({ code: 'import.pieces', have: 0, pieces: batch.pieces, rule: 'a file that was not deleted' })
  const numbers = Array.from({ length: batch.pieces }, (_, n) => n)
  const pieces = await Promise.all(numbers.map((n) => world.store.get<ImportPiece>('importPiece', pieceId(batch._id, n))))
  const there = pieces.filter((piece) => piece !== null)
  if (there.length < batch.pieces) return refuse({ code: 'import.pieces', have: there.length, pieces: batch.pieces, rule: 'every piece of the file' })
  const key = world.keys.digest(JSON.stringify([there.map(({ digest }) => digest), how.encoding, how.delimiter, how.sheet]))
  if (last?.key === key) return ok(last.table)
  const bytes = Buffer.concat(there.map(({ data }) => Buffer.from(data, 'base64')))
  const read = sheets.read(bytes, { ...how, name: batch.name, rowsAtMost: IMPORT_FILE_ROWS_AT_MOST })
  if (read.ok) last = { key, table: read.value }
  return read
}

/** How the file of a batch was read when it was looked at. */
export const howOf = ({ how }: ImportBatch): ReadHow => ({
  encoding: how?.encoding ?? undefined,
  delimiter: how?.delimiter ?? undefined,
  sheet: how?.sheet ?? undefined,
})
