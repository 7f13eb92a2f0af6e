/** Plans a query: refuses what no declared index answers, and says what to scan from where. Same for both databases. */
import type { Query, Range, Scalar, Schema } from '../../../types/port/store'
import { positionOf } from './cursor'
import { checkCollection, isScalar } from './document'
import { outOfBounds, undeclared } from './fault'
import { behind, equal, type Comparison, type Condition, type Position } from './keyset'
import { PAGE_ROWS } from './limit'
import { filterOf } from './match'

export interface Plan {
  /** Name of the declared index; null is the order by `_id`, which every collection has. */
  index: string | null
  /** Ordering fields behind the equal ones; the last is always `_id`. */
  order: readonly string[]
  /** Alternatives in scan order; each is one stretch of the index. */
  branches: Condition[][]
  /** Direction of the scan; going back scans against the query's own order. */
  desc: boolean
  backward: boolean
  from: Position | null
  limit: number
  matches: (doc: unknown) => boolean
}

export function planQuery(declared: Schema, collection: string, query: Query): Plan {
  checkCollection(declared, collection)
  checkBounds(query)
  const range = rangeOf(query)
  const { index, order } = indexFor(declared, collection, query, range?.field ?? query.order)
  const base = [...equalities(query), ...(range?.conditions ?? [])]
  const cursor = query.before ?? query.after
  const from = cursor === undefined ? null : positionOf(order, cursor)
  const backward = query.before !== undefined
  const desc = (query.desc ?? false) !== backward
  const starts = from === null ? [[]] : behind(order, from, desc)
  const branches = starts.map((start) => [...base, ...start])
  return { index, order, branches, desc, backward, from, limit: query.limit, matches: filterOf(query.match) }
}

function checkBounds({ limit, after, before }: Query): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_ROWS) {
    throw outOfBounds(`a page examines 1 to ${PAGE_ROWS} rows, not ${limit}`)
  }
  if (after !== undefined && before !== undefined) throw outOfBounds('a page goes on or back, not both')
}

function equalities({ eq = {} }: Query): Condition[] {
  return Object.entries(eq).map(([field, value]) => {
    // An undefined value would ask for every row where one was meant.
    if (!isScalar(value)) throw outOfBounds(`"${field}" is compared with neither text, integer, boolean nor null`)
    return equal(field, value)
  })
}

function rangeOf(query: Query): { field: string; conditions: Condition[] } | null {
  const [first, second] = Object.entries(query.range ?? {})
  if (first === undefined) return null
  const [field, range] = first
  if (second !== undefined) throw undeclared('a range is on one field')
  if (query.order !== undefined && query.order !== field) throw undeclared('a page is ordered by its range')
  const conditions = bounds(range).map(([is, value]): Condition => ({ field, is, value }))
  if (conditions.length === 0) throw outOfBounds(`the range on "${field}" has no bound`)
  return { field, conditions }
}

function bounds(range: Range): [Comparison, Scalar][] {
  return (['gt', 'gte', 'lt', 'lte'] as const).flatMap((is) => {
    const value = range[is]
    if (value === undefined) return []
    if (typeof value !== 'string' && !Number.isSafeInteger(value)) throw outOfBounds(`a bound is a text or an integer`)
    return [[is, value] as [Comparison, Scalar]]
  })
}

/** The shortest declared index whose leading fields are the equal ones and whose next field orders the page. */
function indexFor(declared: Schema, collection: string, query: Query, ordering: string | undefined) {
  const equals = Object.keys(query.eq ?? {})
  const all: [string | null, readonly string[]][] = Object.entries(declared[collection]?.indexes ?? {})
  const fitting = [[null, []] as [null, string[]], ...all]
    .map(([index, fields]) => ({ index, fields: [...fields, '_id'] }))
    .filter(({ fields }) => equals.every((field) => fields.slice(0, equals.length).includes(field)))
    .filter(({ fields }) => ordering === undefined || fields[equals.length] === ordering)
    .sort((one, other) => one.fields.length - other.fields.length)[0]
  if (fitting === undefined || equals.length >= fitting.fields.length) {
    throw undeclared(`no index of "${collection}" answers eq [${equals.join(', ')}] ordered by ${ordering ?? '_id'}`)
  }
  return { index: fitting.index, order: fitting.fields.slice(equals.length) }
}
