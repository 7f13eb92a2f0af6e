import * as z from 'zod'
import type { Caller } from '../../types/caller'
import type { MemberContract, PaymentView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import type { KnownMember } from '../flow/known-member'
import { askForMoney } from '../flow/ask-payment'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { lookUpPayment } from '../flow/settle-payment'
import { startTopUp } from '../flow/start-payment'
import { ownPayment, paymentView } from '../flow/view-payment'
import { listStored, STORED_ROWS_AT_MOST, viewStored } from '../flow/view-stored'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'

export interface Payer extends KnownMember {
  openid: string
}

/** The member, with the WeChat identity that the payment service asks for the money. */
export const payer = async (world: World, caller: Caller): Promise<Result<Payer>> => {
  const known = await cardHolder(world, caller)
  if (!known.ok) return known
  return { ok: true, value: { ...known.value, openid: caller.kind === 'wechat' ? caller.openid : '' } }
}

const storedMine = route<MemberContract, 'stored.mine', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: ({ world, who }) => viewStored(world, who.account),
})

const limitRule = `1 to ${String(STORED_ROWS_AT_MOST)}`

const storedList = route<MemberContract, 'stored.list', KnownMember>({
  input: z.strictObject({
    after: z.string('a cursor').max(1024, 'the `next` of the page before').optional(),
    limit: z.int(limitRule).min(1, limitRule).max(STORED_ROWS_AT_MOST, limitRule).optional(),
  }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = STORED_ROWS_AT_MOST } }) =>
    listStored(world, { member: who.member._id, after, limit }),
})

const amountRule = `an integer number of fen from 1 to ${String(AMOUNT_AT_MOST_FEN)}`
const amountFen = z.int(amountRule).min(1, amountRule).max(AMOUNT_AT_MOST_FEN, amountRule)

const topUpStart = route<MemberContract, 'topUp.start', Payer>({
  input: z
    .strictObject({
      topUp: z.string('the id of a top-up').min(1, 'the id of a top-up').max(40, 'the id of a top-up').optional(),
      amountFen: amountFen.optional(),
    })
    .refine(({ topUp, amountFen: fen }) => (topUp === undefined) !== (fen === undefined), {
      path: ['topUp'],
      error: 'the id of a top-up, or amountFen of another amount',
    }),
  writes: true,
  admit: payer,
  run: async ({ world, who, input, reference }) => {
    const asked = { member: who.member._id, openid: who.openid, reference, topUp: input.topUp ?? input.amountFen ?? '' }
    const started = await startTopUp(world, asked)
    if (!started.ok) return started
    const { payment, ticket } = started.value
    return { ok: true, value: { ...paymentView(payment, world.clock.now()), ticket } }
  },
})

const paymentNamed = z.strictObject({
  payment: z.string('a payment').regex(/^[0-9A-Za-z_-]{1,32}$/, 'a payment, as an earlier answer gave it'),
})

const viewed = async (world: World, who: KnownMember, id: string): Promise<Result<PaymentView>> => {
  const payment = await ownPayment(world, who.member, id)
  return payment.ok ? { ok: true, value: paymentView(payment.value, world.clock.now()) } : payment
}

const paymentShown = route<MemberContract, 'payment.view', KnownMember>({
  input: paymentNamed,
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input }) => viewed(world, who, input.payment),
})

/** Changes nothing but what the payment service says, so that it needs no reference. */
const paymentCheck = route<MemberContract, 'payment.check', KnownMember>({
  input: paymentNamed,
  writes: false,
  admit: cardHolder,
  run: async ({ world, who, input }) => {
    const payment = await ownPayment(world, who.member, input.payment)
    if (!payment.ok) return payment
    await lookUpPayment(world, input.payment)
    return viewed(world, who, input.payment)
  },
})

const paymentTicket = route<MemberContract, 'payment.ticket', Payer>({
  input: paymentNamed,
  writes: false,
  admit: payer,
  run: async ({ world, who, input }) => {
    const payment = await ownPayment(world, who.member, input.payment)
    const asked = payment.ok ? await askForMoney(world, payment.value, who.openid) : payment
    if (!asked.ok) return asked
    return { ok: true, value: { ...paymentView(asked.value.payment, world.clock.now()), ticket: asked.value.ticket } }
  },
})

export const storedRoutes = {
  'stored.mine': storedMine,
  'stored.list': storedList,
  'topUp.start': topUpStart,
  'payment.view': paymentShown,
  'payment.ticket': paymentTicket,
  'payment.check': paymentCheck,
}
