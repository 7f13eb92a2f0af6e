import type { Condition, FactQuery } from '../../../types/programme'
import type { Fact } from './fact'
import type { ProgrammeFault } from './fault'

/** How deep and how large one condition may be: enough for what a shop says in a sentence or two. */
export const CONDITION_DEPTH_AT_MOST = 6
export const CONDITION_PARTS_AT_MOST = 120
const TEXT_AT_MOST = 120
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const comparisons = ['$eq', '$ne', '$in', '$nin', '$gt', '$gte', '$lt', '$lte', '$not']
const ordered = ['$gt', '$gte', '$lt', '$lte']
const lists = ['$in', '$nin']
const combinations = ['$and', '$or', '$not']

/** The query of a condition, written or kept as text; null when the text is none. */
export const queryOf = (condition: Condition): FactQuery | null => {
  if (typeof condition !== 'string') return condition
  try {
    const query: unknown = JSON.parse(condition)
    return isObject(query) ? query : null
  } catch {
    return null
  }
}

/** Everything wrong with a condition that asks for some of these facts. An unknown word is a fault, never skipped. */
export const conditionFaults = (condition: Condition, facts: readonly Fact[], path: string): ProgrammeFault[] => {
  const query = queryOf(condition)
  if (!query) return [fault(path, 'condition.shape', 'a query, or its JSON text', condition)]
  const rule = excess(query)
  if (rule === 'condition.deep') return [{ path, rule, valid: `${String(CONDITION_DEPTH_AT_MOST)} levels at most` }]
  if (rule === 'condition.large') return [{ path, rule, valid: `${String(CONDITION_PARTS_AT_MOST)} parts at most` }]
  return queryFaults(query, facts, path)
}

/** Measured level by level, so that no document is deep enough to hurt. */
export const excess = (condition: unknown): 'condition.deep' | 'condition.large' | null => {
  let level: unknown[] = [condition]
  let parts = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    parts += level.length
    if (parts > CONDITION_PARTS_AT_MOST) return 'condition.large'
    // A comparison and its list stand two levels below the query that they belong to.
    if (depth > CONDITION_DEPTH_AT_MOST * 2) return 'condition.deep'
    level = level.flatMap(partsOf)
  }
  return null
}

const partsOf = (part: unknown): unknown[] =>
  typeof part === 'object' && part !== null ? Object.values(part as FactQuery) : []

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fault = (path: string, rule: string, valid: string, got: unknown): ProgrammeFault => ({
  path,
  rule,
  valid,
  got: (typeof got === 'string' ? got : JSON.stringify(got)).slice(0, 80),
})

const queryFaults = (query: unknown, facts: readonly Fact[], path: string): ProgrammeFault[] => {
  if (!isObject(query) || Object.keys(query).length === 0) {
    return [fault(path, 'condition.shape', 'a query with at least one fact, such as {"order.weekday": 6}', query ?? null)]
  }
  return Object.entries(query).flatMap(([key, value]) => {
    const at = `${path}[${JSON.stringify(key)}]`
    if (key === '$not') return queryFaults(value, facts, at)
    if (combinations.includes(key)) return listFaults(value, facts, at)
    if (key.startsWith('$')) return [fault(at, 'operator.unknown', `one of ${combinations.join(', ')}, or a fact`, key)]
    const fact = facts.find(({ name }) => name === key)
    return fact
      ? comparisonFaults(value, fact, at)
      : [fault(at, 'fact.unknown', `one of ${facts.map(({ name }) => name).join(', ')}`, key)]
  })
}

const listFaults = (queries: unknown, facts: readonly Fact[], path: string): ProgrammeFault[] =>
  Array.isArray(queries) && queries.length > 0
    ? queries.flatMap((one, index) => queryFaults(one, facts, `${path}[${String(index)}]`))
    : [fault(path, 'condition.shape', 'a list of at least one query', queries ?? null)]

/** A plain value asks for equality; otherwise operators with their operands. */
const comparisonFaults = (comparison: unknown, fact: Fact, path: string): ProgrammeFault[] => {
  if (!isObject(comparison)) return operandFaults(comparison, fact, path)
  if (Object.keys(comparison).length === 0) {
    return [fault(path, 'condition.shape', `one of ${operatorsOf(fact).join(', ')}`, '{}')]
  }
  return Object.entries(comparison).flatMap(([operator, operand]) => {
    const at = `${path}.${operator}`
    if (!operatorsOf(fact).includes(operator)) {
      return [fault(at, 'operator.unknown', `one of ${operatorsOf(fact).join(', ')}`, operator)]
    }
    if (operator === '$not') {
      return isObject(operand)
        ? comparisonFaults(operand, fact, at)
        : [fault(at, 'condition.shape', 'a comparison such as {"$in": […]}', operand ?? null)]
    }
    if (!lists.includes(operator)) return operandFaults(operand, fact, at)
    return Array.isArray(operand) && operand.length > 0
      ? operand.flatMap((one, index) => operandFaults(one, fact, `${at}[${String(index)}]`))
      : [fault(at, 'operand.wrong', `a list of at least one ${nounOf(fact)}`, operand ?? null)]
  })
}

const operatorsOf = ({ type }: Fact): string[] =>
  type === 'integer' || type === 'day' ? comparisons : comparisons.filter((operator) => !ordered.includes(operator))

const operandFaults = (operand: unknown, fact: Fact, path: string): ProgrammeFault[] =>
  fits(operand, fact) ? [] : [fault(path, 'operand.wrong', nounOf(fact), operand ?? null)]

const fits = (operand: unknown, { type, choices = [], least = 0, most = 0 }: Fact): boolean => {
  if (type === 'integer') return Number.isSafeInteger(operand) && Number(operand) >= least && Number(operand) <= most
  if (typeof operand !== 'string') return false
  if (type === 'choice') return choices.includes(operand)
  return type === 'day' ? DAY.test(operand) : operand !== '' && operand.length <= TEXT_AT_MOST
}

const nounOf = ({ type, choices = [], least = 0, most = 0 }: Fact): string => {
  if (type === 'choice') return `one of ${choices.join(', ')}`
  if (type === 'day') return 'a day such as 2026-03-02'
  if (type === 'text') return `a text of 1 to ${String(TEXT_AT_MOST)} characters`
  const from = String(least)
  return most === Number.MAX_SAFE_INTEGER ? `a whole number, ${from} or more` : `a whole number from ${from} to ${String(most)}`
}
