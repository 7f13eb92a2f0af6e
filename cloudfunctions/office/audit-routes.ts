import * as z from 'zod'
import type { OfficeContract } from '../../types/contract'
import type { AuditRecord } from '../../types/record'
import { ok } from '../core/kernel'
import { readPage } from '../flow/read-page'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'

const ROWS = 50

const list = route<OfficeContract, 'audit.list', OnDuty>({
  input: z.strictObject({ ...paged(ROWS), staff: recordId('the id of a staff person').optional() }),
  writes: false,
  admit: may('audit.read'),
  run: async ({ world, who, input: { staff, after, limit = ROWS } }) => {
    const of = { eq: { store: who.shop._id }, order: 'sequence', desc: true, ...(staff === undefined ? {} : { match: { staff } }) }
    const page = await readPage<AuditRecord>(world, 'audit', of, { after, limit })
    if (!page.ok) return page
    return ok({ rows: page.value.items.map(({ _id, ...row }) => ({ ...row, id: _id })), next: page.value.next })
  },
})

export const auditRoutes = { 'audit.list': list }
