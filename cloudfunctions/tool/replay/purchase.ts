/** One line of an input file, read and checked; nothing has been posted yet. */
export interface Purchase {
  line: number
  /** The buyer's key in the file. */
  member: string
  store: string
  /** Order number, unique within the store. */
  number: string
  /** Calendar day and time in the programme's zone, `YYYY-MM-DD HH:mm`. */
  at: string
  amountFen: number
}

/** A line that cannot be read: where, which column, and what would be valid. */
export interface BadLine {
  line: number
  field: string
  rule: string
  got: string
}

export type Line = { ok: true; purchase: Purchase } | { ok: false; bad: BadLine }

const AMOUNT = /^(\d{1,7})(?:\.(\d{1,2}))?$/

/** Yuan with at most two decimals to fen, by its digits; null for anything else (signs, exponents, more decimals). */
export const fenOf = (text: string): number | null => {
  const found = AMOUNT.exec(text)
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}

/** `YYYYMMDD` or `YYYY-MM-DD`, optionally with ` HH:mm`, to `YYYY-MM-DD HH:mm`; noon where no time is given. */
export const momentOf = (text: string): string | null => {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T]([01]\d|2[0-3]):([0-5]\d))?$/.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = '', hour = '12', minute = '00'] = found
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return real ? `${year}-${month}-${day} ${hour}:${minute}` : null
}

export const AMOUNT_RULE = 'yuan from 0 to 9999999.99 with at most two decimals'
export const DATE_RULE = 'a calendar date, YYYYMMDD or YYYY-MM-DD, optionally with HH:mm'
