/** Conditions as a sentence: parts that all hold. What is written otherwise (or, not, nesting) is kept as it is. */
import type { Condition } from '../../../types/programme'

export const operators = ['$eq', '$ne', '$lte', '$gte', '$lt', '$gt', '$in', '$nin'] as const
export type Operator = (typeof operators)[number]

export interface Clause {
  fact: string
  op: Operator
  value: string | number | (string | number)[]
}

type Query = Record<string, unknown>

const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text)
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
const isValue = (value: unknown): value is Clause['value'] => isPlain(value) || (Array.isArray(value) && value.every(isPlain))

export const queryOf = (condition: Condition): Query => (typeof condition === 'string' ? (JSON.parse(condition) as Query) : (condition as Query))

const clausesOfFact = (fact: string, asked: unknown): Clause[] | null => {
  if (isPlain(asked)) return [{ fact, op: '$eq', value: asked }]
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return null
  const all = Object.entries(asked).map(([op, value]) => (isOperator(op) && isValue(value) ? { fact, op, value } : null))
  return all.includes(null) ? null : (all as Clause[])
}

/** The parts of a condition; null where it is no plain sentence. */
export function clausesOf(condition: Condition): Clause[] | null {
  const query = queryOf(condition)
  const parts = Array.isArray(query.$and) && Object.keys(query).length === 1 ? (query.$and as Query[]) : [query]
  const all = parts.flatMap((part) => Object.entries(part).map(([fact, asked]) => (fact.startsWith('$') ? null : clausesOfFact(fact, asked))))
  return all.includes(null) ? null : (all as Clause[][]).flat()
}

/** The condition that holds where all parts do; two parts may ask the same of one fact. */
export function conditionOf(clauses: readonly Clause[]): Query {
  const one = ({ fact, op, value }: Clause): Query => ({ [fact]: { [op]: value } })
  const [first] = clauses
  if (clauses.length === 1 && first) return one(first)
  return { $and: clauses.map(one) }
}
