import { ok, refuse } from '../core/kernel'
import { beyondOwn, ownersAfter, stateOf } from '../core/staff'
import type { InvitationView } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { StaffRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { audited } from './audit'
import { firstTable } from './edit-role'
import { noted } from './move-staff'
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
    const staff: StaffRecord = { _id, name, role: wanted, store: by.store, identity: null, state: 'invited', invitation: 1, invitedBy: by._id, moves: noted({}, { move: 'invite', at: world.clock.now(), by: by._id, role: wanted, reason: null }) }
    await tx.insert('staff', staff)
    return ok(codeOf(world, staff))
  })
}

/** A new code; the one before is void. Refuses `staff.unknown` (of another store too), `staff.state`. */
export const renewCode = (world: World, { staff: id, store, by }: { staff: string; store: string; by: string }): Promise<Result<Invited>> =>
  world.store.transact(async (tx) => {
    const staff = await tx.get<StaffRecord>('staff', id)
    if (staff?.store !== store) return refuse({ code: 'staff.unknown', field: 'staff', staff: id })
    if (stateOf(staff) !== 'invited') return refuse({ code: 'staff.state', state: stateOf(staff), rule: 'somebody who was invited' })
    const after = { ...staff, invitation: (staff.invitation ?? 1) + 1, invitedBy: by }
    await tx.put<StaffRecord>('staff', after)
    return ok(codeOf(world, after))
  })

interface Accepted {
  staff: string
  name: string
  store: string
}

/** The code as it was signed, or null; `id` is whose it is, `which` the how-manyeth of that person. */
const readCode = (world: World, code: string): { id: string; which: string; expiresAt: number } | null => {
  const [, said, id, which, until, signature] = /^((\w{1,64})\.(\d{1,9})\.([0-9a-z]{1,12}))\.([0-9a-f]{64})$/.exec(code) ?? []
  if (!said || !id || !which || !until || world.keys.sign('session', `invite:${said}`) !== signature) return null
  return { id, which, expiresAt: parseInt(until, 36) }
}

interface Scanned {
  code: string
  identity: string
}

type Read = Pick<Tx, 'get'>

/**
 * Whom the code invites, as long as it holds for whoever scanned it; `bound`: that is this identity already. Refuses
 * `staff.codeWrong`, `staff.codeExpired`, `staff.codeUsed`, and `staff.bound` where the identity is somebody here already.
 */
const invitedBy = async (world: World, read: Read, { code, identity }: Scanned): Promise<Result<{ staff: StaffRecord; expiresAt: number; bound: boolean }>> => {
  const told = readCode(world, code)
  if (!told) return refuse({ code: 'staff.codeWrong', rule: 'the code of an invitation to work here' })
  const { id, which, expiresAt } = told
  const [staff, bound] = [await read.get<StaffRecord>('staff', id), await read.get<UniqueRecord>('unique', staffName(identity))]
  if (staff && bound?.owner === id) return ok({ staff, expiresAt, bound: true })
  if (expiresAt <= world.clock.now()) return refuse({ code: 'staff.codeExpired', expiresAt })
  if (staff?.state !== 'invited' || String(staff.invitation) !== which) return refuse({ code: 'staff.codeUsed', rule: 'a code that nobody used, the latest of its person' })
  if (bound) return refuse({ code: 'staff.bound', rule: 'a WeChat identity that nobody works under' })
  return ok({ staff, expiresAt, bound: false })
}

/** Who invites whom to what, for whoever holds a code that still works; any other is told nothing about anybody. */
export const lookAtInvitation = async (world: World, scanned: Scanned): Promise<Result<InvitationView>> => {
  const found = await invitedBy(world, world.store, scanned)
  if (!found.ok) return found
  const { staff, expiresAt } = found.value
  const [shop, inviter] = await Promise.all([
    world.store.get<StoreRecord>('shop', staff.store),
    staff.invitedBy === undefined ? null : world.store.get<StaffRecord>('staff', staff.invitedBy),
  ])
  const role = (await roleTable(world)).roles.find(({ id }) => id === staff.role)?.name ?? { zh: staff.role, en: staff.role }
  return ok({ name: staff.name, role, store: shop?.name ?? staff.store, invitedBy: inviter?.name ?? null, expiresAt })
}

/** Binds the WeChat identity that scanned the code to the person invited; the same identity again hears the same. Refuses as above. */
export const acceptInvitation = async (world: World, { reference, ...scanned }: Scanned & { reference: string }): Promise<Result<Accepted>> => {
  const told = readCode(world, scanned.code)
  const invited = told && (await world.store.get<StaffRecord>('staff', told.id))
  if (!invited) return bindInvited(world, scanned)
  // Who scans works nowhere before, so that no door could say who does this.
  const { _id: staff, store, name, role } = invited
  const deed = { store, staff, name, role, from: 'mini-program', action: 'staff.accept', reference, at: world.clock.now(), reason: null }
  return audited(world, deed, (at) => bindInvited(at, scanned))
}

const bindInvited = async (world: World, scanned: Scanned): Promise<Result<Accepted>> => {
  const first = await firstTable(world)
  return world.store.transact(async (tx) => {
    const found = await invitedBy(world, tx, scanned)
    if (!found.ok) return found
    const { staff, bound } = found.value
    const answer = { staff: staff._id, name: staff.name, store: staff.store }
    if (bound) return ok(answer)
    const after: StaffRecord = { ...staff, identity: scanned.identity, state: 'active', moves: noted(staff, { move: 'accept', at: world.clock.now(), by: staff._id, role: staff.role, reason: null }) }
    await tx.put<StaffRecord>('staff', after)
    await tx.insert<UniqueRecord>('unique', { _id: staffName(scanned.identity), owner: staff._id })
    if (after.role === 'owner') {
      const table = (await readTable(tx)) ?? first
      const owners = ownersAfter(table, after)
      if (!Array.isArray(owners)) return refuse(owners)
      await putTable(tx, { ...table, owners })
    }
    return ok(answer)
  })
}
