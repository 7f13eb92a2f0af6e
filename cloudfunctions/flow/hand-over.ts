import { ok, refuse } from '../core/kernel'
import { stateOf } from '../core/staff'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CampaignRecord, ConciergeRecord, HandedOver, PushRecord, StaffRecord, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { moveStaff, type MoveStaff, type Moved } from './move-staff'
import { readAll } from './read-all'

/** Records of one commit, so that what it changed stands whole in its audit entry. */
const AT_ONCE = 8
const MANAGER = 'manager'

interface Hands {
  from: string
  to: string
  store: string
}

/** Who holds an open task: whom it was given to, or who took the request that it ends with. */
const holderOf = async (world: World, task: TaskRecord): Promise<string | null> => {
  if (task.assignee !== undefined || task.kind !== 'concierge') return task.assignee ?? null
  const request = await world.store.get<ConciergeRecord>('concierge', task._id.slice('concierge:'.length))
  return request?.state === 'taken' ? (request.steps.findLast(({ step }) => step === 'take')?.staff ?? null) : null
}

interface Held {
  tasks: TaskRecord[]
  drafts: CampaignRecord[]
  pushes: PushRecord[]
}

/** What somebody holds that is not over: tasks of the store, drafts of campaigns, messages that wait for a second person. */
export const heldBy = async (world: World, { staff, store }: { staff: string; store: string }): Promise<Held> => {
  const open = await readAll<TaskRecord>(world, 'task', { eq: { store, state: 'open' }, order: 'dueAt' })
  const holders = await Promise.all(open.map((task) => holderOf(world, task)))
  const drafts = await readAll<CampaignRecord>(world, 'campaign', { eq: { state: 'draft' }, order: 'savedAt' })
  const pushes = await readAll<PushRecord>(world, 'push', { eq: { state: 'waiting' }, order: 'askedAt' })
  const own = pushes.filter((push) => (push.handedTo ?? push.staff) === staff)
  return {
    tasks: open.filter((_, n) => holders[n] === staff),
    // The draft behind a push that waits goes with it.
    drafts: drafts.filter((draft) => (draft.handedTo ?? draft.staff) === staff && !own.some(({ _id }) => _id === draft._id)),
    pushes: own,
  }
}

export const heldCounts = ({ tasks, drafts, pushes }: Held): HandedOver => ({ tasks: tasks.length, drafts: drafts.length, pushes: pushes.length })

/** Hands over whatever somebody holds; what is over meanwhile, or in other hands, stays. Done again it finds the rest. */
const handOver = async (world: World, { from, to, store }: Hands): Promise<HandedOver> => {
  const held = await heldBy(world, { staff: from, store })
  await inParts(world, held.tasks, async (tx, { _id }) => {
    const task = await tx.get<TaskRecord>('task', _id)
    if (task?.state === 'open') await tx.put<TaskRecord>('task', { ...task, assignee: to })
  })
  await inParts(world, held.drafts, async (tx, { _id }) => {
    const draft = await tx.get<CampaignRecord>('campaign', _id)
    if (draft?.state === 'draft') await tx.put<CampaignRecord>('campaign', { ...draft, handedTo: to })
  })
  await inParts(world, held.pushes, async (tx, { _id }) => {
    const push = await tx.get<PushRecord>('push', _id)
    if (push?.state === 'waiting') await tx.put<PushRecord>('push', { ...push, handedTo: to })
  })
  return heldCounts(held)
}

const inParts = async <T>(world: World, all: readonly T[], each: (tx: Tx, one: T) => Promise<void>): Promise<void> => {
  for (let n = 0; n < all.length; n += AT_ONCE) {
    await world.store.transact(async (tx) => {
      for (const one of all.slice(n, n + AT_ONCE)) await each(tx, one)
    })
  }
}

/**
 * Lets somebody go and hands over what they hold: to a named person, or to the store's manager. A repeat under the same reference
 * goes on where a call died; until then lists follow who took over. Refuses what `moveStaff` does, `staff.unknown` where the
 * store has no other manager.
 */
export const partWith = async (world: World, ask: Omit<MoveStaff, 'move' | 'handTo'> & { handTo: string | null }): Promise<Result<Moved & { handedTo: string; handed: HandedOver }>> => {
  const heir = ask.handTo ?? (await managerOf(world, ask.by, ask.staff))
  if (heir === null) return refuse({ code: 'staff.unknown', field: 'handTo', staff: MANAGER })
  const moved = await moveStaff(world, { ...ask, move: 'leave', handTo: heir })
  if (!moved.ok) return moved
  const handed = await handOver(world, { from: ask.staff, to: heir, store: ask.by.store })
  return ok({ ...moved.value, handedTo: heir, handed })
}

/** Whoever took over before, so that a repeat asks the same; else the first manager at work here by name. */
const managerOf = async (world: World, { store }: ActingStaff, leaving: string): Promise<string | null> => {
  const people = await readAll<StaffRecord>(world, 'staff', { eq: { store }, order: 'name' })
  const before = people.find(({ _id }) => _id === leaving)?.handedTo
  const manager = people.find((one) => one.role === MANAGER && stateOf(one) === 'active' && one._id !== leaving)
  return before ?? manager?._id ?? null
}
