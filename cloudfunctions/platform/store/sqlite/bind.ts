/** The one place where a value becomes a bound parameter: a bound boolean ends the process, a Date panics. */
import { outOfBounds } from '../fault'

export type Bound = string | bigint | null

export function bind(value: unknown): Bound {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  // As a bigint it is stored as an integer; the driver would bind a plain number as floating point.
  if (Number.isSafeInteger(value)) return BigInt(value as number)
  throw outOfBounds(`${Object.prototype.toString.call(value)} cannot be bound to a statement`)
}
