import { read, type CellObject, type DenseWorkSheet, type Range, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min.js'
import type { Cell, ReadHow, ReadTable } from '../../../types/port/sheet'
import type { Result } from '../../../types/result'
import { howWrong, notTable, tooLong } from './refused'
import { listZip } from './zip'

const UNPACKED_BYTES = 400_000_000
const COLUMNS_AT_MOST = 100
const DAY_MS = 86_400_000
/** Day 0 of a workbook's count, 30 December 1899: it believes that 1900 was a leap year. With 1904 it begins later. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const SIGNIFICANT_DIGITS = 15

/** Reads one sheet of a workbook. Refuses what is no workbook, one that unpacks to too much, and a sheet that is not there. */
export const readXlsx = (bytes: Uint8Array, { name, rowsAtMost, sheet: asked }: ReadHow & { name: string; rowsAtMost: number }): Result<ReadTable> => {
  const listing = listZip(bytes)
  if (!listing?.names.includes('xl/workbook.xml')) return notTable(name, 'zip')
  if (listing.unpackedBytes > UNPACKED_BYTES) {
    return { ok: false, refusal: { code: 'import.tooLarge', bytes: listing.unpackedBytes, limitBytes: UNPACKED_BYTES } }
  }
  const book = opened(bytes, rowsAtMost)
  if (!book) return notTable(name, 'zip')
  const sheet = asked ?? book.SheetNames[0] ?? ''
  const found = book.SheetNames.includes(sheet) ? book.Sheets[sheet] : undefined
  if (!found) return howWrong('sheet', `one of the sheets: ${book.SheetNames.join(', ').slice(0, 200)}`)
  const rows = lastRowOf(found)
  if (rows > rowsAtMost + 1) return tooLong(rows, rowsAtMost)
  const epoch = book.Workbook?.WBProps?.date1904 === true ? EPOCH_1904 : EPOCH_1900
  const cells = cellsOf(found as DenseWorkSheet, epoch)
  return { ok: true, value: { format: 'xlsx', encoding: null, byteOrderMark: false, delimiter: null, sheets: book.SheetNames, sheet, rows: cells } }
}

/** A row more than allowed is read, so that too many are noticed without reading a million of them. */
const opened = (bytes: Uint8Array, rowsAtMost: number) => {
  try {
    return read(bytes, { type: 'array', dense: true, cellText: false, cellHTML: false, cellNF: true, cellFormula: true, sheetRows: rowsAtMost + 2 })
  } catch {
    // The library throws for what it cannot open; why is of no use to whoever chose the file.
    return null
  }
}

/** Of the whole sheet, as the sheet itself says: `!fullref` where rows were left unread. */
const lastRowOf = (sheet: WorkSheet): number => {
  const range = (sheet['!fullref'] as string | undefined) ?? sheet['!ref'] ?? ''
  return Number(/(\d+)$/.exec(range)?.[1] ?? 0)
}

const cellsOf = (sheet: DenseWorkSheet, epoch: number): Cell[][] => {
  // Rows and cells with nothing in them are holes.
  const rows = Array.from(sheet['!data'], (row: CellObject[] | undefined) =>
    Array.from((row ?? []).slice(0, COLUMNS_AT_MOST), (cell: CellObject | undefined) => (cell ? cellOf(cell, epoch) : '')),
  )
  const merged = sheet['!merges'] as Range[] | undefined
  for (const { s, e } of merged ?? []) {
    for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r += 1) {
      for (let c = s.c; c <= Math.min(e.c, COLUMNS_AT_MOST - 1); c += 1) markMerged(rows[r], c)
    }
  }
  return rows
}

const markMerged = (row: Cell[] | undefined, column: number): void => {
  if (!row) return
  const cell = row[column] ?? ''
  for (let n = row.length; n < column; n += 1) row[n] = ''
  row[column] = { text: typeof cell === 'string' ? cell : cell.text, as: 'merged' }
}

const DATE_FORMAT = /[ymd]|\[h|hh/i
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g

const cellOf = ({ t, v, f, z }: CellObject, epoch: number): Cell => {
  if (f !== undefined) return { text: String(v ?? f), as: 'formula' }
  if (t === 'e') return { text: '#', as: 'error' }
  if (t === 'n' && typeof v === 'number') {
    if (typeof z === 'string' && z !== 'General' && DATE_FORMAT.test(z.replace(QUOTED, ''))) return { text: dateText(v, epoch), as: 'date' }
    return { text: String(Number(v.toPrecision(SIGNIFICANT_DIGITS))), as: 'number' }
  }
  if (t === 'b') return v === true ? '1' : '0'
  return v === undefined || v instanceof Date ? '' : String(v)
}

/** A counted day as `2024-03-05`, with the time of day where it has one. */
const dateText = (serial: number, epoch: number): string => {
  const iso = new Date(epoch + Math.round(serial * DAY_MS)).toISOString()
  return serial % 1 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}
