import { dayNumber, ok, refuse, textOfDay } from '../core/kernel'
import { heldIn, quoteOf, settle, standingOf } from '../core/ledger'
import { areaRefusal, cardRefusal, productOfCard } from '../core/member'
import { groundOf, progress, standingOn } from '../core/tier'
import type { CouponQuote, OrderPreview, PreviewTender } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, CardRecord, OrderLine, StaffRecord, StoreRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { openBudget, withinBudget } from './day-budget'
import { decideOrder, type AskedOrder, type DecidedOrder } from './decide-order'
import { memberById, type KnownMember } from './known-member'
import { billOf } from './pay-order'
import { quoteCoupons } from './quote-coupons'
import { rulesSaid } from './rules-said'
import { actCoupons } from './use-coupons'
import { tierView } from './view-card'
import { changeOf } from './wallet-change'

export interface PreviewOrder {
  member: string
  number: string
  totalFen: number
  discountFen: number
  lines: OrderLine[]
  /** Null: the best combination. */
  coupons: string[] | null
  tender: PreviewTender[]
  staff: StaffRecord
}

/** What the steps of a preview hand on: the order as far as it was agreed, and the first thing that was not. */
interface Draft {
  ask: AskedOrder
  refusal: Refusal | null
}

/**
 * What an order would do now, decided by the same core as when it is posted, and nothing written. What was asked and
 * cannot be is told, and the figures are those without it. Refuses `member.unknown`, what the member's card says, and
 * `amount.invalid`.
 */
export const previewOrder = async (world: World, asked: PreviewOrder): Promise<Result<OrderPreview>> => {
  const [programme, known, shop] = await Promise.all([
    world.programme(),
    memberById(world, asked.member),
    world.store.get<StoreRecord>('shop', asked.staff.store),
  ])
  if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
  const now = world.clock.now()
  const card = await world.store.get<CardRecord>('card', known.member.cardNumber)
  const product = card && productOfCard(programme, card)
  const unserved = card && product ? (cardRefusal(product, card, 'earn', now) ?? areaRefusal(product, 'use', shop)) : null
  if (unserved) return refuse(unserved)
  const plain = plainOrder(asked, known, now)
  const quote = await quoteCoupons(world, known, { ...plain, paidAt: now, order: plain.id })
  const couponed = await withCoupons(world, { programme, known, ask: plain }, asked.coupons ?? quote.best.coupons.map(({ coupon }) => coupon))
  const { account } = settle(programme, known.account, now)
  const bill = billOf({ ...couponed.ask, paidAt: now })
  if (!bill.ok) return bill
  const tenders = programme.wallets.map((wallet) => quoteOf(programme, account, wallet, bill.value))
  const spent = card && product && asked.tender.length > 0 ? cardRefusal(product, card, 'spend', now) : null
  const most = asked.tender.map(({ wallet, points }) => ({ wallet, points: points ?? tenders.find((one) => one.wallet === wallet)?.points ?? 0 }))
  const tender = spent ? [] : most.filter(({ points }) => points > 0)
  const tendered = await decide(world, programme, known, { ...couponed.ask, tender })
  // Points that may not pay are left out, so that the rest can be read all the same.
  const decided = tendered.ok ? tendered : await decide(world, programme, known, couponed.ask)
  if (!decided.ok) return decided
  const refusal = couponed.refusal ?? spent ?? (tendered.ok ? null : tendered.refusal)
  return ok(told(programme, known, decided.value, { quote, tenders, refusal, now }))
}

const plainOrder = ({ staff, number, ...asked }: PreviewOrder, { account }: KnownMember, now: number): AskedOrder => ({
  ...{ source: staff.store, number, store: staff.store, staff: staff._id, till: null, member: account._id, paidAt: null },
  ...{ totalFen: asked.totalFen, discountFen: asked.discountFen, lines: asked.lines },
  ...{ id: `${staff.store}:${number}`, now },
})

/** Reads as a transaction does; a preview that wrote would be a fault. */
const reading = (world: World): Pick<Tx, 'get'> => ({ get: (collection, id) => world.store.get(collection, id) })

const withCoupons = async (
  world: World,
  { programme, known, ask }: { programme: Programme; known: KnownMember; ask: AskedOrder },
  codes: readonly string[],
): Promise<Draft> => {
  if (codes.length === 0) return { ask, refusal: null }
  const coupons = codes.map((coupon) => ({ coupon, offFen: 0 }))
  const acted = await actCoupons(world, reading(world), { programme, ...known, ask: { ...ask, coupons } })
  if (!acted.ok) return { ask, refusal: acted.refusal }
  const { done } = acted.value
  const used = done.coupons.map(({ code, template, offFen }) => ({ coupon: code, template: template.id, offFen, returnedAt: null }))
  return { ask: { ...ask, used, excluded: { couponFen: done.offFen, bonusFen: 0 } }, refusal: null }
}

const decide = async (world: World, programme: Programme, { member, account }: KnownMember, ask: AskedOrder): Promise<Result<DecidedOrder>> => {
  const budget = await openBudget(reading(world), programme.earn, member._id, textOfDay(dayNumber(ask.now, programme.zone)))
  return withinBudget(
    budget,
    (rooms) => decideOrder(programme, member, account, rooms ? { ...ask, rooms } : ask),
    (made) => (made.ok ? made.value.order.earned : []),
  )
}

const told = (
  programme: Programme,
  known: KnownMember,
  { order, account, entries }: DecidedOrder,
  rest: { quote: CouponQuote; tenders: OrderPreview['tenders']; refusal: Refusal | null; now: number },
): OrderPreview => {
  const tender = (order.tender ?? []).map(({ wallet, points, valueFen }) => ({ wallet, points, valueFen }))
  const before = settle(programme, known.account, rest.now).account
  return {
    ...{ zone: programme.zone, ...rest },
    ...{ totalFen: order.totalFen, discountFen: order.discountFen, couponFen: order.excluded?.couponFen ?? 0 },
    ...{ tenderFen: tender.reduce((sum, { valueFen }) => sum + valueFen, 0), receivedFen: order.receivedFen, tender },
    coupons: (order.coupons ?? []).map(({ coupon, offFen }) => ({ coupon, offFen })),
    wallets: programme.wallets.map((wallet) => ({
      ...{ wallet: wallet.id, name: wallet.name, scale: wallet.scale },
      points: order.earned.reduce((sum, earned) => (earned.wallet === wallet.id ? sum + earned.points : sum), 0),
      balance: changeOf(account, entries, wallet.id).balance,
      held: Math.max(0, heldIn(standingOf(account, wallet.id)) - heldIn(standingOf(before, wallet.id))),
      repaid: Math.max(0, standingOf(before, wallet.id).debt - standingOf(account, wallet.id).debt),
      rules: rulesSaid(programme, order, wallet.id),
    })),
    tier: { before: tierNow(programme, before, rest.now), after: tierNow(programme, account, rest.now) },
    progress: { before: progressOf(programme, before, rest.now), after: progressOf(programme, account, rest.now) },
  }
}

const tierNow = (programme: Programme, account: AccountRecord, now: number): OrderPreview['tier']['before'] => {
  const { id, name } = tierView(programme, standingOn(programme, account, now))
  return { id, name }
}

const progressOf = (programme: Programme, account: AccountRecord, now: number): OrderPreview['progress']['before'] =>
  progress(programme.tiers, standingOn(programme, account, now), groundOf(programme, account), dayNumber(now, programme.zone))
