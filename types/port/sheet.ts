/** The Sheets port: reads and writes tables as files. What the values mean is not its business. */
import type { Result } from '../result'

export type FileEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
export type Delimiter = ',' | ';' | '\t' | '|'

/**
 * A cell that is more, or less, than its text. `number`: stored as one, so digits beyond the fifteenth are lost; `date`: a
 * calendar date, whatever it looks like; `formula`: what was computed is not what was typed; `merged`: shared with others.
 */
export type MarkedCell = { text: string; as: 'number' | 'date' | 'formula' | 'merged' | 'error' }
export type Cell = string | MarkedCell

/** How a file is to be read; what is left out is recognised. */
export interface ReadHow {
  encoding?: FileEncoding | undefined
  delimiter?: Delimiter | undefined
  sheet?: string | undefined
}

export interface ReadTable {
  format: 'csv' | 'xlsx'
  encoding: FileEncoding | null
  byteOrderMark: boolean
  delimiter: Delimiter | null
  sheets: string[]
  sheet: string | null
  /** Every row of the file in its place, so that the n-th is the row n that a spreadsheet shows; empty ones have no cells. */
  rows: Cell[][]
}

export interface Sheets {
  /** Refuses `import.notTable` (what it looks like instead), `import.tooLong` (rows beyond `rowsAtMost`), `import.how`. */
  read(bytes: Uint8Array, how: ReadHow & { name: string; rowsAtMost: number }): Result<ReadTable>
  /** One sheet; every cell is text unless it is a number. */
  write(format: 'csv' | 'xlsx', rows: readonly (readonly (string | number)[])[]): Uint8Array
}
