import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import { daysFromCivil, startOfDayNumber } from '../core/kernel'
import { checkAudit } from '../flow/check-audit'
import { listAudit, type AuditAsk } from '../flow/list-audit'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'

const ROWS = 50

const actionRule = 'the name of an action, such as points.adjust'

const dayOf = async (world: World, text: string | undefined): Promise<AuditAsk['day']> => {
  if (text === undefined) return null
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const [day, { zone }] = [daysFromCivil(year, month, date), await world.programme()]
  return { from: startOfDayNumber(day, zone), until: startOfDayNumber(day + 1, zone) }
}

const list = route<OfficeContract, 'audit.list', OnDuty>({
  input: z.strictObject({
    ...paged(ROWS),
    staff: recordId('the id of a staff person').optional(),
    action: z.string(actionRule).regex(/^[a-zA-Z]{1,32}\.[a-zA-Z]{1,32}$/, actionRule).optional(),
    member: recordId('the id of a member').optional(),
    day: z.iso.date('a day such as 2026-03-02').optional(),
  }),
  writes: false,
  admit: may('audit.read'),
  run: async ({ world, who, input: { day, after, limit = ROWS, ...asked } }) =>
    listAudit(world, { ...asked, store: who.shop._id, day: await dayOf(world, day) }, { after, limit }),
})

const placeRule = 'the `next` of the check before'

const check = route<OfficeContract, 'audit.check', OnDuty>({
  input: z.strictObject({
    from: z.strictObject({ sequence: z.int(placeRule).min(0, placeRule), hash: z.string(placeRule).regex(/^[0-9a-f]{64}$/, placeRule) }).optional(),
  }),
  writes: false,
  admit: may('audit.read'),
  run: ({ world, who, input: { from = null } }) => checkAudit(world, { store: who.shop._id, from }),
})

export const auditRoutes = { 'audit.list': list, 'audit.check': check }
