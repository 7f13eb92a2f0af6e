import type {
  CompletionAnswer,
  OrderAnswer,
  PosCompletion,
  PosExcluded,
  PosHold,
  PosOrder,
  PosQuote,
  PosRefund,
  QuoteAnswer,
  RefundAnswer,
} from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ExcludedParts, OrderRecord, TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readCouponCode } from '../core/coupon'
import { splitCode } from '../core/member'
import { accrueOrder } from '../flow/accrue-order'
import { completeOrder } from '../flow/complete-order'
import { findByCard, findByCode, findByPhone } from '../flow/find-member'
import { memberByCard, type KnownMember } from '../flow/known-member'
import { otherCurrency } from '../flow/other-currency'
import { holdCoupons, releaseCoupons, type HoldCoupons } from '../flow/hold-coupons'
import { quoteCoupons } from '../flow/quote-coupons'
import { quoteTender } from '../flow/quote-tender'
import { refundOrder } from '../flow/refund-order'

/** `number`: where an order is posted that may have been before. */
export const findBuyer = async (world: World, order: Pick<PosOrder, 'store' | 'member'> & { number?: string }): Promise<Result<KnownMember>> => {
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
    ...byTill(till),
    member: buyer.value.member._id,
    ...(buyer.value.card === undefined ? {} : { card: buyer.value.card }),
    paidAt: order.paidAt,
    totalFen: order.totalFen,
    discountFen: order.discountFen ?? 0,
    lines: order.lines ?? [],
    tender: order.tender ?? [],
    excluded: excludedOf(order.excluded),
    ...(order.coupons ? { coupons: order.coupons } : {}),
  })
}

const byTill = ({ _id, channel }: TillRecord) => (channel ? { till: _id, channel } : { till: _id })

const excludedOf = ({ couponFen = 0, bonusFen = 0 }: PosExcluded = {}): ExcludedParts => ({ couponFen, bonusFen })

export const postQuote = async (world: World, till: TillRecord, quote: PosQuote): Promise<Result<QuoteAnswer>> => {
  const buyer = await findBuyer(world, quote)
  if (!buyer.ok) return buyer
  const { totalFen, discountFen = 0, store, lines = [], paidAt = world.clock.now() } = quote
  const price = { totalFen, discountFen, paidAt }
  const tender = await quoteTender(world, { member: buyer.value.member._id, ...price, excluded: excludedOf(quote.excluded) })
  if (!tender.ok) return tender
  const order = quote.number === undefined ? null : `${store}:${quote.number}`
  const coupons = await quoteCoupons(world, buyer.value, { ...price, store, lines, order, staff: null, ...byTill(till) })
  return { ok: true, value: { ...tender.value, coupons } }
}

/** Codes as they are kept; the first that is mistyped is refused with its place. */
const codesOf = (coupons: readonly string[]): Result<string[]> => {
  const codes: string[] = []
  for (const [at, text] of coupons.entries()) {
    const code = readCouponCode(text, `coupons.${String(at)}`)
    if (!code.ok) return code
    codes.push(code.value)
  }
  return { ok: true, value: codes }
}

const heldBy = async (world: World, { store, number, coupons, ...hold }: PosHold): Promise<Result<HoldCoupons>> => {
  const buyer = await findBuyer(world, { ...hold, store })
  if (!buyer.ok) return buyer
  const codes = codesOf(coupons)
  if (!codes.ok) return codes
  return { ok: true, value: { member: buyer.value.member._id, coupons: codes.value, order: `${store}:${number}`, store } }
}

export const postHold = async (world: World, _till: TillRecord, hold: PosHold): Promise<Result<{ until: number }>> => {
  const held = await heldBy(world, hold)
  return held.ok ? holdCoupons(world, held.value) : held
}

export const postRelease = async (world: World, _till: TillRecord, hold: PosHold): Promise<Result<{ released: number }>> => {
  const held = await heldBy(world, hold)
  return held.ok ? releaseCoupons(world, held.value) : held
}

export const postRefund = async (world: World, _till: TillRecord, { currency, ...refund }: PosRefund): Promise<Result<RefundAnswer>> => {
  const foreign = await otherCurrency(world, currency)
  if (foreign) return { ok: false, refusal: foreign }
  return refundOrder(world, { ...refund, source: refund.store, refundFen: refund.refundFen ?? null, lines: refund.lines ?? [] })
}

export const postCompletion = (world: World, _till: TillRecord, done: PosCompletion): Promise<Result<CompletionAnswer>> =>
  completeOrder(world, { source: done.store, store: done.store, number: done.order, completedAt: done.completedAt })
