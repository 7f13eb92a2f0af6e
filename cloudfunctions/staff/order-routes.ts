import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { COUPONS_AN_ORDER } from '../core/coupon'
import { refuse } from '../core/kernel'
import { TENDERS_AT_MOST } from '../core/ledger'
import { memberById } from '../flow/known-member'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { findOrder, listOrders, ORDERS_AT_MOST } from '../flow/list-orders'
import { previewOrder } from '../flow/preview-order'
import { returnOrder } from '../flow/return-order'
import { recordId, typedText } from '../platform/host/input'
import { linesInput } from '../platform/host/lines-input'
import { pointsInput, walletInput } from '../platform/host/tender-input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './gift-routes'

const member = recordId('the id of a member')
const number = z.string().regex(/^[A-Za-z0-9._:/-]{1,64}$/, '1 to 64 of letters, digits and . _ : / -')
const fen = (least: number): z.ZodInt => {
  const rule = `an integer number of fen from ${String(least)} to ${String(AMOUNT_AT_MOST_FEN)}`
  return z.int(rule).min(least, rule).max(AMOUNT_AT_MOST_FEN, rule)
}
const code = z.string('the code of a coupon').min(1, 'the code of a coupon').max(40, 'the code of a coupon')
/** An order that has no number yet is held for by none. */
const UNNUMBERED = 'preview'

const preview = route<StaffContract, 'order.preview', OnDuty>({
  input: z
    .strictObject({
      member,
      number: number.optional(),
      totalFen: fen(1),
      discountFen: fen(0).optional(),
      lines: linesInput(AMOUNT_AT_MOST_FEN).optional(),
      coupons: z.array(code).max(COUPONS_AN_ORDER, `0 to ${String(COUPONS_AN_ORDER)} coupons`).optional(),
      tender: z
        .array(z.strictObject({ wallet: walletInput, points: pointsInput.nullable() }))
        .max(TENDERS_AT_MOST, `0 to ${String(TENDERS_AT_MOST)} wallets`)
        .optional(),
    })
    .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' })
    .refine(({ totalFen, lines }) => !lines?.length || lines.reduce((sum, line) => sum + line.amountFen, 0) === totalFen, {
      path: ['totalFen'],
      error: 'the sum of the lines',
    }),
  writes: false,
  admit: may('order.ring'),
  run: ({ world, who, input }) =>
    previewOrder(world, {
      ...{ member: input.member, number: input.number ?? UNNUMBERED, totalFen: input.totalFen, staff: who.staff },
      ...{ discountFen: input.discountFen ?? 0, lines: input.lines ?? [], coupons: input.coupons ?? null, tender: input.tender ?? [] },
    }),
})

const find = route<StaffContract, 'order.find', OnDuty>({
  input: z.strictObject({ number }),
  writes: false,
  admit: may('order.ring'),
  run: ({ world, who, input }) => findOrder(world, who.shop._id, input.number),
})

const of = route<StaffContract, 'order.of', OnDuty>({
  input: z.strictObject({ member, ...paged(ORDERS_AT_MOST) }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, who, input: { member: asked, after, limit = ORDERS_AT_MOST } }) => {
    const known = await memberById(world, asked)
    if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    return listOrders(world, known.member, who.shop._id, { after, limit })
  },
})

const line = z.strictObject({
  line: z.union([z.int().min(0).max(199), typedText(60)], { error: 'the index of a line of the order, from 0, or its sku' }),
  quantity: z.int('a whole number').min(1, '1 to 10,000').max(10_000, '1 to 10,000'),
  amountFen: fen(0),
})

const refund = route<StaffContract, 'order.refund', OnDuty>({
  input: z.strictObject({
    order: number,
    lines: z.array(line).min(1, '1 to 200 lines').max(200, '1 to 200 lines').optional(),
    refundFen: fen(0).optional(),
  }),
  writes: true,
  admit: may('order.refund'),
  run: ({ world, who: { shop }, input, reference }) =>
    returnOrder(world, { number: reference, store: shop._id, order: input.order, refundFen: input.refundFen ?? null, lines: input.lines ?? [] }),
})

export const orderRoutes = { 'order.preview': preview, 'order.find': find, 'order.of': of, 'order.refund': refund }
