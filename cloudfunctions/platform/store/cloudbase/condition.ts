/** A plan's alternatives in the SDK's words. */
import type { TcbCommand, TcbCondition } from 'tcb-admin-node'
import type { Condition } from '../keyset'

/** Null: every document. The database joins the alternatives in index order, as each is one stretch of the index. */
export function conditionOf(command: TcbCommand, branches: readonly Condition[][]): TcbCondition | null {
  const [first, ...others] = branches
  if (first === undefined || (first.length === 0 && others.length === 0)) return null
  const whole = (branch: readonly Condition[]) => command.and(branch.map((condition) => single(command, condition)))
  return others.length === 0 ? whole(first) : command.or(branches.map(whole))
}

function single(command: TcbCommand, condition: Condition): Record<string, TcbCondition> {
  // Only `eq` may meet null: the database compares null as equal to null and to nothing else, missing fields included.
  const made = condition.is === 'some' ? command.neq(null) : command[condition.is](condition.value)
  return { [condition.field]: made }
}
