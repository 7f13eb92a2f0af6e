import type { Caller } from '../../types/caller'
import type { Call } from '../../types/contract/envelope'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { audited, noteDeed } from './audit'
import type { OnDuty } from './staff-duty'

interface Doing {
  world: World
  caller: Caller
  who: unknown
  call: Call
  input: unknown
  /** The record of a work in many commits that begins with this call; null: every commit of the call is kept. */
  begins: string | null
}

/** Keeps of every write at a door of the staff's who did what, from where, and why. */
export const keepAudit = async ({ world, caller, who, call, input, begins }: Doing, run: (world: World) => Promise<Result<unknown>>): Promise<Result<unknown>> => {
  if (!isOnDuty(who)) return run(world)
  const { staff, shop } = who
  const { action, reference = '' } = call
  const { _id, name, role } = staff
  const by = { store: shop._id, staff: _id, name, role, from: placeOf(caller) }
  const deed = { ...by, action, reference, at: world.clock.now(), reason: reasonIn(input) }
  if (begins === null) return audited(world, deed, run)
  await noteDeed(world, deed, begins)
  return run(world)
}

const isOnDuty = (who: unknown): who is OnDuty => typeof who === 'object' && who !== null && 'staff' in who && 'shop' in who

const placeOf = (caller: Caller): string => (caller.kind === 'session' ? (caller.place ?? 'console') : 'mini-program')

const reasonIn = (input: unknown): string | null => {
  const { reason, note, breach } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  return [reason, note, breach].find((one): one is string => typeof one === 'string') ?? null
}
