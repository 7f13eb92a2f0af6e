import type { Condition, FactQuery } from '../../../../types/programme'
import { queryOf } from '../../programme'
import { askFor, type Ask, type Ground } from './ground'

/** A condition made into one function; `asksLines`: it holds for an order when it holds for one of its lines. */
export interface CompiledQuery {
  holds: (ground: Ground) => boolean
  asksLines: boolean
}

type Test = (ground: Ground) => boolean
/** Whether one value, or one of a list such as a birthday's relations, is what is asked for. */
type Fits = (value: unknown) => boolean

/**
 * Made for the operators that a programme may use and to answer just as the query library does, which the plain way of
 * earning asks; a property test holds the two against each other. A query with anything else was never read.
 */
export const compileQuery = (condition: Condition): CompiledQuery => {
  const query = queryOf(condition)
  if (!query) throw unreadable(condition)
  return { holds: every(query), asksLines: asksLines(query) }
}

const unreadable = (part: unknown): Error => new Error(`a condition that no programme was read with: ${JSON.stringify(part)}`)

export const asksLines = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  Object.entries(part).some(([key, value]) => key.startsWith('line.') || asksLines(value))

const every = (query: FactQuery): Test => all(Object.entries(query).map(([key, value]) => part(key, value)))

const all = (tests: readonly Test[]): Test => {
  const [only, ...more] = tests
  if (only && more.length === 0) return only
  return (ground) => {
    for (const test of tests) if (!test(ground)) return false
    return true
  }
}

const part = (key: string, value: unknown): Test => {
  if (key === '$not') {
    const inner = every(value as FactQuery)
    return (ground) => !inner(ground)
  }
  if (key === '$and') return all((value as FactQuery[]).map(every))
  if (key === '$or') {
    const tests = (value as FactQuery[]).map(every)
    return (ground) => tests.some((test) => test(ground))
  }
  const ask = askFor(key)
  if (!ask) throw unreadable({ [key]: value })
  return comparison(ask, value)
}

const comparison = (ask: Ask, value: unknown): Test => {
  if (typeof value !== 'object' || value === null) return one(ask, (it) => it === value)
  return all(Object.entries(value).map(([operator, operand]) => compared(ask, operator, operand)))
}

const one = (ask: Ask, fits: Fits): Test => (ground) => {
  const value = ask(ground)
  return Array.isArray(value) ? value.some(fits) : fits(value)
}

const compared = (ask: Ask, operator: string, operand: unknown): Test => {
  switch (operator) {
    case '$eq':
      return one(ask, (it) => it === operand)
    case '$ne':
      return not(one(ask, (it) => it === operand))
    case '$in':
      return one(ask, (it) => (operand as unknown[]).includes(it))
    case '$nin':
      return not(one(ask, (it) => (operand as unknown[]).includes(it)))
    case '$not':
      return not(comparison(ask, operand))
    case '$gt':
      return one(ask, (it) => typeof it === typeof operand && (it as number) > (operand as number))
    case '$gte':
      return one(ask, (it) => typeof it === typeof operand && (it as number) >= (operand as number))
    case '$lt':
      return one(ask, (it) => typeof it === typeof operand && (it as number) < (operand as number))
    case '$lte':
      return one(ask, (it) => typeof it === typeof operand && (it as number) <= (operand as number))
    default:
      throw unreadable({ [operator]: operand })
  }
}

const not = (test: Test): Test => (ground) => !test(ground)
