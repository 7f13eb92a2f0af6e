import type { Caller } from '../../types/caller'
import { audited } from '../flow/audit'
import type { Around } from '../platform/host/route'
import type { OnDuty } from './admit'

/** Keeps of every write at this door who did what, from where, and why. */
export const keepAudit: Around = ({ world, caller, who, call, input }, run) => {
  if (!isOnDuty(who)) return run(world)
  const { staff, shop } = who
  const { action, reference = '' } = call
  const { _id, name, role } = staff
  const by = { store: shop._id, staff: _id, name, role, from: placeOf(caller) }
  return audited(world, { ...by, action, reference, at: world.clock.now(), reason: reasonIn(input) }, run)
}

const isOnDuty = (who: unknown): who is OnDuty => typeof who === 'object' && who !== null && 'staff' in who && 'shop' in who

const placeOf = (caller: Caller): string => (caller.kind === 'session' ? (caller.place ?? 'console') : 'mini-program')

const reasonIn = (input: unknown): string | null => {
  const { reason, note, breach } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  return [reason, note, breach].find((one): one is string => typeof one === 'string') ?? null
}
