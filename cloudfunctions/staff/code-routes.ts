import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { CODE_ROWS_AT_MOST, importCodes } from '../flow/import-codes'
import { readInput } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const rowsRule = `1 to ${String(CODE_ROWS_AT_MOST)} rows, each with its own number`
const anyRow = z.strictObject({
  row: z.int('the number of the row').min(1, '1 or more').max(1_000_000, '1,000,000 at most'),
  code: z.string('a code').max(400, '400 characters at most'),
  card: z.string('a card number').max(60, '60 characters at most').optional(),
})
/** A row that does not hold is refused alone. */
const goodRow = z.strictObject({
  row: anyRow.shape.row,
  code: z.string().regex(/^[\s-]*([A-Za-z0-9][\s-]*){8,32}$/, '8 to 32 letters and digits'),
  card: z.string().regex(/^\d{12,20}$/, 'a card number').optional(),
})

export const couponImport = route<StaffContract, 'coupon.import', OnDuty>({
  input: z.strictObject({
    template: z.string('the id of a coupon').min(1, 'the id of a coupon').max(40, 'the id of a coupon'),
    rows: z
      .array(anyRow)
      .min(1, rowsRule)
      .max(CODE_ROWS_AT_MOST, rowsRule)
      .refine((rows) => new Set(rows.map(({ row }) => row)).size === rows.length, rowsRule),
  }),
  writes: true,
  admit: may('coupon.issue'),
  run: async ({ world, who, input: { template, rows }, reference }) => {
    const read = rows.map((row) => ({ row: row.row, read: readInput(goodRow, row) }))
    const done = await importCodes(world, { template, reference: `${who.shop._id}:${reference}`, store: who.shop._id, staff: who.staff._id, rows: read })
    if (!done.ok) return done
    const refused = done.value.filter(({ state }) => state === 'refused').length
    return { ok: true, value: { rows: done.value, taken: rows.length - refused, refused } }
  },
})
