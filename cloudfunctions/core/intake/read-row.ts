import type { Cell } from '../../../types/port/sheet'
import type { ImportField, ImportKind, ImportMapping, RowFault, RowFaultCode } from '../../../types/record'
import { maskPhone } from '../kernel'
import { phoneHolds } from '../member'
import { intakeKinds } from './field'
import { readCell, textOfCell, type CellGround, type RowValues } from './read-cell'

const SHOWN_CHARACTERS = 40

export interface ReadRow {
  /** As a spreadsheet numbers it. */
  row: number
  values: RowValues
  faults: RowFault[]
  missing: ImportField[]
  /** Of so many fields asked for, so many are told. */
  filled: number
  asked: number
  /** What a file has once; a later row with one of them is a repeat. */
  keys: string[]
}

export interface RowGround extends CellGround {
  kind: ImportKind
  mapping: ImportMapping
  /** Fields that count for completeness. */
  asked: readonly ImportField[]
}

/** Reads a row; every cell that does not do is a fault with its column. Values with faults are left out. */
export const readRow = (cells: readonly Cell[], row: number, ground: RowGround): ReadRow => {
  const values: RowValues = {}
  const faults: RowFault[] = []
  for (const { field } of intakeKinds[ground.kind].fields) {
    const column = ground.mapping[field]
    if (column === undefined) continue
    const cell = cells[column] ?? ''
    const read = readCell(field, cell, ground)
    if (read?.ok) Object.assign(values, { [field]: read.value })
    else if (read) faults.push(faultAt(read.code, field, column, textOfCell(cell)))
  }
  faults.push(...lacking(values, faults, ground), ...together(values, ground.mapping))
  const missing = ground.asked.filter((field) => values[field] === undefined)
  const asked = ground.asked.length
  const counted = { missing, asked, filled: asked - missing.length }
  return { row, values, faults, ...counted, keys: faults.length === 0 ? keysOf(ground.kind, values) : [] }
}

export const faultAt = (code: RowFaultCode, field: ImportField | null, column: number | null, got: string): RowFault => {
  const text = got.trim()
  const shown = phoneHolds(text) ? (maskPhone(text) ?? '') : text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
  return { code, field, column, got: shown.slice(0, SHOWN_CHARACTERS) }
}

const lacking = (values: RowValues, faults: readonly RowFault[], { kind, mapping }: RowGround): RowFault[] => {
  const { required, oneOf } = intakeKinds[kind]
  const told = (field: ImportField): boolean => values[field] !== undefined || faults.some((fault) => fault.field === field)
  const lacks = required.filter((field) => !told(field))
  const [first] = oneOf.filter((field) => mapping[field] !== undefined)
  if (first !== undefined && !oneOf.some(told)) lacks.push(first)
  return lacks.map((field) => faultAt('missing', field, mapping[field] ?? null, ''))
}

/** What two cells must agree on. */
const together = (values: RowValues, mapping: ImportMapping): RowFault[] => {
  const { total, discount } = values
  if (total === 0) return [faultAt('money', 'total', mapping.total ?? null, '0')]
  if (total === undefined || discount === undefined || discount <= total) return []
  return [faultAt('discount', 'discount', mapping.discount ?? null, '')]
}

const keysOf = (kind: ImportKind, { phone, card, until, number }: RowValues): string[] => {
  const names = [...(phone === undefined ? [] : [`phone:${phone}`]), ...(card === undefined ? [] : [`card:${card}`])]
  if (kind === 'members' || kind === 'stored') return names
  if (kind === 'points') return names.map((name) => `${name} ${until ?? ''}`)
  return kind === 'orders' && number !== undefined ? [`order:${number}`] : []
}
