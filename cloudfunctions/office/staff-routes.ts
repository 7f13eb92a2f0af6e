import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import type { StaffRecord } from '../../types/record'
import { ok, refuse } from '../core/kernel'
import { findStaff, viewStaff } from '../flow/find-staff'
import { endSession } from '../flow/session'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'

const ROWS = 50
const rowsRule = `1 to ${String(ROWS)}`
const staff = recordId('the id of a staff person')

const find = route<OfficeContract, 'staff.find', OnDuty>({
  input: z.strictObject({
    ...{ text: typedText(40).optional(), role: recordId('the id of a role').optional(), store: recordId('the id of a store').optional() },
    state: z.enum(['invited', 'active', 'suspended', 'left'], 'invited, active, suspended or left').optional(),
    after: typedText(200).optional(),
    limit: z.int(rowsRule).min(1, rowsRule).max(ROWS, rowsRule).optional(),
  }),
  writes: false,
  admit: may('staff.read'),
  run: async ({ world, who, input: { text, role, store, state, after, limit = ROWS } }) =>
    ok(await findStaff(world, { scope: who.staff.may['staff.read']?.scope ?? 'own', home: who.shop, text, role, store, state, after, limit })),
})

const view = route<OfficeContract, 'staff.view', OnDuty>({
  input: z.strictObject({ staff }),
  writes: false,
  admit: may('staff.read'),
  run: ({ world, who, input }) => viewStaff(world, { ...input, scope: who.staff.may['staff.read']?.scope ?? 'own', home: who.shop }),
})

const end = route<OfficeContract, 'staff.endSession', OnDuty>({
  input: z.strictObject({ staff, session: recordId('the id of a session') }),
  writes: true,
  admit: may('staff.edit'),
  run: async ({ world, who, input }) => {
    const person = await world.store.get<StaffRecord>('staff', input.staff)
    if (person?.store !== who.shop._id) return refuse({ code: 'staff.unknown', field: 'staff', staff: input.staff })
    return endSession(world, { session: input.session, staff: input.staff, by: who.staff._id })
  },
})

export const staffRoutes = { 'staff.endSession': end, 'staff.find': find, 'staff.view': view }
