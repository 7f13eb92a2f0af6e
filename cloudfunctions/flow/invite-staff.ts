import { ok, refuse } from '../core/kernel'
import { beyondOwn, ownersAfter, stateOf } from '../core/staff'
import type { World } from '../../types/port/world'
import type { StaffRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { audited } from './audit'
import { firstTable } from './edit-role'
import { putTable, readTable, roleTable, staffName } from './staff-duty'

export const INVITE_MS = 15 * 60_000

interface Invited {
  staff: string
  name: string
  code: string
  expiresAt: number
}

const codeOf = (world: World, { _id, name, invitation = 1 }: StaffRecord): Invited => {
  const expiresAt = world.clock.now() + INVITE_MS
  const said = `${_id}.${String(invitation)}.${expiresAt.toString(36)}`
  return { staff: _id, name, code: `${said}.${world.keys.sign('session', `invite:${said}`)}`, expiresAt }
}

/** Invites somebody into the store acted for, once a reference. Refuses `role.unknown`, `role.beyond`, `reference.reused`. */
export const inviteStaff = async (world: World, ask: { name: string; role: string; by: ActingStaff; reference: string }): Promise<Result<Invited>> => {
  const { name, role: wanted, by, reference } = ask
  const role = (await roleTable(world)).roles.find(({ id }) => id === wanted)
  if (!role) return refuse({ code: 'role.unknown', field: 'role', role: wanted })
  const over = beyondOwn(by.may, role)
  if (over) return refuse(over)
  const _id = `S${world.keys.digest(`${by._id}:${reference}`).slice(0, 12).toUpperCase()}`
  return world.store.transact(async (tx) => {
    const known = await tx.get<StaffRecord>('staff', _id)
    if (known) {
      const same = known.name === name && known.role === wanted && known.store === by.store
      return same ? ok(codeOf(world, known)) : refuse({ code: 'reference.reused', reference, field: 'name', was: known.name, got: name })
    }
    const staff: StaffRecord = { _id, name, role: wanted, store: by.store, identity: null, state: 'invited', invitation: 1 }
    await tx.insert('staff', staff)
    return ok(codeOf(world, staff))
  })
}

/** A new code; the one before is void. Refuses `staff.unknown` (of another store too), `staff.state`. */
export const renewCode = (world: World, { staff: id, store }: { staff: string; store: string }): Promise<Result<Invited>> =>
  world.store.transact(async (tx) => {
    const staff = await tx.get<StaffRecord>('staff', id)
    if (staff?.store !== store) return refuse({ code: 'staff.unknown', field: 'staff', staff: id })
    if (stateOf(staff) !== 'invited') return refuse({ code: 'staff.state', state: stateOf(staff), rule: 'somebody who was invited' })
    const after = { ...staff, invitation: (staff.invitation ?? 1) + 1 }
    await tx.put<StaffRecord>('staff', after)
    return ok(codeOf(world, after))
  })

interface Accepted {
  staff: string
  name: string
  store: string
}

interface Scanned {
  id: string
  invitation: string
  expiresAt: number
  identity: string
}

/**
 * Binds the WeChat identity that scanned the code to the person invited; the same identity again hears the same. Refuses
 * `staff.codeWrong`, `staff.codeExpired`, `staff.codeUsed`, and `staff.bound` where the identity is somebody here already.
 */
export const acceptInvitation = async (world: World, { code, identity, reference }: { code: string; identity: string; reference: string }): Promise<Result<Accepted>> => {
  const [, said, id, invitation, until, signature] = /^((\w{1,64})\.(\d{1,9})\.([0-9a-z]{1,12}))\.([0-9a-f]{64})$/.exec(code) ?? []
  if (!said || !id || !until || world.keys.sign('session', `invite:${said}`) !== signature) return refuse({ code: 'staff.codeWrong', rule: 'the code of an invitation to work here' })
  const invited = await world.store.get<StaffRecord>('staff', id)
  const bind = (at: World): Promise<Result<Accepted>> => bindInvited(at, { id, invitation: invitation ?? '', expiresAt: parseInt(until, 36), identity })
  if (!invited) return bind(world)
  // Who scans works nowhere before, so that no door could say who does this.
  const { store, name, role } = invited
  const deed = { store, staff: id, name, role, from: 'mini-program', action: 'staff.accept', reference, at: world.clock.now(), reason: null }
  return audited(world, deed, bind)
}

const bindInvited = async (world: World, { id, invitation, expiresAt, identity }: Scanned): Promise<Result<Accepted>> => {
  const first = await firstTable(world)
  return world.store.transact(async (tx) => {
    const [staff, bound] = [await tx.get<StaffRecord>('staff', id), await tx.get<UniqueRecord>('unique', staffName(identity))]
    if (staff && bound?.owner === id) return ok({ staff: id, name: staff.name, store: staff.store })
    if (expiresAt <= world.clock.now()) return refuse({ code: 'staff.codeExpired', expiresAt })
    if (staff?.state !== 'invited' || String(staff.invitation) !== invitation) return refuse({ code: 'staff.codeUsed', rule: 'a code that nobody used, the latest of its person' })
    if (bound) return refuse({ code: 'staff.bound', rule: 'a WeChat identity that nobody works under' })
    const after: StaffRecord = { ...staff, identity, state: 'active' }
    await tx.put<StaffRecord>('staff', after)
    await tx.insert<UniqueRecord>('unique', { _id: staffName(identity), owner: id })
    if (after.role === 'owner') {
      const table = (await readTable(tx)) ?? first
      const owners = ownersAfter(table, after)
      if (!Array.isArray(owners)) return refuse(owners)
      await putTable(tx, { ...table, owners })
    }
    return ok({ staff: id, name: after.name, store: after.store })
  })
}
