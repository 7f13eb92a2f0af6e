import type { World } from '../../types/port/world'
import type { ApprovalRecord, EventRecord, ExportRecord } from '../../types/record'
import { memberById } from './known-member'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

const DAY_MS = 86_400_000

/** Behind everything that was agreed to stand two people, and what was agreed to was done. */
export const verifySecond = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const record of eachOf<ApprovalRecord>(world, 'approval', {})) {
    const { _id, state, staff, decision } = record
    const tell = (what: string, stored: string | null, recomputed: string | null): void => report({ member: '', what: `approval ${_id}: ${what}`, stored, recomputed })
    if (state !== 'waiting' && !decision) tell('who decided', null, 'somebody')
    if (decision?.by === staff) tell('a second person', decision.by, 'another than who asked')
    if (state === 'waiting' && decision && decision.at < world.clock.now() - DAY_MS) tell('carried out', null, 'within a day')
    if (state === 'approved' && !(await wasDone(world, record))) tell('what was agreed to', null, 'done')
  }
}

/** Roles and rules may have been changed since. */
const wasDone = async (world: World, { _id, kind, staff, reference, asked }: ApprovalRecord): Promise<boolean> => {
  if (kind === 'tierGrant') {
    // After a merge the event stands under the one member or the other.
    const { member } = JSON.parse(asked) as { member: string }
    const owners = [member, (await memberById(world, member))?.member._id ?? member]
    const events = await Promise.all(owners.map((owner) => world.store.get<EventRecord>('event', `${owner}:approval:${_id}`)))
    return events.some((event) => event !== null)
  }
  if (kind !== 'exportPhones') return true
  return (await world.store.get<ExportRecord>('exportLog', `x${world.keys.digest(`export:${staff}:${reference}`).slice(0, 20)}`)) !== null
}
