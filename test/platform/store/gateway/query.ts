/** The part of the query language that arrives here; anything else is refused aloud instead of being ignored. */
import { GatewayFault } from './fault'

export type Stored = Record<string, unknown>

export interface Order {
  field: string
  direction: 'asc' | 'desc'
}

export function matches(doc: Stored, query: Stored): boolean {
  return Object.entries(query).every(([name, wanted]) => {
    if (name === '$and') return parts(wanted).every((part) => matches(doc, part))
    if (name === '$or') return parts(wanted).some((part) => matches(doc, part))
    if (name === '$nor') return !parts(wanted).some((part) => matches(doc, part))
    if (name.startsWith('$')) throw new GatewayFault('DATABASE_REQUEST_FAILED', `unknown top level operator: ${name}`)
    return fits(valueAt(doc, name), wanted)
  })
}

export function inOrder(docs: Stored[], order: readonly Order[]): Stored[] {
  return [...docs].sort((one, other) => {
    for (const { field, direction } of order) {
      const difference = compared(valueAt(one, field) ?? null, valueAt(other, field) ?? null)
      if (difference !== 0) return direction === 'desc' ? -difference : difference
    }
    return 0
  })
}

function parts(wanted: unknown): Stored[] {
  if (!Array.isArray(wanted) || wanted.length === 0) {
    throw new GatewayFault('DATABASE_REQUEST_FAILED', '$and/$or/$nor must be a nonempty array')
  }
  return wanted as Stored[]
}

function valueAt(doc: Stored, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Stored | null | undefined)?.[name], doc)
}

function fits(value: unknown, wanted: unknown): boolean {
  const operators = typeof wanted === 'object' && wanted !== null ? Object.entries(wanted) : []
  if (!operators.some(([name]) => name.startsWith('$'))) return equals(value, wanted)
  return operators.every(([name, operand]) => applies(name, value, operand))
}

function applies(operator: string, value: unknown, operand: unknown): boolean {
  const bracketed = rank(value ?? null) === rank(operand) && operand !== null
  switch (operator) {
    case '$eq': return equals(value, operand)
    case '$ne': return !equals(value, operand)
    case '$gt': return bracketed && compared(value, operand) > 0
    case '$gte': return bracketed && compared(value, operand) >= 0
    case '$lt': return bracketed && compared(value, operand) < 0
    case '$lte': return bracketed && compared(value, operand) <= 0
    case '$in': return (operand as unknown[]).some((item) => equals(value, item))
    case '$nin': return !(operand as unknown[]).some((item) => equals(value, item))
    case '$exists': return (value !== undefined) === operand
    default: throw new GatewayFault('DATABASE_REQUEST_FAILED', `unknown operator: ${operator}`)
  }
}

/** A missing field equals null, as in the real database. */
function equals(value: unknown, wanted: unknown): boolean {
  return JSON.stringify(value ?? null) === JSON.stringify(wanted ?? null)
}

/** The database's own order of types: null, number, text, record, list, boolean. */
function rank(value: unknown): number {
  if (value === null) return 0
  if (Array.isArray(value)) return 4
  return ['number', 'string', 'object', '', 'boolean'].indexOf(typeof value) + 1
}

function compared(one: unknown, other: unknown): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (typeof one === 'number') return one - (other as number)
  // By bytes of UTF-8: JavaScript's own order differs beyond the basic plane.
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other as string))
  return Number(one) - Number(other)
}
