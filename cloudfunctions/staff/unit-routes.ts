import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { IMPORT_ROWS_AT_MOST, importUnit } from '../flow/import-unit'
import { INVITED_ROWS_AT_MOST, listInvited, listPeople } from '../flow/list-invited'
import { listUnits, saveUnit, UNIT_ROWS_AT_MOST, unitOf } from '../flow/save-unit'
import { readInput, recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const unit = recordId('the id of a unit')
const paging = (most: number) => {
  const rule = `1 to ${String(most)}`
  return {
    after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
    limit: z.int(rule).min(1, rule).max(most, rule).optional(),
  }
}

const save = route<StaffContract, 'unit.save', OnDuty>({
  input: z.strictObject({ name: typedText(60), kind: z.string('a kind of unit').min(1).max(40) }),
  writes: true,
  admit: may('unit.edit'),
  run: ({ world, who: { shop, staff }, input, reference }) =>
    saveUnit(world, { ...input, store: shop._id, staff: staff._id, reference }),
})

const list = route<StaffContract, 'unit.list', OnDuty>({
  input: z.strictObject(paging(UNIT_ROWS_AT_MOST)),
  writes: false,
  admit: may('member.enrol'),
  run: ({ world, who, input: { after, limit = UNIT_ROWS_AT_MOST } }) => listUnits(world, { store: who.shop._id, after, limit }),
})

const rowsRule = `1 to ${String(IMPORT_ROWS_AT_MOST)} rows, each with its own number`
const anyRow = z.strictObject({
  row: z.int('the number of the row').min(1, '1 or more').max(1_000_000, '1,000,000 at most'),
  name: z.string('a name').max(400, '400 characters at most'),
  phone: z.string('a phone number').max(60, '60 characters at most'),
})
/** A row that does not hold is refused alone. */
const goodRow = z.strictObject({
  row: anyRow.shape.row,
  name: typedText(30),
  phone: z.string().trim().regex(/^1[3-9]\d{9}$/, 'a mainland mobile number of 11 digits'),
})

const imports = route<StaffContract, 'unit.import', OnDuty>({
  input: z.strictObject({
    unit,
    rows: z
      .array(anyRow)
      .min(1, rowsRule)
      .max(IMPORT_ROWS_AT_MOST, rowsRule)
      .refine((rows) => new Set(rows.map(({ row }) => row)).size === rows.length, rowsRule),
  }),
  writes: true,
  admit: may('unit.edit'),
  run: async ({ world, who, input, reference }) => {
    const found = await unitOf(world, input.unit, who.shop._id)
    if (!found.ok) return found
    const read = input.rows.map((row) => ({ row: row.row, read: readInput(goodRow, row) }))
    const rows = await importUnit(world, { unit: found.value, reference, staff: who.staff._id, rows: read })
    const refused = rows.filter(({ state }) => state === 'refused').length
    return { ok: true, value: { rows, invited: rows.length - refused, refused } }
  },
})

const waiting = route<StaffContract, 'unit.waiting', OnDuty>({
  input: z.strictObject({ unit, ...paging(INVITED_ROWS_AT_MOST) }),
  writes: false,
  admit: may('member.enrol'),
  run: async ({ world, who, input: { unit: id, after, limit = INVITED_ROWS_AT_MOST } }) => {
    const found = await unitOf(world, id, who.shop._id)
    return found.ok ? listInvited(world, { unit: id, after, limit }) : found
  },
})

const people = route<StaffContract, 'unit.people', OnDuty>({
  input: z.strictObject({
    unit,
    state: z.enum(['invited', 'confirmed', 'declined'], 'invited, confirmed or declined').optional(),
    ...paging(INVITED_ROWS_AT_MOST),
  }),
  writes: false,
  admit: may('member.enrol'),
  run: async ({ world, who, input: { unit: id, state = 'invited', after, limit = INVITED_ROWS_AT_MOST } }) => {
    const found = await unitOf(world, id, who.shop._id)
    return found.ok ? listPeople(world, { unit: id, state, after, limit }) : found
  },
})

export const unitRoutes = { 'unit.save': save, 'unit.list': list, 'unit.import': imports, 'unit.people': people, 'unit.waiting': waiting }
