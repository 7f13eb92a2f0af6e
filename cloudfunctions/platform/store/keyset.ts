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

export interface OrderField {
  field: string
  /** Whether rows without a value may be among those asked for. */
  nullable: boolean
}

export interface Position {
  /** Values of the ordering fields; the last is the `_id`. */
  values: readonly Scalar[]
  /** Whether the row at the position itself belongs to what is asked. */
  inclusive: boolean
}

/**
 * The rows behind a position, as alternatives that exclude each other, in the order of the scan. Null comes before every
 * value. Asked one after the other each alternative is one stretch of the index; asked together they are an "or".
 */
export function behind(order: readonly OrderField[], at: Position, desc: boolean): Condition[][] {
  const branches: Condition[][] = []
  for (const [depth, step] of [...order.entries()].reverse()) {
    const same = order.slice(0, depth).map(({ field }, index) => equal(field, at.values[index] ?? null))
    const inclusive = at.inclusive && depth === order.length - 1
    for (const further of beyond(step, at.values[depth] ?? null, desc, inclusive)) branches.push([...same, further])
  }
  return branches
}

export function equal(field: string, value: Scalar): Condition {
  return { field, is: 'eq', value }
}

function beyond(step: OrderField, value: Scalar, desc: boolean, inclusive: boolean): Condition[] {
  const { field, nullable } = step
  if (value === null) return desc ? [] : [{ field, is: 'some' }]
  if (!desc) return [{ field, is: inclusive ? 'gte' : 'gt', value }]
  const below: Condition = { field, is: inclusive ? 'lte' : 'lt', value }
  return nullable ? [below, equal(field, null)] : [below]
}
