import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { ApprovalDecision, ApprovalRecord, AskedKind, SecondKind, StaffRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff, Role } from '../../types/role'
import { saveSecondRules } from './ask-second'
import { decideAdjustment } from './decide-adjustment'
import { decideApplication } from './decide-application'
import { decidePush } from './decide-push'
import { decideTier } from './decide-tier'
import { saveRole } from './edit-role'
import { openExport, type OpenExport } from './export-list'
import { askerOf, waitingOf } from './list-second'
import { grantTier } from './move-tier'

export interface DecideSecond {
  kind: SecondKind
  id: string
  approve: boolean
  note: string | null
  reference: string
  staff: ActingStaff
}

/**
 * Agrees to what somebody else asked for, which carries it out, or refuses it with a reason. Refuses `approval.unknown` (of
 * another store too), `approval.another` to who asked, `approval.decided`, and what the deed itself refuses: then it goes on waiting.
 */
export const decideSecond = async (world: World, ask: DecideSecond): Promise<Result<{ kind: SecondKind; id: string; state: 'approved' | 'refused' }>> => {
  const waiting = await waitingOf(world, ask.staff.store, ask)
  if (!waiting) return refuse({ code: 'approval.unknown', approval: ask.id })
  const asker = askerOf(waiting)
  if (asker === ask.staff._id && waiting.kind !== 'application') {
    return refuse({ code: 'approval.another', approval: ask.id, askedBy: ask.staff.name })
  }
  const done = await decided(world, ask)
  return done.ok ? ok({ kind: ask.kind, id: ask.id, state: ask.approve ? 'approved' : 'refused' }) : done
}

const decided = (world: World, { kind, id, approve, note, reference, staff }: DecideSecond): Promise<Result<unknown>> => {
  switch (kind) {
    case 'adjustment':
      return decideAdjustment(world, { request: id, approve, note, reference, staff })
    case 'application':
      return decideApplication(world, { application: id, decision: approve ? 'approve' : 'refuse', reason: note, reference, by: staff, identity: null })
    case 'push':
      return decidePush(world, { push: id, approve, note, staff, reference })
    case 'tier':
      return decideTier(world, { application: id, enter: approve, reason: note ?? undefined, reference, staff })
    case 'exportPhones':
    case 'roleEdit':
    case 'rules':
    case 'tierGrant':
      return decideAsked(world, id, approve, { by: staff._id, at: world.clock.now(), reference, note })
  }
}

const settled = ({ _id, state, decision }: ApprovalRecord): Refusal => ({ code: 'approval.decided', approval: _id, state, at: decision?.at ?? 0 })

/**
 * The decision is written first and what was asked is carried out under a reference of its own, so that whoever comes again,
 * after a call that died, only finishes it; then it waits no more.
 */
const decideAsked = async (world: World, id: string, approve: boolean, decision: ApprovalDecision): Promise<Result<unknown>> => {
  const taken = await world.store.transact<Result<ApprovalRecord>>(async (tx) => {
    const found = await tx.get<ApprovalRecord>('approval', id)
    if (!found) return refuse({ code: 'approval.unknown', approval: id })
    const again = found.decision?.reference === decision.reference && found.decision.by === decision.by
    if (found.state !== 'waiting') return again && (found.state === 'approved') === approve ? ok(found) : refuse(settled(found))
    if (found.decision && !approve) return refuse(settled(found))
    const next: ApprovalRecord = { ...found, state: approve ? 'waiting' : 'refused', decision: found.decision ?? decision }
    await tx.put('approval', next)
    return ok(next)
  })
  if (!taken.ok || taken.value.state !== 'waiting') return taken
  const done = await carryOut(world, taken.value)
  await world.store.transact(async (tx) => {
    const found = await tx.get<ApprovalRecord>('approval', id)
    if (found?.state === 'waiting') await tx.put<ApprovalRecord>('approval', done.ok ? { ...found, state: 'approved' } : { ...found, decision: null })
  })
  return done
}

const carryOut = async (world: World, { _id, kind, asked, staff, store, reference }: ApprovalRecord): Promise<Result<unknown>> => {
  const what = JSON.parse(asked) as unknown
  const person = await world.store.get<StaffRecord>('staff', staff)
  if (!person) return refuse({ code: 'staff.unknown', field: 'staff', staff })
  if (kind === 'exportPhones') return openExport(world, { ...(what as Omit<OpenExport, 'reference'>), reference })
  if (kind === 'roleEdit') return saveRole(world, what as { role: Role; revision: number })
  if (kind === 'rules') return saveSecondRules(world, what as { on: AskedKind[]; revision: number })
  const { may, ...grant } = what as { member: string; track: string | null; tier: string; reason: string; may: ActingStaff['may'] }
  return grantTier(world, { ...grant, reference: `approval:${_id}`, staff: { ...person, store, may } })
}
