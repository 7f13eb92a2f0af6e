import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { StaffRecord } from '../../types/record'
import type { Grants } from '../../types/role'
import { ok } from '../core/kernel'
import { permissionIds, permissions, stateOf, type StaffMove } from '../core/staff'
import { CHAIN, orSecond } from '../flow/ask-second'
import { saveRole } from '../flow/edit-role'
import { partWith } from '../flow/hand-over'
import { acceptInvitation, inviteStaff, lookAtInvitation, renewCode } from '../flow/invite-staff'
import { moveStaff } from '../flow/move-staff'
import { readPage } from '../flow/read-page'
import { roleTable } from '../flow/staff-duty'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, scanner, type OnDuty } from './admit'
import { paged } from './gift-routes'

const ROWS = 50
const role = z.string('the id of a role').regex(/^[a-z][a-z0-9_-]{0,31}$/, 'the id of a role, such as clerk')
const staff = recordId('the id of a staff person')
const reason = typedText(200)

const points = 'whole points of the smallest unit, 0 to 1,000,000,000'
const fees = 'whole fen, 0 to 10,000,000'
const grant = z.strictObject({
  scope: z.enum(['own', 'region', 'all'], 'own, region or all'),
  waivedFenADay: z.int(fees).min(0, fees).max(10_000_000, fees).optional(),
  pointsADay: z.int(points).min(0, points).max(1_000_000_000, points).optional(),
})
const grants = z.partialRecord(z.enum(permissionIds, 'a permission of role.list'), grant) as z.ZodType<Grants>
const words = z.strictObject({ zh: typedText(20), en: typedText(40) })

const roleList = route<StaffContract, 'role.list', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('staff.read'),
  run: async ({ world }) => {
    const { revision, roles } = await roleTable(world)
    return ok({ revision, roles, permissions: permissionIds.map((id) => ({ id, name: permissions[id] })) })
  },
})

const roleSave = route<StaffContract, 'role.save', OnDuty>({
  input: z.strictObject({ role, name: words, may: grants, revision: z.int('the revision that was read').min(0, 'the revision that was read') }),
  writes: true,
  admit: may('role.edit'),
  run: ({ world, who, input: { role: id, name, may: holds, revision }, reference }) => {
    const edit = { role: { id, name, may: holds }, revision }
    return orSecond(world, { kind: 'roleEdit', store: CHAIN, staff: who.staff._id, reference, asked: edit, reason: null }, () => saveRole(world, edit))
  },
})

const list = route<StaffContract, 'staff.list', OnDuty>({
  input: z.strictObject(paged(ROWS)),
  writes: false,
  admit: may('staff.read'),
  run: async ({ world, who, input: { after, limit = ROWS } }) => {
    const { roles } = await roleTable(world)
    const page = await readPage<StaffRecord>(world, 'staff', { eq: { store: who.shop._id }, order: 'name' }, { after, limit })
    if (!page.ok) return page
    const nameOf = (id: string) => roles.find((one) => one.id === id)?.name ?? { zh: id, en: id }
    const rows = page.value.items.map((one) => ({
      ...{ staff: one._id, name: one.name, role: one.role, roleName: nameOf(one.role), store: one.store },
      ...{ state: stateOf(one), handedTo: one.handedTo ?? null },
    }))
    return ok({ rows, next: page.value.next })
  },
})

const invite = route<StaffContract, 'staff.invite', OnDuty>({
  input: z.strictObject({ name: typedText(30), role }),
  writes: true,
  admit: may('staff.edit'),
  run: ({ world, who, input, reference }) => inviteStaff(world, { ...input, by: who.staff, reference }),
})

const code = route<StaffContract, 'staff.code', OnDuty>({
  input: z.strictObject({ staff }),
  writes: true,
  admit: may('staff.edit'),
  run: ({ world, who, input }) => renewCode(world, { staff: input.staff, store: who.shop._id, by: who.staff._id }),
})

const invitation = z.strictObject({ code: z.string('the code of an invitation').min(1, 'the code of an invitation').max(200, 'the code of an invitation') })

const look = route<StaffContract, 'staff.look', { identity: string }>({
  input: invitation,
  writes: false,
  admit: scanner,
  run: ({ world, who, input }) => lookAtInvitation(world, { code: input.code, identity: who.identity }),
})

const accept = route<StaffContract, 'staff.accept', { identity: string }>({
  input: invitation,
  writes: true,
  admit: scanner,
  run: ({ world, who, input, reference }) => acceptInvitation(world, { code: input.code, identity: who.identity, reference }),
})

const change = route<StaffContract, 'staff.change', OnDuty>({
  input: z.strictObject({ staff, role }),
  writes: true,
  admit: may('staff.edit'),
  run: ({ world, who, input, reference }) => moveStaff(world, { ...input, move: 'change', by: who.staff, reference }),
})

const moves = (move: Exclude<StaffMove, 'change' | 'leave'>) =>
  route<StaffContract, 'staff.suspend' | 'staff.reinstate', OnDuty>({
    input: z.strictObject({ staff, reason }),
    writes: true,
    admit: may('staff.edit'),
    run: ({ world, who, input, reference }) => moveStaff(world, { ...input, move, by: who.staff, reference }),
  })

const leave = route<StaffContract, 'staff.leave', OnDuty>({
  input: z.strictObject({ staff, handTo: staff.optional(), reason }),
  writes: true,
  admit: may('staff.edit'),
  run: ({ world, who, input: { staff: id, handTo = null, reason: why }, reference }) => partWith(world, { staff: id, handTo, by: who.staff, reason: why, reference }),
})

export const lifeRoutes = {
  'role.list': roleList,
  'role.save': roleSave,
  'staff.list': list,
  'staff.invite': invite,
  'staff.code': code,
  'staff.look': look,
  'staff.accept': accept,
  'staff.change': change,
  'staff.suspend': moves('suspend'),
  'staff.reinstate': moves('reinstate'),
  'staff.leave': leave,
}
