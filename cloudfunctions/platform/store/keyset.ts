/** Where a page starts, as conditions both databases can answer from an index. */
import type { Scalar } from '../../../types/port/store'

export type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte'
/** `some`: any value but null. A comparison other than `eq` never holds for null. */
export type Condition = Compared | { field: string; is: 'some' }

export interface Compared {
  field: string
  is: Comparison
  value: Scalar
}

export interface Position {
  /** Values of the ordering fields; the last is the `_id`. */
  values: readonly Scalar[]
  /** Whether the row at the position itself belongs to what is asked. */
  inclusive: boolean
}

/**
 * The rows behind a position, as alternatives that exclude each other, in the order of the scan. Null comes before
 * every value. Asked one after the other each alternative is one stretch of the index; asked together they are an "or".
 */
export function behind(order: readonly string[], at: Position, desc: boolean): Condition[][] {
  const branches: Condition[][] = []
  for (const [depth, field] of [...order.entries()].reverse()) {
    const same = order.slice(0, depth).map((before, index) => equal(before, at.values[index] ?? null))
    const inclusive = at.inclusive && depth === order.length - 1
    for (const further of beyond(field, at.values[depth] ?? null, desc, inclusive)) branches.push([...same, further])
  }
  return branches
}

export function equal(field: string, value: Scalar): Condition {
  return { field, is: 'eq', value }
}

function beyond(field: string, value: Scalar, desc: boolean, inclusive: boolean): Condition[] {
  if (value === null) return desc ? [] : [{ field, is: 'some' }]
  if (!desc) return [{ field, is: inclusive ? 'gte' : 'gt', value }]
  const below: Condition = { field, is: inclusive ? 'lte' : 'lt', value }
  return field === '_id' ? [below] : [below, equal(field, null)]
}
