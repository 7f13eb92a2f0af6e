import * as z from 'zod'
import { AMOUNT_AT_MOST_FEN, PAGE_ROWS_AT_MOST } from '../flow/limit'
import { recordId } from '../platform/host/input'

/** Longer than any field is; what a field may hold is core's to say, so that the refusal can tell the figures. */
const TYPED_AT_MOST = 400
const typed = z.string('text').max(TYPED_AT_MOST, `${String(TYPED_AT_MOST)} characters at most`)
const id = z.string('an id').regex(/^[a-z][a-z0-9-]{0,31}$/, 'an id of the programme')

export const formInput = z.strictObject({
  name: typed.optional(),
  phone: typed.optional(),
  birthday: typed.optional(),
  gender: z.enum(['female', 'male'], 'female or male').optional(),
  size: typed.max(20, '20 characters at most').optional(),
})

const fenRule = `an integer number of fen from 1 to ${String(AMOUNT_AT_MOST_FEN)}`
const lessRule = `an integer number of fen from 0 to ${String(AMOUNT_AT_MOST_FEN)}`

const line = z.strictObject({
  sku: z.string('an article').min(1, '1 to 64 characters').max(64, '1 to 64 characters'),
  name: z.string('a name').max(100, '100 characters at most'),
  quantity: z.int('whole pieces').min(1, '1 to 10,000').max(10_000, '1 to 10,000'),
  amountFen: z.int(lessRule).min(0, lessRule).max(AMOUNT_AT_MOST_FEN, lessRule),
  category: z.string('a category').min(1, '1 to 40 characters').max(40, '1 to 40 characters').optional(),
})

const orderInput = z
  .strictObject({
    number: z.string('a number').regex(/^[A-Za-z0-9._:/-]{1,64}$/, '1 to 64 of letters, digits and . _ : / -'),
    totalFen: z.int(fenRule).min(1, fenRule).max(AMOUNT_AT_MOST_FEN, fenRule),
    discountFen: z.int(lessRule).min(0, lessRule).max(AMOUNT_AT_MOST_FEN, lessRule).optional(),
    paidAt: z.int('epoch milliseconds').min(0, 'epoch milliseconds').optional(),
    lines: z.array(line).max(200, '200 lines at most').optional(),
  })
  .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' })
  .refine(({ totalFen, lines = [] }) => lines.length === 0 || lines.reduce((sum, { amountFen }) => sum + amountFen, 0) === totalFen, {
    path: ['lines'],
    error: 'lines whose amounts come to totalFen',
  })

export const entryInput = z.strictObject({
  form: formInput,
  phoneAgain: typed.optional(),
  order: orderInput.optional(),
  wish: z.boolean('true or false').optional(),
  product: id.optional(),
  fastTrack: id.optional(),
  waived: id.optional(),
  lead: recordId('the id of a lead').optional(),
  terms: z.boolean('true or false'),
  marketing: z.boolean('true or false').optional(),
})

export const reasonId = id

const pageRule = `1 to ${String(PAGE_ROWS_AT_MOST)}`

export const paged = {
  after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
  limit: z.int(pageRule).min(1, pageRule).max(PAGE_ROWS_AT_MOST, pageRule).optional(),
}
