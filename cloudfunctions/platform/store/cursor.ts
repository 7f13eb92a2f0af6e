/** Cursors: opaque to callers, values of the ordering fields inside. */
import type { Scalar } from '../../../types/port/store'
import { fieldOf, isScalar } from './document'
import { outOfBounds } from './fault'
import type { Position } from './keyset'

/** `fields` is written in, so that a cursor of another query is refused and never misread. */
export function cursorAt(fields: readonly string[], doc: object): string {
  return encode(fields, fields.map((field) => fieldOf(doc, field) as Scalar), false)
}

/** The same place, the row itself included: how an empty page points back to where it was asked from. */
export function including(fields: readonly string[], at: Position): string {
  return encode(fields, at.values, true)
}

export function positionOf(fields: readonly string[], cursor: string): Position {
  const parts = decode(cursor)
  const [name, inclusive, ...values] = parts
  const whole = values.length === fields.length && values.every(isScalar) && typeof values.at(-1) === 'string'
  if (!whole || typeof inclusive !== 'boolean') throw outOfBounds('the cursor is not one of this store')
  if (name !== fields.join(',')) throw outOfBounds('the cursor belongs to another query')
  return { values, inclusive }
}

function encode(fields: readonly string[], values: readonly Scalar[], inclusive: boolean): string {
  return Buffer.from(JSON.stringify([fields.join(','), inclusive, ...values])).toString('base64url')
}

function decode(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parts)) return parts
  } catch {
    // Falls through: text that is no JSON is refused like JSON that is no list.
  }
  throw outOfBounds('the cursor is not one of this store')
}
