import { shardOf, shareOfShard } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { BudgetRecord, BudgetRoom, Earned } from '../../types/record'

/** What all members share on a day is split, so that no document is written by everybody. */
export const BUDGET_SHARDS = 4

/** A rule whose points of one calendar day all members share. */
export type Budgeted = Readonly<{ id: string; dailyBudget?: number }>

export interface DayBudget {
  /** What the shards that were read have left, rule by rule. */
  rooms: () => BudgetRoom[]
  /** Reads one more shard; false when all have been read. */
  more: () => Promise<boolean>
  /** Writes down what was given, shard by shard in the order in which they were read. */
  take: (tx: Pick<Tx, 'put'>, earned: readonly Earned[]) => Promise<void>
}

export const budgetId = (day: string, shard: number): string => `${day}:${String(shard)}`

interface Shard {
  number: number
  record: BudgetRecord
}

/**
 * Opens the budgets of a day for one member, at the member's own shard; the others are read when that is not enough.
 * Null where no rule has a budget. Every shard is read and written in the caller's transaction, so two givers who meet in
 * one are put in order and the budget is never passed.
 */
export const openBudget = async (tx: Pick<Tx, 'get'>, rules: readonly Budgeted[], member: string, day: string): Promise<DayBudget | null> => {
  const budgets = rules.flatMap(({ id, dailyBudget }) => (dailyBudget === undefined ? [] : [{ rule: id, total: dailyBudget }]))
  if (budgets.length === 0) return null
  const first = shardOf(member, BUDGET_SHARDS)
  const shards: Shard[] = []
  const more = async (): Promise<boolean> => {
    if (shards.length === BUDGET_SHARDS) return false
    const number = (first + shards.length) % BUDGET_SHARDS
    const _id = budgetId(day, number)
    shards.push({ number, record: (await tx.get<BudgetRecord>('budget', _id)) ?? { _id, given: [] } })
    return true
  }
  await more()
  const roomIn = ({ number, record }: Shard, { rule, total }: (typeof budgets)[number]): number =>
    Math.max(0, shareOfShard(total, number, BUDGET_SHARDS) - givenIn(record, rule))
  const rooms = (): BudgetRoom[] =>
    budgets.map((budget) => ({ rule: budget.rule, points: shards.reduce((sum, shard) => sum + roomIn(shard, budget), 0) }))
  const take = async (writing: Pick<Tx, 'put'>, earned: readonly Earned[]): Promise<void> => {
    const left = new Map(earned.map(({ rule, points }) => [rule, points]))
    for (const shard of shards) {
      const given = budgets.flatMap((budget) => {
        const points = Math.min(left.get(budget.rule) ?? 0, roomIn(shard, budget))
        left.set(budget.rule, (left.get(budget.rule) ?? 0) - points)
        return points > 0 ? [{ rule: budget.rule, points }] : []
      })
      if (given.length > 0) await writing.put<BudgetRecord>('budget', withGiven(shard.record, given))
    }
  }
  return { rooms, more, take }
}

const givenIn = ({ given }: BudgetRecord, rule: string): number => given.find((one) => one.rule === rule)?.points ?? 0

const withGiven = (record: BudgetRecord, added: BudgetRecord['given']): BudgetRecord => {
  const rules = [...new Set([...record.given, ...added].map(({ rule }) => rule))]
  const sum = (rule: string): number => givenIn(record, rule) + (added.find((one) => one.rule === rule)?.points ?? 0)
  return { ...record, given: rules.map((rule) => ({ rule, points: sum(rule) })) }
}

/**
 * Decides with what the budgets leave, and once more with a further shard for as long as one of them is used up by it.
 * The rooms that were used are kept with what was decided, so that it is recomputed the same.
 */
export const withinBudget = async <T>(
  budget: DayBudget | null,
  decide: (rooms: readonly BudgetRoom[] | undefined) => T,
  earnedOf: (decided: T) => readonly Earned[],
): Promise<T> => {
  if (!budget) return decide(undefined)
  let decided = decide(budget.rooms())
  while (usedUp(budget.rooms(), earnedOf(decided)) && (await budget.more())) decided = decide(budget.rooms())
  return decided
}

const usedUp = (rooms: readonly BudgetRoom[], earned: readonly Earned[]): boolean =>
  rooms.some(({ rule, points }) => earned.some((one) => one.rule === rule && one.points >= points))
