import { $and, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $not, $or, createQueryTester } from 'sift'
import type { Condition } from '../../../../types/programme'

const operations = { $and, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $not, $or }

interface Compiled {
  holds: (facts: unknown) => boolean
  asksLines: boolean
}

/** Compiled once a programme document: its conditions are objects that live as long as it does. */
const known = new WeakMap<Condition, Compiled>()

const compiled = (condition: Condition): Compiled => {
  const found = known.get(condition)
  if (found) return found
  const made = { holds: createQueryTester<unknown>(condition, { operations }), asksLines: asksLines(condition) }
  known.set(condition, made)
  return made
}

const asksLines = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && Object.entries(part).some(([key, value]) => key.startsWith('line.') || asksLines(value))

/** Whether a condition that the programme's reading found sound holds for one set of facts. */
export const holdsFor = (condition: Condition, facts: unknown): boolean => compiled(condition).holds(facts)

/** The same for an order: a condition that asks for facts of lines holds when it holds for one of the lines. */
export const holds = (
  condition: Condition | undefined,
  facts: Readonly<Record<string, unknown>>,
  lines: readonly unknown[],
): boolean => {
  if (condition === undefined) return true
  const { holds: fits, asksLines: ofLines } = compiled(condition)
  return ofLines ? lines.some((line) => fits({ ...facts, line })) : fits(facts)
}
