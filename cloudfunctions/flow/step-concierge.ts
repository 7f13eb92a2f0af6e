import { conciergeOver, conciergeStepped } from '../core/benefit'
import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { ConciergeRecord, ConciergeStep, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { taskOfRequest } from './ask-concierge'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'

export interface StepConcierge {
  request: string
  step: ConciergeStep
  note: string | null
  reference: string
  by: { staff: string; store: string }
}

interface Stepped {
  request: string
}

/**
 * Takes on, finishes or declines a request of the own store, which the member sees; its task ends with it. Refuses
 * `concierge.unknown` (of another store too), `concierge.state`, and `reason.required` for a decline without a note.
 */
export const stepConcierge = async (world: World, ask: StepConcierge): Promise<Result<Stepped>> => {
  const found = await world.store.get<ConciergeRecord>('concierge', ask.request)
  if (!found || found.store !== ask.by.store) return refuse({ code: 'concierge.unknown', request: ask.request })
  if (ask.step === 'decline' && ask.note === null) return refuse({ code: 'reason.required', field: 'note', rule: 'why it is declined; the member reads it' })
  const { request, step, note, reference, by } = ask
  const once = { member: found.member, reference, kind: 'conciergeStep' as const, asked: { request, step, note }, ...by }
  return doOnce(world, once, (ground) => decideStep(ask, ground))
}

const decideStep = async (ask: StepConcierge, ground: OnceGround): Promise<Result<Deed<'conciergeStep', Stepped>>> => {
  const { tx, now, cause, member } = ground
  const request = await tx.get<ConciergeRecord>('concierge', ask.request)
  const task = await tx.get<TaskRecord>('task', taskOfRequest(ask.request))
  if (!request || !task) return refuse({ code: 'concierge.unknown', request: ask.request })
  const to = conciergeStepped(request, ask.step)
  if (!to.ok) return to
  const { account, entries } = postMoves(ground.account, { ...cause, kind: 'redemption' }, [])
  const event = eventId({ member: member._id, reference: ask.reference })
  const steps = [...request.steps, { step: ask.step, at: now, staff: ask.by.staff, note: ask.note, event }]
  const outcome = to.value === 'done' ? 'served' : 'declined'
  const ended = conciergeOver(to.value) ? { state: 'done' as const, outcome: outcome as TaskRecord['outcome'], doneAt: now, doneBy: ask.by.staff } : {}
  return ok({
    account,
    entries,
    detail: { request: request._id, step: ask.step, to: to.value, note: ask.note },
    answer: () => ({ request: request._id }),
    write: async (commit) => {
      await commit.put<ConciergeRecord>('concierge', { ...request, state: to.value, steps })
      await commit.put<TaskRecord>('task', { ...task, ...(ask.step === 'take' ? { assignee: ask.by.staff } : {}), ...ended, note: ask.note ?? task.note })
    },
  })
}
