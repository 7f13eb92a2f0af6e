import { parse } from 'csv-parse/sync'
import { AMOUNT_RULE, DATE_RULE, fenOf, momentOf, type Line } from './purchase'

/** The header of the format: member key, date, amount, store, order number. */
export const CSV_COLUMNS = ['member', 'date', 'amount', 'store', 'order'] as const

/** True when the first line is the header of the CSV format. */
export const isCsv = (firstLine: string): boolean => firstLine.trim().split(',').map((name) => name.trim()).join() === CSV_COLUMNS.join()

/** Reads the whole file; quoting as in RFC 4180. Lines whose number of columns is wrong are told like any other fault. */
export const readCsv = (text: string): Line[] => {
  const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, info: true, from: 2 }
  // With `info` each record comes with its place, which the parser's declarations do not tell.
  const records = parse(text, options) as unknown as Row[]
  const orders = new Map<string, { line: number; content: string }>()
  return records.map(({ record, info }) => readRecord(record, info.lines, orders))
}

/** What the parser gives with `info: true`. */
interface Row {
  record: string[]
  info: { lines: number }
}

const readRecord = (columns: string[], line: number, orders: Map<string, { line: number; content: string }>): Line => {
  const bad = (field: string, rule: string, got: string): Line => ({ ok: false, bad: { line, field, rule, got } })
  const [member = '', date = '', amount = '', store = '', number = ''] = columns
  if (columns.length !== CSV_COLUMNS.length) return bad('columns', `five columns: ${CSV_COLUMNS.join(', ')}`, columns.join().slice(0, 80))
  if (!/^[^\s#/]{1,40}$/.test(member)) return bad('member', '1 to 40 characters without blanks, # and /', member)
  const at = momentOf(date)
  if (!at) return bad('date', DATE_RULE, date)
  const amountFen = fenOf(amount)
  if (amountFen === null) return bad('amount', AMOUNT_RULE, amount)
  if (!/^[A-Za-z0-9._-]{1,32}$/.test(store)) return bad('store', '1 to 32 of letters, digits and . _ -', store)
  if (!/^[A-Za-z0-9._-]{1,40}$/.test(number)) return bad('order', '1 to 40 of letters, digits and . _ -', number)
  const [id, content] = [`${store}:${number}`, `${member} ${at} ${String(amountFen)}`]
  const known = orders.get(id)
  if (known && known.content !== content) {
    return bad('order', `a number that names one order (line ${String(known.line)} has it with other content)`, number)
  }
  if (!known) orders.set(id, { line, content })
  return { ok: true, purchase: { line, member, store, number, at, amountFen } }
}
