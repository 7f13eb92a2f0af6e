import * as z from 'zod'
import type { PosBenefitQuote, PosCompletion, PosHold, PosOrder, PosQuote, PosRefund } from '../../types/contract'
import { CHILDREN_AT_MOST } from '../core/benefit'
import { TENDERS_AT_MOST } from '../core/ledger'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { typedText } from '../platform/host/input'
import { COUPONS_AN_ORDER } from '../core/coupon'
import { benefit, BENEFITS_AT_ONCE, factsInput, several } from '../platform/host/quote-input'
import { linesInput } from '../platform/host/lines-input'
import { codesInput, couponsInput, excludedInput, tenderInput } from '../platform/host/tender-input'

const amount = (least: number): z.ZodInt => {
  const rule = `an integer number of fen from ${String(least)} to ${String(AMOUNT_AT_MOST_FEN)}`
  return z.int(rule).min(least, rule).max(AMOUNT_AT_MOST_FEN, rule)
}
const moment = z.int('epoch milliseconds').min(0, 'epoch milliseconds').max(253_402_300_799_999, 'epoch milliseconds')
const number = z.string('a number').regex(/^[A-Za-z0-9._:/-]{1,64}$/, '1 to 64 of letters, digits and . _ : / -')
const store = z.string('the id of a store').regex(/^[A-Za-z0-9._-]{1,32}$/, 'the id of a store: 1 to 32 of letters, digits and . _ -')

const memberSchema = z.union(
  [
    z.strictObject({ card: z.string().regex(/^\d{11,18}$/, 'the digits of a card number') }),
    z.strictObject({ phone: z.string().regex(/^1[3-9]\d{9}$/, 'a mainland mobile number of 11 digits') }),
    z.strictObject({ code: z.string().regex(/^\d{18,24}$/, 'the digits of a member code') }),
  ],
  { error: 'one of {"card": digits}, {"phone": 11 digits} or {"code": digits of the member code}' },
)

const lines = linesInput(AMOUNT_AT_MOST_FEN)

const currency = z
  .string('a currency')
  .regex(/^[A-Z]{3}$/, 'three capitals, such as CNY')
  .optional()
  .describe('The currency of the amounts, where it is stated: that of the chain.')

const price = {
  totalFen: amount(1).describe('Price of the goods, in fen.'),
  discountFen: amount(0).optional().describe('Discounts, in fen; points are earned on the rest.'),
  excluded: excludedInput(AMOUNT_AT_MOST_FEN)
    .optional()
    .describe('What a coupon paid (couponFen) and what was paid from the given part of a stored value (bonusFen): neither earns.'),
}

export const quoteSchema = z
  .strictObject({
    store: store.describe('Id of the store the till stands in.'),
    member: memberSchema.describe('Who buys: card number, phone number, or the code on the phone.'),
    paidAt: moment.optional().describe('When it is paid, epoch milliseconds; now where it is left out.'),
    ...price,
    lines: lines.optional(),
    number: number.optional().describe('Number of the order that is being rung up: coupons may be held for it.'),
  })
  .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' }) satisfies z.ZodType<PosQuote>

export const benefitQuoteSchema = z.strictObject({
  store: store.describe('Id of the store the till stands in.'),
  member: memberSchema.describe('Who visits: card number, phone number, or the code on the phone.'),
  benefits: z.array(benefit).min(1, several).max(BENEFITS_AT_ONCE, several).describe('Ids of the prices that are asked for at once.'),
  facts: factsInput(AMOUNT_AT_MOST_FEN, CHILDREN_AT_MOST).describe('What is known of the visit: listFen, party or people, heightsCm (whole centimetres), day, opens.'),
}) satisfies z.ZodType<PosBenefitQuote, unknown>

export const holdSchema = z.strictObject({
  store: store.describe('Id of the store the till stands in.'),
  member: memberSchema.describe('Whose coupons: card number, phone number, or the code on the phone.'),
  number: number.describe('Number of the order that is being rung up.'),
  coupons: codesInput(COUPONS_AN_ORDER).describe('Codes of the coupons.'),
}) satisfies z.ZodType<PosHold>

export const orderSchema = z
  .strictObject({
    number: number.describe('Order number, unique within the store. The same number again hears the same answer.'),
    store: store.describe('Id of the store the till stands in.'),
    member: memberSchema.describe('Who buys: card number, phone number, or the code on the phone.'),
    paidAt: moment.describe('When it was paid, epoch milliseconds; not in the future.'),
    ...price,
    tender: tenderInput(TENDERS_AT_MOST)
      .optional()
      .describe('Points that pay a part, by wallet, in its smallest unit; quotes say how many may.'),
    coupons: couponsInput(COUPONS_AN_ORDER, AMOUNT_AT_MOST_FEN)
      .optional()
      .describe('Coupons to use, each with what a quote said that it takes off.'),
    currency,
    lines: lines.optional(),
  })
  .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' })
  .refine(({ totalFen, lines }) => !lines?.length || lines.reduce((sum, line) => sum + line.amountFen, 0) === totalFen, {
    path: ['totalFen'],
    error: 'the sum of the lines',
  }) satisfies z.ZodType<PosOrder>

export const completionSchema = z.strictObject({
  store: store.describe('Id of the store the till stands in.'),
  order: number.describe('Number of the order that is done.'),
  completedAt: moment.describe('When it was done, epoch milliseconds; not in the future.'),
}) satisfies z.ZodType<PosCompletion>

const refundLineSchema = z.strictObject({
  line: z
    .union([z.int().min(0).max(199), typedText(60)], { error: 'the index of a line of the order, from 0, or its sku' })
    .describe('Index of the line in the order, from 0, or an sku that stands on one line only.'),
  quantity: z.int('a whole number').min(1, '1 to 10,000').max(10_000, '1 to 10,000'),
  amountFen: amount(0).describe('Price of what goes back before any discount of the order, in fen.'),
})

export const refundSchema = z.strictObject({
  number: number.describe('Refund number, unique within the store. The same number again hears the same answer.'),
  store: store.describe('Id of the store the till stands in.'),
  order: number.describe('Number of the order that is returned. It may come later than its return.'),
  refundedAt: moment.describe('When it was paid back, epoch milliseconds; not in the future.'),
  refundFen: amount(0).optional().describe('Money paid back, in fen. Without it and without lines: all that is left.'),
  lines: z
    .array(refundLineSchema)
    .min(1, '1 to 200 lines')
    .max(200, '1 to 200 lines')
    .optional()
    .describe('What goes back, by line. refundFen beside it must be what was received for these lines.'),
  currency,
}) satisfies z.ZodType<PosRefund>
