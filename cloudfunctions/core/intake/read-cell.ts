import type { Cell } from '../../../types/port/sheet'
import type { DateOrder, ImportField, RowFaultCode } from '../../../types/record'
import { nameHolds, phoneHolds } from '../member'
import { textOfDay } from '../kernel'
import { readAmount } from './amount'
import { readDay, readMoment } from './day'

/** What a row tells, read: days as `YYYY-MM-DD`, amounts in fen or the wallet's smallest unit, moments in milliseconds. */
export interface RowValues {
  phone?: string
  name?: string
  birthday?: string
  gender?: 'female' | 'male'
  size?: string
  card?: string
  joined?: string
  points?: number
  until?: string
  real?: number
  bonus?: number
  template?: string
  number?: string
  paidAt?: number
  total?: number
  discount?: number
  store?: string
}

/** What cells are read by; `templates` and `stores`: ids by every name they go by, in lower case. */
export interface CellGround {
  zone: string
  /** The present day of the programme's calendar. */
  today: string
  now: number
  dateOrder: DateOrder | null
  /** Decimal places of the wallet. */
  scale: number
  templates: ReadonlyMap<string, string>
  stores: ReadonlyMap<string, string>
}

type Read<T> = { ok: true; value: T } | { ok: false; code: RowFaultCode }
type Reader<T> = (text: string, ground: CellGround) => Read<T>

const MOST_POINTS = 1_000_000_000
const MOST_FEN = 999_999_999
const PAST_ORDERS_FUTURE_MS = 120_000

const fine = <T>(value: T): Read<T> => ({ ok: true, value })
const bad = (code: RowFaultCode): Read<never> => ({ ok: false, code })

const readPhone: Reader<string> = (text) => {
  const digits = text.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '')
  return phoneHolds(digits) ? fine(digits) : bad('phone')
}

const readBirthday: Reader<string> = (text, { dateOrder, today }) => {
  const read = readDay(text, dateOrder)
  if (!read.ok) return bad(read.code)
  const day = textOfDay(read.day)
  return day <= today ? fine(day) : bad('birthday')
}

const readJoined: Reader<string> = (text, { dateOrder, today }) => {
  const read = readDay(text, dateOrder)
  if (!read.ok) return bad(read.code)
  const day = textOfDay(read.day)
  return day <= today ? fine(day) : bad('future')
}

const readUntil: Reader<string> = (text, { dateOrder, today }) => {
  const read = readDay(text, dateOrder)
  if (!read.ok) return bad(read.code)
  const day = textOfDay(read.day)
  return day >= today ? fine(day) : bad('past')
}

const readPaidAt: Reader<number> = (text, { dateOrder, zone, now }) => {
  const read = readMoment(text, dateOrder, zone)
  if (!read.ok) return bad(read.code)
  return read.at <= now + PAST_ORDERS_FUTURE_MS ? fine(read.at) : bad('future')
}

const genders: Readonly<Record<string, 'female' | 'male'>> = { 女: 'female', female: 'female', f: 'female', 女士: 'female', 男: 'male', male: 'male', m: 'male', 先生: 'male' }

const money: Reader<number> = (text) => readAmount(text, { scale: 2, most: MOST_FEN, bad: 'money' })

/** A number of the chain's own or of an older one; letters, digits and what stands between them. */
const pattern = (rule: RegExp, code: RowFaultCode): Reader<string> => (text) => (rule.test(text) ? fine(text) : bad(code))

const named = (list: (ground: CellGround) => ReadonlyMap<string, string>, code: RowFaultCode): Reader<string> => (text, ground) => {
  const found = list(ground).get(text.toLowerCase())
  return found === undefined ? bad(code) : fine(found)
}

/** One reader a field; the text is trimmed and not empty. */
const readers: { readonly [F in ImportField]: Reader<NonNullable<RowValues[F]>> } = {
  phone: readPhone,
  name: (text) => (nameHolds(text) ? fine(text) : bad('name')),
  birthday: readBirthday,
  gender: (text) => {
    const gender = genders[text.toLowerCase()]
    return gender === undefined ? bad('gender') : fine(gender)
  },
  size: pattern(/^[^\p{Cc}\p{Cs}]{1,20}$/u, 'size'),
  card: pattern(/^[A-Za-z0-9-]{4,32}$/, 'card'),
  joined: readJoined,
  points: (text, { scale }) => readAmount(text, { scale, most: MOST_POINTS, bad: 'number' }),
  until: readUntil,
  real: money,
  bonus: money,
  template: named(({ templates }) => templates, 'template'),
  number: pattern(/^[A-Za-z0-9._/-]{1,48}$/, 'orderNumber'),
  paidAt: readPaidAt,
  total: money,
  discount: money,
  store: named(({ stores }) => stores, 'store'),
}

/** A long number that a spreadsheet shortened: what is missing cannot be known any more. */
const SHORTENED = /^\d(?:[.,]\d+)?e\+?\d+$/i
const SURE_DIGITS = 15
const free: ReadonlySet<ImportField> = new Set<ImportField>(['name', 'size', 'template', 'store'])

const marked = (field: ImportField, cell: Exclude<Cell, string>): RowFaultCode | null => {
  if (cell.as === 'formula' || cell.as === 'merged' || cell.as === 'error') return cell.as
  const digits = cell.text.replace(/\D/g, '').length
  return cell.as === 'number' && !free.has(field) && (SHORTENED.test(cell.text) || digits > SURE_DIGITS) ? 'digitsLost' : null
}

/** `@` and `=` begin what a spreadsheet computes; names and numbers of people do not. */
const FORMULA = /^[=@]/

/** Reads one cell as a field; null: there is nothing in it. */
export const readCell = <F extends ImportField>(field: F, cell: Cell, ground: CellGround): Read<NonNullable<RowValues[F]>> | null => {
  const text = textOfCell(cell).trim()
  const wrong = typeof cell === 'string' ? null : marked(field, cell)
  if (wrong) return bad(wrong)
  if (text === '') return null
  if (FORMULA.test(text)) return bad('formula')
  if (!free.has(field) && SHORTENED.test(text)) return bad('digitsLost')
  return readers[field](text, ground)
}

export const textOfCell = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
