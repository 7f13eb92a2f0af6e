import type { CompletionAnswer, OrderAnswer, PosCompletion, PosExcluded, PosOrder, PosQuote, PosRefund, QuoteAnswer, RefundAnswer } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ExcludedParts, OrderRecord, TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { splitCode } from '../core/member'
import { accrueOrder } from '../flow/accrue-order'
import { completeOrder } from '../flow/complete-order'
import { findByCard, findByCode, findByPhone } from '../flow/find-member'
import { memberByCard, type KnownMember } from '../flow/known-member'
import { otherCurrency } from '../flow/other-currency'
import { quoteTender } from '../flow/quote-tender'
import { refundOrder } from '../flow/refund-order'

/** `number`: where an order is posted that may have been before. */
const findBuyer = async (world: World, order: Pick<PosOrder, 'store' | 'member'> & { number?: string }): Promise<Result<KnownMember>> => {
  const { member } = order
  if ('phone' in member) return findByPhone(world, 'member.phone', member.phone)
  // A repeat comes when the code has long changed, or the card is lost; the order it made stands for who showed it.
  const known = order.number === undefined ? null : await world.store.get<OrderRecord>('order', `${order.store}:${order.number}`)
  const number = 'card' in member ? member.card : (splitCode(member.code)?.cardNumber ?? '')
  const shown = known && (await memberByCard(world, number))
  if (shown) return { ok: true, value: shown }
  if (known || 'card' in member) return findByCard(world, 'card' in member ? 'member.card' : 'member.code', number)
  return findByCode(world, 'member.code', member.code)
}

export const postOrder = async (world: World, till: TillRecord, order: PosOrder): Promise<Result<OrderAnswer>> => {
  const foreign = await otherCurrency(world, order.currency)
  if (foreign) return { ok: false, refusal: foreign }
  const buyer = await findBuyer(world, order)
  if (!buyer.ok) return buyer
  return accrueOrder(world, {
    source: order.store,
    number: order.number,
    store: order.store,
    staff: null,
    till: till._id,
    member: buyer.value.member._id,
    ...(buyer.value.card === undefined ? {} : { card: buyer.value.card }),
    paidAt: order.paidAt,
    totalFen: order.totalFen,
    discountFen: order.discountFen ?? 0,
    lines: order.lines ?? [],
    tender: order.tender ?? [],
    excluded: excludedOf(order.excluded),
  })
}

const excludedOf = ({ couponFen = 0, bonusFen = 0 }: PosExcluded = {}): ExcludedParts => ({ couponFen, bonusFen })

export const postQuote = async (world: World, _till: TillRecord, quote: PosQuote): Promise<Result<QuoteAnswer>> => {
  const buyer = await findBuyer(world, quote)
  if (!buyer.ok) return buyer
  const { totalFen, discountFen = 0 } = quote
  return quoteTender(world, {
    member: buyer.value.member._id,
    totalFen,
    discountFen,
    excluded: excludedOf(quote.excluded),
    paidAt: quote.paidAt ?? world.clock.now(),
  })
}

export const postRefund = async (world: World, _till: TillRecord, { currency, ...refund }: PosRefund): Promise<Result<RefundAnswer>> => {
  const foreign = await otherCurrency(world, currency)
  if (foreign) return { ok: false, refusal: foreign }
  return refundOrder(world, { ...refund, source: refund.store, refundFen: refund.refundFen ?? null, lines: refund.lines ?? [] })
}

export const postCompletion = (world: World, _till: TillRecord, done: PosCompletion): Promise<Result<CompletionAnswer>> =>
  completeOrder(world, { source: done.store, store: done.store, number: done.order, completedAt: done.completedAt })
