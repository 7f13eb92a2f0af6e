import type { Sheets } from '../../../types/port/sheet'
import { readCsv } from './csv'
import { looksOf } from './looks'
import { notTable } from './refused'
import { writeCsv, writeXlsx } from './write'
import { readXlsx } from './xlsx'

/** Tables as CSV and as Excel workbooks. */
export const sheets: Sheets = {
  read: (bytes, how) => {
    const looks = looksOf(bytes)
    if (looks === 'zip') return readXlsx(bytes, how)
    return looks === 'text' ? readCsv(bytes, how) : notTable(how.name, looks)
  },
  write: (format, rows) => (format === 'csv' ? writeCsv(rows) : writeXlsx(rows)),
}
