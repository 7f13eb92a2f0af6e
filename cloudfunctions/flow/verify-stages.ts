import { dayNumber } from '../core/kernel'
import { nextStageDay, stageFacts, stageOf, windowsOf } from '../core/member'
import type { World } from '../../types/port/world'
import type { Lifecycle } from '../../types/programme'
import type { AccountRecord, MemberRecord, OrderRecord, SequelRecord } from '../../types/record'
import { DOINGS } from './do-once'
import { eachOf } from './read-all'
import { sequelId } from './sequel'
import type { Books, Difference, Same } from './verify-member'
import { isMerge } from './verify-merge'

/** The last day on which something was done besides orders, from the events. */
export const verifyDoingDay = ({ account, events, programmes }: Books, same: Same): void => {
  let last: number | null = null
  for (const event of events) {
    const zone = programmes.get(event.programmeVersion)?.zone
    if (isMerge(event)) last = event.detail.side === 'absorbed' ? null : Math.max(last ?? 0, event.detail.brought.doingDay ?? 0) || null
    else if (DOINGS.has(event.kind) && zone !== undefined) last = Math.max(last ?? 0, dayNumber(event.recordedAt, zone))
  }
  same('last doing', account.doingDay ?? null, last)
}

/** Stages that are stored are those that the facts tell, and whoever may change is looked at on that day. */
export const verifyStages = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const { lifecycle, zone } = await world.programme()
  if (!lifecycle) return
  const today = dayNumber(world.clock.now(), zone)
  for await (const member of eachOf<MemberRecord>(world, 'member', {})) {
    const account = await world.store.get<AccountRecord>('account', member._id)
    if (!account || member.merged || member.stage?.windows !== windowsOf(lifecycle)) continue
    await verifyOne(world, report, { lifecycle, zone, today, member, account })
  }
}

interface One {
  lifecycle: Lifecycle
  zone: string
  today: number
  member: MemberRecord
  account: AccountRecord
}

const verifyOne = async (world: World, report: (difference: Difference) => void, { lifecycle, zone, today, member, account }: One): Promise<void> => {
  const due = member.stageDue ?? null
  // Already on the list of those who are looked at.
  if (due !== null && due <= today) return
  const facts = stageFacts(member, account, zone)
  const [stored, recomputed] = [member.stage?.id, stageOf(lifecycle, facts, today)]
  if (stored !== recomputed && !(await isOnItsWay(world, member._id))) report({ member: member._id, what: 'stage', stored, recomputed })
  const next = nextStageDay(lifecycle, facts, today)
  if (next !== null && (due === null || due > next)) report({ member: member._id, what: 'stage: the day it is looked at', stored: due, recomputed: next })
}

/** The order that brings somebody back has been taken, and what follows from it has not been done yet. */
const isOnItsWay = async (world: World, member: string): Promise<boolean> => {
  const { items } = await world.store.find<OrderRecord>('order', { eq: { member }, order: 'sequence', desc: true, limit: 1 })
  const sequel = items[0] && (await world.store.get<SequelRecord>('sequel', sequelId('stage', items[0]._id)))
  return sequel?.dueAt != null
}
