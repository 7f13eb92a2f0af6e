import { canonicalJson, ok, refuse } from '../core/kernel'
import { beyondOwn, ownersAfter, stateAfter, stateOf, type StaffMove } from '../core/staff'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { StaffMoveNote, StaffRecord, StaffState } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff, RoleTable } from '../../types/role'
import { firstTable } from './edit-role'
import { putTable, readTable, staffName } from './staff-duty'

export interface MoveStaff {
  staff: string
  move: StaffMove
  by: ActingStaff
  reference: string
  role?: string
  handTo?: string
  reason?: string
}

export type Moved = { staff: string; state: StaffState; role: string }

const answer = (staff: StaffRecord): Moved => ({ staff: staff._id, state: stateOf(staff), role: staff.role })

/**
 * Suspends a person of the store acted for, takes them back, gives another role, or lets them go; whoever goes hands over to a
 * named person. A repeat hears how it stands. Refuses `staff.unknown`, `staff.state`, `role.unknown`, `role.beyond`, `role.lastOwner`.
 */
export const moveStaff = async (world: World, ask: MoveStaff): Promise<Result<Moved>> => {
  const first = await firstTable(world)
  return world.store.transact(async (tx) => {
    const staff = await tx.get<StaffRecord>('staff', ask.staff)
    if (staff?.store !== ask.by.store) return refuse({ code: 'staff.unknown', field: 'staff', staff: ask.staff })
    const deed = { reference: ask.reference, asked: canonicalJson({ move: ask.move, role: ask.role ?? null, handTo: ask.handTo ?? null }) }
    if (staff.deed?.reference === deed.reference && staff.deed.asked === deed.asked) return ok(answer(staff))
    const table = (await readTable(tx)) ?? first
    const state = stateAfter(staff, ask.move)
    if (state === null) return refuse({ code: 'staff.state', state: stateOf(staff), rule: `a state that allows to ${ask.move}` })
    const objection = roleObjection(table, staff, ask) ?? (await heirObjection(tx, ask))
    if (objection) return refuse(objection)
    const moves = noted(staff, { move: ask.move, at: world.clock.now(), by: ask.by._id, role: ask.role ?? staff.role, reason: ask.reason ?? null })
    const after: StaffRecord = { ...staff, state, role: ask.role ?? staff.role, deed, moves, ...(ask.handTo === undefined ? {} : { handedTo: ask.handTo }) }
    const owners = ownersAfter(table, after)
    if (!Array.isArray(owners)) return refuse(owners)
    await tx.put<StaffRecord>('staff', state === 'left' ? { ...after, identity: null } : after)
    if (state === 'left' && staff.identity !== null) await tx.remove('unique', staffName(staff.identity))
    if (canonicalJson(owners) !== canonicalJson(table.owners)) await putTable(tx, { ...table, owners })
    return ok(answer(after))
  })
}

const MOVES_KEPT = 32

/** What happened to somebody, with one thing more. */
export const noted = ({ moves = [] }: Pick<StaffRecord, 'moves'>, move: StaffMoveNote): StaffMoveNote[] => [...moves, move].slice(-MOVES_KEPT)

/** Nobody moves a person whose role goes beyond their own, or gives such a role. */
const roleObjection = ({ roles }: RoleTable, staff: StaffRecord, { role, by }: MoveStaff): Refusal | null => {
  const [now, then] = [roles.find(({ id }) => id === staff.role), roles.find(({ id }) => id === (role ?? staff.role))]
  if (role !== undefined && !then) return { code: 'role.unknown', field: 'role', role }
  return (now ? beyondOwn(by.may, now) : null) ?? (then ? beyondOwn(by.may, then) : null)
}

/** Whoever takes over works here, in the same store, and is somebody else. */
const heirObjection = async (tx: Tx, { staff, handTo, by }: MoveStaff): Promise<Refusal | null> => {
  if (handTo === undefined) return null
  const heir = handTo === staff ? null : await tx.get<StaffRecord>('staff', handTo)
  return heir?.store === by.store && stateOf(heir) === 'active' ? null : { code: 'staff.unknown', field: 'handTo', staff: handTo }
}
