import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { refuse } from '../core/kernel'
import { memberById } from '../flow/known-member'
import { listDiffering, returnDiffering } from '../flow/differing-payments'
import { AMOUNT_AT_MOST_FEN, PAGE_ROWS_AT_MOST } from '../flow/limit'
import { closeStored, payStored } from '../flow/pay-stored'
import { returnStored } from '../flow/return-stored'
import { storedLiability } from '../flow/stored-liability'
import { viewStored } from '../flow/view-stored'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './entry-input'

const member = recordId('the id of a member')
const rule = `an integer number of fen from 1 to ${String(AMOUNT_AT_MOST_FEN)}`
const fen = z.int(rule).min(1, rule).max(AMOUNT_AT_MOST_FEN, rule)
const number = z.string().regex(/^[A-Za-z0-9._/-]{1,64}$/, '1 to 64 of letters, digits and . _ / -')

const storedOfMember = route<StaffContract, 'stored.of', OnDuty>({
  input: z.strictObject({ member }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input }) => {
    const known = await memberById(world, input.member)
    if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    return viewStored(world, known.account)
  },
})

const pay = route<StaffContract, 'stored.pay', OnDuty>({
  input: z.strictObject({ member, amountFen: fen, number: number.optional() }),
  writes: true,
  admit: may('order.ring'),
  run: ({ world, who: { shop, staff }, input, reference }) =>
    payStored(world, {
      source: shop._id,
      number: input.number ?? reference,
      member: input.member,
      store: shop._id,
      staff: staff._id,
      amountFen: input.amountFen,
    }),
})

const giveBack = route<StaffContract, 'stored.return', OnDuty>({
  input: z.strictObject({ payment: number, refundFen: fen.optional(), number: number.optional() }),
  writes: true,
  admit: may('order.refund'),
  run: ({ world, who: { shop, staff }, input, reference }) =>
    returnStored(world, {
      source: shop._id,
      number: input.number ?? reference,
      payment: input.payment,
      store: shop._id,
      staff: staff._id,
      refundFen: input.refundFen ?? null,
    }),
})

const close = route<StaffContract, 'stored.close', OnDuty>({
  input: z.strictObject({ member, reason: typedText(200) }),
  writes: true,
  admit: may('stored.close'),
  run: ({ world, who: { shop, staff }, input, reference }) =>
    closeStored(world, { ...input, reference, store: shop._id, staff: staff._id }),
})

const liability = route<StaffContract, 'stored.liability', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('books.read'),
  run: async ({ world }) => ({ ok: true, value: await storedLiability(world) }),
})

const differing = route<StaffContract, 'payment.differing', OnDuty>({
  input: z.strictObject(paged),
  writes: false,
  admit: may('stored.close'),
  run: ({ world, input: { after, limit = PAGE_ROWS_AT_MOST } }) => listDiffering(world, { after, limit }),
})

const sendBack = route<StaffContract, 'payment.return', OnDuty>({
  input: z.strictObject({ payment: number, reason: typedText(200) }),
  writes: true,
  admit: may('stored.close'),
  run: ({ world, who: { shop, staff }, input, reference }) =>
    returnDiffering(world, { ...input, reference, by: { staff: staff._id, store: shop._id } }),
})

export const storedRoutes = {
  'payment.differing': differing,
  'payment.return': sendBack,
  'stored.of': storedOfMember,
  'stored.pay': pay,
  'stored.return': giveBack,
  'stored.close': close,
  'stored.liability': liability,
}
