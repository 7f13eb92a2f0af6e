import * as z from 'zod'
import type { AskedWay, MemberContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { PaymentTicket } from '../../types/port/payment'
import type { Result } from '../../types/result'
import { askForMoney } from '../flow/ask-payment'
import { cancelExchange } from '../flow/cancel-exchange'
import { GIFTS_AT_MOST, listGifts, viewGift } from '../flow/list-gifts'
import type { KnownMember } from '../flow/known-member'
import { redeemGift } from '../flow/redeem-gift'
import { EXCHANGES_AT_MOST, listExchanges, viewExchange } from '../flow/view-exchange'
import { ownPayment } from '../flow/view-payment'
import { wishGift } from '../flow/wish-gift'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'
import { name, phone } from './join-routes'
import { payer, type Payer } from './stored-routes'

const gift = recordId('the id of a gift')
const exchange = recordId('the id of an exchange')
const points = z.int('whole points of the smallest unit').min(0, '0 or more').max(Number.MAX_SAFE_INTEGER)
const cashFen = z.int('an integer number of fen, 0 or more').min(0, 'an integer number of fen, 0 or more').max(999_999_999)

const wayRule = '{"store": a store} or {"name", "phone", "address"}'
export const way: z.ZodType<AskedWay> = z.union(
  [z.strictObject({ store: recordId('the id of a store') }), z.strictObject({ name, phone, address: typedText(120) })],
  wayRule,
)

/** A gift at the price that was read. */
export const askRedeem = { gift, points, cashFen, way }

export const paged = (most: number) => ({
  after: z.string().min(1, 'the `next` of the page before').max(512, 'the `next` of the page before').optional(),
  limit: z.int('a whole number').min(1, `1 to ${String(most)}`).max(most, `1 to ${String(most)}`).optional(),
})

const giftList = route<MemberContract, 'gift.list', KnownMember>({
  input: z.strictObject(paged(GIFTS_AT_MOST)),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = GIFTS_AT_MOST } }) => listGifts(world, who, { after, limit }),
})

const giftView = route<MemberContract, 'gift.view', KnownMember>({
  input: z.strictObject({ gift }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input }) => viewGift(world, who, input.gift),
})

const giftRedeem = route<MemberContract, 'gift.redeem', Payer>({
  input: z.strictObject(askRedeem),
  writes: true,
  admit: payer,
  run: async ({ world, who, input, reference }) => {
    const redeemed = await redeemGift(world, { ...input, member: who.member._id, reference, by: null })
    const view = redeemed.ok ? await viewExchange(world, redeemed.value.exchange, who.member) : redeemed
    if (!view.ok) return view
    const ticket = await ticketOf(world, who, view.value.state === 'unpaid' ? view.value.payment : null)
    return ticket.ok ? { ok: true, value: { ...view.value, ticket: ticket.value } } : ticket
  },
})

/** What the phone pays with; null: nothing is open. */
const ticketOf = async (world: World, who: Payer, open: { payment: string } | null): Promise<Result<PaymentTicket | null>> => {
  if (!open) return { ok: true, value: null }
  const payment = await ownPayment(world, who.member, open.payment)
  const asked = payment.ok ? await askForMoney(world, payment.value, who.openid) : payment
  return asked.ok ? { ok: true, value: asked.value.ticket } : asked
}

const giftWish = route<MemberContract, 'gift.wish', KnownMember>({
  input: z.strictObject({ gift, wish: z.boolean('true or false') }),
  writes: true,
  admit: cardHolder,
  run: ({ world, who, input }) => wishGift(world, { member: who.member._id, ...input }),
})

const exchangeMine = route<MemberContract, 'exchange.mine', KnownMember>({
  input: z.strictObject(paged(EXCHANGES_AT_MOST)),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who, input: { after, limit = 20 } }) => {
    const { zone } = await world.programme()
    const page = await listExchanges(world, who.member, { after, limit })
    return page.ok ? { ok: true, value: { ...page.value, zone, now: world.clock.now() } } : page
  },
})

const exchangeView = route<MemberContract, 'exchange.view', KnownMember>({
  input: z.strictObject({ exchange }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input }) => viewExchange(world, input.exchange, who.member),
})

const exchangeCancel = route<MemberContract, 'exchange.cancel', KnownMember>({
  input: z.strictObject({ exchange }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const own = await viewExchange(world, input.exchange, who.member)
    if (!own.ok) return own
    const cancelled = await cancelExchange(world, { exchange: input.exchange, reference, by: null })
    return cancelled.ok ? viewExchange(world, input.exchange, who.member) : cancelled
  },
})

export const giftRoutes = {
  'gift.list': giftList,
  'gift.view': giftView,
  'gift.redeem': giftRedeem,
  'gift.wish': giftWish,
  'exchange.mine': exchangeMine,
  'exchange.view': exchangeView,
  'exchange.cancel': exchangeCancel,
}
