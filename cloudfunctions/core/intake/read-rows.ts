import type { Cell } from '../../../types/port/sheet'
import type { ImportRowState, RowFault } from '../../../types/record'
import { intakeKinds } from './field'
import { faultAt, readRow, type ReadRow, type RowGround } from './read-row'
import { textOfCell } from './read-cell'

export interface JudgedRow extends ReadRow {
  state: Extract<ImportRowState, 'ready' | 'duplicate' | 'refused'>
}

/**
 * Reads every row below the header that has anything in it. The first row with a phone, card or number keeps it; later
 * ones are duplicates and say which row has it. Rows that are refused for something else keep nothing.
 */
export const readRows = (rows: readonly (readonly Cell[])[], header: number, ground: RowGround): JudgedRow[] => {
  const first = new Map<string, number>()
  const read: JudgedRow[] = []
  for (let n = header; n < rows.length; n += 1) {
    const cells = rows[n] ?? []
    if (isEmpty(cells)) continue
    const one = readRow(cells, n + 1, ground)
    const repeated = one.faults.length === 0 ? repeatOf(one, first, ground) : null
    if (repeated) read.push({ ...one, state: 'duplicate', faults: [repeated] })
    else {
      for (const key of one.keys) first.set(key, one.row)
      read.push({ ...one, state: one.faults.length === 0 ? 'ready' : 'refused' })
    }
  }
  return read
}

export const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => textOfCell(cell).trim() === '')

const repeatOf = ({ keys, values }: ReadRow, first: ReadonlyMap<string, number>, { kind, mapping }: RowGround): RowFault | null => {
  const key = keys.find((one) => first.has(one))
  if (key === undefined) return null
  const field = kind === 'orders' ? 'number' : key.startsWith('phone:') ? 'phone' : 'card'
  const known = intakeKinds[kind].fields.some((spec) => spec.field === field)
  const fault = faultAt('repeated', known ? field : null, mapping[field] ?? null, String(values[field] ?? ''))
  return { ...fault, row: first.get(key) ?? 0 }
}
