import { canonicalJson, ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { StaffRecord, TaskOutcome, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { reusedField } from './reused'

export interface FinishTask {
  task: string
  reference: string
  outcome: Exclude<TaskOutcome, 'joined' | 'served'>
  note: string | null
  by: StaffRecord
}

/** Days until somebody who was not reached, or asks for a later call, is called again. */
const AGAIN_AFTER_DAYS = 3
const DAY_MS = 86_400_000

/**
 * Says how a task went. Whoever was not reached or wants a later call stays on the list, due three days on; any other
 * outcome closes the task. Refuses `task.unknown` (of another store too), `task.done`, `concierge.task`,
 * `reference.reused`.
 */
export const finishTask = (
  world: World,
  ask: FinishTask,
): Promise<Result<{ task: string; outcome: TaskOutcome; doneAt: number }>> => {
  const now = world.clock.now()
  const deed = { reference: ask.reference, event: 'done', asked: canonicalJson({ outcome: ask.outcome, note: ask.note }) }
  return world.store.transact(async (tx) => {
    const task = await tx.get<TaskRecord>('task', ask.task)
    if (!task || task.store !== ask.by.store) return refuse({ code: 'task.unknown', task: ask.task })
    if (task.kind === 'concierge') return refuse({ code: 'concierge.task', request: task._id.slice('concierge:'.length) })
    if (task.deed?.reference === ask.reference) {
      const reused = reusedField(ask.reference, task.deed.asked, deed.asked)
      return reused ? refuse(reused) : ok(answerOf(task, now))
    }
    if (task.state === 'done') return refuse({ code: 'task.done', doneAt: task.doneAt ?? now, outcome: task.outcome ?? 'joined' })
    const again = ask.outcome === 'unreached' || ask.outcome === 'later'
    const rest = again ? { dueAt: now + AGAIN_AFTER_DAYS * DAY_MS } : { state: 'done' as const }
    const done: TaskRecord = { ...task, ...rest, outcome: ask.outcome, note: ask.note, doneAt: now, doneBy: ask.by._id, deed }
    await tx.put('task', done)
    return ok(answerOf(done, now))
  })
}

const answerOf = ({ _id, outcome, doneAt }: TaskRecord, now: number): { task: string; outcome: TaskOutcome; doneAt: number } => ({
  task: _id,
  outcome: outcome ?? 'joined',
  doneAt: doneAt ?? now,
})
