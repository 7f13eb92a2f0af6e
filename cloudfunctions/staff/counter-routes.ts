import * as z from 'zod'
import type { FoundMember, RingOrder, StaffContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { FindBy } from '../../types/record'
import type { Result } from '../../types/result'
import { maskName } from '../core/kernel'
import { TENDERS_AT_MOST } from '../core/ledger'
import { COUPONS_AN_ORDER } from '../core/coupon'
import { CODE_DIGITS_AT_LEAST } from '../core/member'
import { accrueOrder, type AccrueOrder } from '../flow/accrue-order'
import { countFind } from '../flow/count-find'
import { findByCard, findByCode, findByPhone, findByTail } from '../flow/find-member'
import type { KnownMember } from '../flow/known-member'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { listWaiting, WAITING_ROWS_AT_MOST } from '../flow/list-waiting'
import { viewDuty } from '../flow/view-duty'
import { viewMember } from '../flow/view-member'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { linesInput } from '../platform/host/lines-input'
import { couponsInput, excludedInput, tenderInput } from '../platform/host/tender-input'
import { may, onDuty, type OnDuty } from './admit'
import { proof as proofInput } from './telephone-routes'

const me = route<StaffContract, 'me', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: onDuty,
  run: async ({ world, who }) => ({ ok: true, value: await viewDuty(world, who) }),
})

const find = route<StaffContract, 'member.find', OnDuty>({
  input: z.strictObject({
    text: z.string('digits').regex(/^\d{4,24}$/, 'four digits of the phone, a phone or card number, or a member code'),
  }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, who: { staff, shop }, input }) => {
    const counted = await countFind(world, { staff: staff._id, store: shop._id, by: kindOf(input.text) })
    if (!counted.ok) return counted
    const hits = await lookUp(world, input.text)
    if (!hits.ok) return hits
    const { found, more } = hits.value
    const views = await Promise.all(found.map((known) => viewMember(world, known)))
    return { ok: true, value: { found: views.length > 1 ? views.map(masked) : views, more } }
  },
})

const kindOf = (text: string): FindBy => {
  if (text.length === 4) return 'tail'
  if (text.length === 11) return 'phone'
  return text.length < CODE_DIGITS_AT_LEAST ? 'card' : 'code'
}

/** One of several is picked by what the person says of themselves; the rest is told when the record is opened. */
const masked = (view: FoundMember): FoundMember => ({ ...view, name: maskName(view.name), wallets: [], eligible: null })

const lookUp = async (world: World, text: string): Promise<Result<{ found: KnownMember[]; more: boolean }>> => {
  if (text.length === 4) return { ok: true, value: await findByTail(world, text) }
  const one = await (text.length === 11 ? findByPhone(world, 'text', text) : findByScan(world, text))
  return one.ok ? { ok: true, value: { found: [one.value], more: false } } : one
}

/** A card number of the longest kind has as many digits as a code on the shortest: a card that exists goes first. */
const findByScan = async (world: World, text: string): Promise<Result<KnownMember>> => {
  const card = await findByCard(world, 'text', text)
  return card.ok || text.length < CODE_DIGITS_AT_LEAST ? card : findByCode(world, 'text', text)
}

const rule = `an integer number of fen from 1 to ${String(AMOUNT_AT_MOST_FEN)}`

const ring = route<StaffContract, 'order.ring', OnDuty>({
  input: z
    .strictObject({
      member: recordId('the id of a member'),
      number: z.string().regex(/^[A-Za-z0-9._:/-]{1,64}$/, '1 to 64 of letters, digits and . _ : / -').optional(),
      totalFen: z.int(rule).min(1, rule).max(AMOUNT_AT_MOST_FEN, rule),
      discountFen: z.int(rule).min(0, rule).max(AMOUNT_AT_MOST_FEN, rule).optional(),
      tender: tenderInput(TENDERS_AT_MOST).optional(),
      excluded: excludedInput(AMOUNT_AT_MOST_FEN).optional(),
      coupons: couponsInput(COUPONS_AN_ORDER, AMOUNT_AT_MOST_FEN).optional(),
      lines: linesInput(AMOUNT_AT_MOST_FEN).optional(),
      proof: proofInput.optional(),
    })
    .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' })
    .refine(({ totalFen, lines }) => !lines?.length || lines.reduce((sum, line) => sum + line.amountFen, 0) === totalFen, {
      path: ['totalFen'],
      error: 'the sum of the lines',
    }),
  writes: true,
  admit: may('order.ring'),
  run: async ({ world, who, input, reference }) => {
    const { proof } = input
    if (input.tender && proof === undefined) {
      return { ok: false, refusal: { code: 'proof.required', field: 'proof', rule: 'the six digits that the member sees on the phone now' } }
    }
    if (proof !== undefined) {
      const counted = await countFind(world, { staff: who.staff._id, store: who.shop._id, by: 'proof' })
      if (!counted.ok) return counted
    }
    return accrueOrder(world, orderOf(who, input, reference), proof)
  },
})

const orderOf = ({ staff, shop }: OnDuty, input: RingOrder, reference: string): AccrueOrder => ({
  source: shop._id,
  number: input.number ?? reference,
  store: shop._id,
  staff: staff._id,
  till: null,
  member: input.member,
  paidAt: null,
  totalFen: input.totalFen,
  discountFen: input.discountFen ?? 0,
  lines: input.lines ?? [],
  ...(input.coupons ? { coupons: input.coupons } : {}),
  tender: input.tender ?? [],
  excluded: { couponFen: input.excluded?.couponFen ?? 0, bonusFen: input.excluded?.bonusFen ?? 0 },
})

const pageRule = `1 to ${String(WAITING_ROWS_AT_MOST)}`

const waiting = route<StaffContract, 'refund.waiting', OnDuty>({
  input: z.strictObject({
    after: z.string('a cursor').max(1024, 'the cursor that an earlier page gave').optional(),
    limit: z.int(pageRule).min(1, pageRule).max(WAITING_ROWS_AT_MOST, pageRule).optional(),
  }),
  writes: false,
  admit: may('order.ring'),
  run: ({ world, who, input: { after, limit = WAITING_ROWS_AT_MOST } }) =>
    listWaiting(world, { store: who.shop._id, after, limit }),
})

export const counterRoutes = { me, 'member.find': find, 'order.ring': ring, 'refund.waiting': waiting }
