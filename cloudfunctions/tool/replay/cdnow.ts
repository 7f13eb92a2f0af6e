import { AMOUNT_RULE, DATE_RULE, fenOf, momentOf, type Line } from './purchase'

/** The one store of a file that names none. */
export const CDNOW_STORE = 'CDNOW'

/**
 * The blank-separated format of the CDNOW sample: number in the full file, number in the sample, date, pieces, amount.
 * It has no order numbers: `<customer>-<date>-<n>`, n counting that customer's purchases of the day as they stand.
 */
export const cdnowReader = (): ((text: string, line: number) => Line) => {
  const seen = new Map<string, number>()
  return (text, line) => {
    const columns = text.trim().split(/\s+/)
    const bad = (field: string, rule: string, got: string): Line => ({ ok: false, bad: { line, field, rule, got } })
    const [, member = '', day = '', , amount = ''] = columns
    if (columns.length !== 5) return bad('columns', 'five columns: customer, customer in the sample, date, pieces, amount', text.trim().slice(0, 80))
    if (!/^\d{1,10}$/.test(member)) return bad('customer', 'digits', member)
    const at = momentOf(day)
    if (!at) return bad('date', DATE_RULE, day)
    const amountFen = fenOf(amount)
    if (amountFen === null) return bad('amount', AMOUNT_RULE, amount)
    const key = `${member}-${day}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { ok: true, purchase: { line, member, store: CDNOW_STORE, number: `${key}-${String(count)}`, at, amountFen } }
  }
}
