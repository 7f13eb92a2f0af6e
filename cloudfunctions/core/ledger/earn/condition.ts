import { $and, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $not, $or, createQueryTester } from 'sift'
import type { Condition } from '../../../../types/programme'
import { queryOf } from '../../programme'
import { asksLines } from './compile'
import type { Sheet } from './sheet'

const operations = { $and, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $not, $or }

interface Compiled {
  holds: (facts: unknown) => boolean
  asksLines: boolean
}

/** Compiled once a programme document: by the rule or multiplier that asks, which lives as long as it does. */
const known = new WeakMap<object, Map<Condition, Compiled>>()

const compiled = (owner: object, condition: Condition): Compiled => {
  const own = known.get(owner) ?? new Map<Condition, Compiled>()
  known.set(owner, own)
  const made = own.get(condition) ?? compile(condition)
  own.set(condition, made)
  return made
}

const compile = (condition: Condition): Compiled => {
  const query = queryOf(condition)
  if (!query) throw new Error(`a condition that no programme was read with: ${JSON.stringify(condition)}`)
  return { holds: createQueryTester<unknown>(query, { operations }), asksLines: asksLines(query) }
}

/** The lines that a rule chooses; all of them without a choice. */
export const chosen = (rule: { lines?: Condition }, { lines }: Sheet): Sheet['lines'] => {
  const choice = rule.lines
  return choice === undefined ? lines : lines.filter((line) => compiled(rule, choice).holds({ line }))
}

/** Whether a rule or multiplier is for this order; one that asks for facts of lines is when one of the lines fits. */
export const holds = (owner: { when?: Condition }, { facts, lines }: Sheet): boolean => {
  if (owner.when === undefined) return true
  const { holds: fits, asksLines: ofLines } = compiled(owner, owner.when)
  return ofLines ? lines.some((line) => fits({ ...facts, line })) : fits(facts)
}
