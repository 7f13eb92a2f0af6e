import * as z from 'zod'
import type { ImportContract } from '../../types/contract'
import type { Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { daysFromCivil, refuse, startOfDayNumber } from '../core/kernel'
import { CHAIN, orSecond } from '../flow/ask-second'
import { listExports, openExport, readExport, stepExport } from '../flow/export-list'
import { PAGE_ROWS_AT_MOST } from '../flow/limit'
import type { OnDuty } from '../flow/staff-duty'
import { recordId } from '../platform/host/input'
import { route, type Action } from '../platform/host/route'
import { may } from './admit'
import { paged, reason } from './input'

const admit = may('export.run')
const kinds = ['members', 'ledger', 'orders', 'audit'] as const
const day = z.iso.date('a day such as 2026-03-02').optional()
const id = recordId('the id of an export')

/** Whose permission goes no further than a store gives out that store's records alone. */
const onlyOf = ({ staff, shop }: OnDuty): string | null => (staff.may['export.run']?.scope === 'all' ? null : shop._id)

const phonesAllowed = ({ staff }: OnDuty, phones: boolean): Result<true> =>
  !phones || staff.may['export.phone']
    ? { ok: true, value: true }
    : refuse({ code: 'permission.denied', action: 'export.open', needs: 'a role that may export phone numbers in full' })

/** The first moment of a day, or of the day after it. */
const startOf = async (world: World, text: string | undefined, after: 0 | 1): Promise<number | null> => {
  if (text === undefined) return null
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return startOfDayNumber(daysFromCivil(year, month, date) + after, (await world.programme()).zone)
}

const open = route<ImportContract, 'export.open', OnDuty>({
  input: z
    .strictObject({
      kind: z.enum(kinds, `one of ${kinds.join(', ')}`),
      format: z.enum(['csv', 'xlsx'], 'csv or xlsx'),
      reason,
      phones: z.boolean('true or false').optional(),
      from: day,
      to: day,
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], error: 'not before from' }),
  writes: true,
  admit,
  run: async ({ world, who, input: { phones = false, ...input }, reference }) => {
    const allowed = phonesAllowed(who, phones)
    if (!allowed.ok) return allowed
    const [from, to] = [await startOf(world, input.from, 0), await startOf(world, input.to, 1)]
    const asked = { ...input, from, to, phones, only: onlyOf(who), store: who.shop._id, staff: who.staff._id }
    const open = () => openExport(world, { ...asked, reference })
    return phones ? orSecond(world, { kind: 'exportPhones', store: CHAIN, staff: who.staff._id, reference, asked, reason: input.reason }, open) : open()
  },
})

const read = route<ImportContract, 'export.read', OnDuty>({
  input: z.strictObject({ export: id, n: z.int('the number of the piece, from 0').min(0, 'the number of the piece, from 0') }),
  writes: false,
  admit,
  run: ({ world, who, input }) => readExport(world, { id: input.export, n: input.n, staff: who.staff._id }),
})

const list = route<ImportContract, 'export.list', OnDuty>({
  input: z.strictObject(paged(PAGE_ROWS_AT_MOST)),
  writes: false,
  admit,
  run: ({ world, who, input: { after, limit = PAGE_ROWS_AT_MOST } }) => listExports(world, onlyOf(who), { after, limit }),
})

export const exportRoutes = (sheets: Sheets): Record<string, Action> => ({
  'export.open': open,
  'export.step': route<ImportContract, 'export.step', OnDuty>({
    input: z.strictObject({ export: id }),
    writes: false,
    admit,
    run: ({ world, who, input }) => stepExport(world, sheets, { id: input.export, staff: who.staff._id }),
  }),
  'export.read': read,
  'export.list': list,
})
