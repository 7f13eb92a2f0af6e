import * as z from 'zod'
import { recordId, typedText } from '../platform/host/input'

export const batch = recordId('the id of an import')
export const reason = typedText(200)

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
const delimiters = [',', ';', '\t', '|'] as const

/** How a file is read, where it is not to be recognised. */
export const how = {
  encoding: z.enum(encodings, `one of ${encodings.join(', ')}`).optional(),
  delimiter: z.enum(delimiters, 'a comma, semicolon, tab or vertical line').optional(),
  sheet: z.string('the name of a sheet').min(1, 'the name of a sheet').max(31, '31 characters at most').optional(),
}

const column = z.int('the number of a column, from 0').min(0, 'the number of a column, from 0').max(99, '99 at most')

export const fields = [
  'phone', 'name', 'birthday', 'gender', 'size', 'card', 'joined', 'points', 'until', 'real', 'bonus', 'template', 'number',
  'paidAt', 'total', 'discount', 'store',
] as const

export const mapping = z.partialRecord(z.enum(fields, `one of ${fields.join(', ')}`), column)

const STEP_ROWS_AT_MOST = 20_000
const stepRule = `1 to ${String(STEP_ROWS_AT_MOST)}`
export const step = { batch, rows: z.int(stepRule).min(1, stepRule).max(STEP_ROWS_AT_MOST, stepRule).optional() }

export const paged = (rowsAtMost: number) => {
  const rule = `1 to ${String(rowsAtMost)}`
  return {
    after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
    limit: z.int(rule).min(1, rule).max(rowsAtMost, rule).optional(),
  }
}
