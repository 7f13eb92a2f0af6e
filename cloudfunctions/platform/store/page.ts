/** Makes a page of the rows a plan's scan gave. */
import type { Page } from '../../../types/port/store'
import { cursorAt, including } from './cursor'
import type { Plan } from './query'

/** `rows`: in scan order, at most the plan's limit. `more`: whether the scan would have gone on. */
export function pageOf<T extends object>(plan: Plan, rows: readonly T[], more: boolean): Page<T> {
  const examined = plan.backward ? [...rows].reverse() : rows
  const first = examined[0]
  const last = examined.at(-1)
  const ahead = last !== undefined && more ? cursorAt(plan.order, plan.backward ? (first ?? last) : last) : null
  const nearest = plan.backward ? last : first
  const origin = plan.from === null ? null : including(plan.order, plan.from)
  const back = origin !== null && nearest !== undefined ? cursorAt(plan.order, nearest) : origin
  const items = examined.filter((row) => plan.matches(row))
  return plan.backward ? { items, next: back, previous: ahead } : { items, next: ahead, previous: back }
}
