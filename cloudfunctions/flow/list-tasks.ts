import { ok } from '../core/kernel'
import type { TaskView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ConciergeRecord, LeadRecord, MemberRecord, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { pageOf } from './page-of'
import { staffNow } from './staff-now'

export interface ListTasks {
  store: string
  state: TaskRecord['state']
  after: string | undefined
  limit: number
}

/** Tasks of a store, the earliest due first, with whom they are about. */
export const listTasks = async (
  world: World,
  { store, state, after, limit }: ListTasks,
): Promise<Result<{ rows: TaskView[]; next: string | null }>> => {
  const page = await pageOf<TaskRecord>(world, 'task', { eq: { store, state }, order: 'dueAt', limit, after })
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((task) => viewTask(world, task)))
  return ok({ rows, next: page.value.next })
}

const viewTask = async (world: World, task: TaskRecord): Promise<TaskView> => {
  const [lead, member, request, assignee] = await Promise.all([
    task.lead === null ? null : world.store.get<LeadRecord>('lead', task.lead),
    task.member === null ? null : world.store.get<MemberRecord>('member', task.member),
    task.kind === 'concierge' ? world.store.get<ConciergeRecord>('concierge', task._id.slice('concierge:'.length)) : null,
    task.assignee === undefined ? null : staffNow(world, task.assignee),
  ])
  const { _id, kind, dueAt, createdAt, state, outcome, doneAt } = task
  return {
    ...{ task: _id, kind, dueAt, createdAt, state, outcome, doneAt },
    overdue: state === 'open' && dueAt < world.clock.now(),
    name: lead?.form.name ?? member?.name ?? '',
    // Whoever has to call needs the number, and calls for the own store alone.
    phone: lead?.form.phone ?? member?.phone ?? '',
    lead: task.lead,
    request: request && { id: request._id, state: request.state },
    assignee: assignee?.name ?? null,
    script: task.script ?? null,
    note: task.note ?? lead?.note ?? null,
    collectFrom: lead?.collectFrom ?? null,
  }
}
