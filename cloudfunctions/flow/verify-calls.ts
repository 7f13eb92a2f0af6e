import { civilOfDay, dayNumber } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { MemberRecord, OrderRecord, TaskRecord } from '../../types/record'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

const DAY_MS = 86_400_000
/** Clocks of a zone stand at most so far from those of Greenwich; a zone that changed since makes no call wrong. */
const ZONE_MS = 15 * 3_600_000

const planned = ['birthday-call', 'purchase-call', 'festival-call'] as const
type Planned = (typeof planned)[number]

const isPlanned = (kind: string): kind is Planned => planned.some((one) => one === kind)

/**
 * Holds every planned call to what it is about: its id names kind, member and occasion, its end is the day that these say, there
 * was a purchase that it follows, and one that is done says by whom, when and how it ended.
 */
export const verifyCalls = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const { zone } = await world.programme()
  for await (const task of eachOf<TaskRecord>(world, 'task', {})) {
    if (!isPlanned(task.kind)) continue
    const member = task.member ?? ''
    const told = (what: string, stored: unknown, recomputed: unknown): void => { report({ member, what: `call ${task._id}: ${what}`, stored, recomputed }) }
    const of = task._id.slice(`${task.kind}:${member}:`.length)
    const known = await world.store.get<MemberRecord>('member', member)
    if (!task._id.startsWith(`${task.kind}:${member}:`) || !known) told('its member', task.member, 'the member that its id names')
    const done = [task.outcome, task.doneAt, task.doneBy]
    const whole = task.state === 'open' ? done.every((one) => one === null) : done.every((one) => one !== null) && Number(task.doneAt) >= task.createdAt
    if (!whole) told('how it ended', { state: task.state, outcome: task.outcome, doneAt: task.doneAt, doneBy: task.doneBy }, 'an outcome, a moment and a person where it is done, none where it is open')
    if (!endsAsSaid(task.kind, of, task.dueAt, zone)) told('its end', task.dueAt, of)
    if (task.kind === 'purchase-call' && !(await bought(world, [member, ...(known?.absorbed ?? [])], of.slice(0, of.indexOf(':')), zone))) told('its purchase', of, 'an order of that day')
  }
}

/** `<year>` of a birthday; `<day of purchase>:<days>`; `<festival>:<date>`, whose calls end with the day before. */
const endsAsSaid = (kind: Planned, of: string, dueAt: number, zone: string): boolean => {
  if (kind === 'birthday-call') return [0, 1].some((more) => String(civilOfDay(dayNumber(dueAt, zone) + 14 * more).year) === of)
  const at = of.lastIndexOf(':')
  const end = kind === 'purchase-call' ? Date.parse(of.slice(0, at)) + (Number(of.slice(at + 1)) + 1) * DAY_MS : Date.parse(of.slice(at + 1))
  return Math.abs(dueAt + 1 - end) <= ZONE_MS
}

/** Orders stay with the member they were made for, also where that one was merged into who was called. */
const bought = async (world: World, members: readonly string[], day: string, zone: string): Promise<boolean> => {
  const near = Date.parse(day)
  for (const member of members) {
    for await (const { paidAt } of eachOf<OrderRecord>(world, 'order', { eq: { member }, order: 'sequence' })) {
      if (Math.abs(dayNumber(paidAt, zone) * DAY_MS - near) <= DAY_MS) return true
    }
  }
  return false
}
