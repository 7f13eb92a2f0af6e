import { utils, write } from '@e965/xlsx/dist/xlsx.mini.min.js'

type Row = readonly (string | number)[]

/** What a spreadsheet would compute instead of show (OWASP, "CSV injection"); an apostrophe makes it text. */
const COMPUTED = /^[=+\-@\t\r]/
const QUOTE = /[",\r\n]/
const MARK = '\uFEFF'

export const inert = (cell: string): string => (COMPUTED.test(cell) ? `'${cell}` : cell)

const csvCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell)
  const text = inert(cell)
  return QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** UTF-8 with a byte-order mark, since Excel reads Chinese without one as GBK; RFC 4180 else. */
export const writeCsv = (rows: readonly Row[]): Uint8Array =>
  new TextEncoder().encode(MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join(''))

/** A workbook of one sheet; text stays text, so long numbers keep their digits. */
export const writeXlsx = (rows: readonly Row[]): Uint8Array => {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : { t: 's' as const, v: inert(cell) })))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells as unknown[][], { dense: true }), 'Huiji')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
