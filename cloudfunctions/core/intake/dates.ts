import type { Cell } from '../../../types/port/sheet'
import type { ImportField, ImportMapping } from '../../../types/record'
import { readDay } from './day'
import { textOfCell } from './read-cell'

const DATES: readonly ImportField[] = ['birthday', 'joined', 'until', 'paidAt']
const SAMPLES = 3

/** Dates of the mapped columns that have their year last: which of the two other parts is the day has to be asked. */
export const openDates = (rows: readonly (readonly Cell[])[], header: number, mapping: ImportMapping): string[] => {
  const columns = DATES.flatMap((field) => mapping[field] ?? [])
  const samples: string[] = []
  for (let n = header; n < rows.length && samples.length < SAMPLES; n += 1) {
    for (const column of columns) {
      const text = textOfCell(rows[n]?.[column] ?? '').trim()
      const read = readDay(text, null)
      if (!read.ok && read.code === 'dateOrder' && samples.length < SAMPLES) samples.push(text)
    }
  }
  return samples
}
