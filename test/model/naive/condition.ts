import type { Condition } from '../../../types/programme'

/** What is known, by the names that conditions use; a list holds all that is so. */
export type Facts = Readonly<Record<string, string | number | readonly string[] | undefined>>
type Query = Record<string, unknown>

const queryOf = (condition: Condition): Query =>
  typeof condition === 'string' ? (JSON.parse(condition) as Query) : { ...condition }

export const asksLines = (condition: Condition): boolean => JSON.stringify(queryOf(condition)).includes('"line.')

export const fits = (condition: Condition, facts: Facts): boolean => all(queryOf(condition), facts)

const all = (query: Query, facts: Facts): boolean =>
  Object.entries(query).every(([key, wanted]) => {
    if (key === '$and') return (wanted as Query[]).every((one) => all(one, facts))
    if (key === '$or') return (wanted as Query[]).some((one) => all(one, facts))
    if (key === '$not') return !all(wanted as Query, facts)
    return holds(facts[key], wanted)
  })

const holds = (fact: Facts[string], wanted: unknown): boolean => {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return isOne(fact, [wanted])
  return Object.entries(wanted).every(([operator, operand]: [string, unknown]) => compare(fact, operator, operand))
}

const isOne = (fact: Facts[string], wanted: readonly unknown[]): boolean =>
  (Array.isArray(fact) ? fact : [fact]).some((one: unknown) => wanted.includes(one))

const compare = (fact: Facts[string], operator: string, operand: unknown): boolean => {
  if (operator === '$eq') return isOne(fact, [operand])
  if (operator === '$ne') return !isOne(fact, [operand])
  if (operator === '$in') return isOne(fact, operand as unknown[])
  if (operator === '$nin') return !isOne(fact, operand as unknown[])
  if (operator === '$not') return !holds(fact, operand)
  if (fact === undefined || Array.isArray(fact)) return false
  const bound = operand as typeof fact
  if (operator === '$gt') return fact > bound
  if (operator === '$gte') return fact >= bound
  if (operator === '$lt') return fact < bound
  if (operator === '$lte') return fact <= bound
  throw new Error(`an operator that nobody has told of: ${operator}`)
}
