import { ordersBring } from '../core/coupon'
import { dayNumber, ok, refuse, textOfDay } from '../core/kernel'
import { stageFacts, stageOf, subCardRefusal } from '../core/member'
import { areaRefusal, cardRefusal, productOfCard } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type {
  AccountRecord,
  AskedCoupon,
  AskedTender,
  CardRecord,
  CouponRecord,
  ExcludedParts,
  MemberRecord,
  OrderAnswer,
  OrderRecord,
  StoreRecord,
} from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { answerHappenings } from './answer-happening'
import { claimProof } from './claim-proof'
import { openBudget, withinBudget } from './day-budget'
import { decideOrder, type AccrueOrder, type AskedOrder, type DecidedOrder } from './decide-order'
import { accountNow } from './follow-member'
import { tellOrder } from './tell-order'
import { FUTURE_TOLERANCE_MS } from './limit'
import { listeningTo } from './listening'
import { noteTiers } from './note-happening'
import { returnCoupons } from './return-coupons'
import { useCoupons } from './use-coupons'
import { standingIn } from './wallet-change'
import { noteClimb, withSequel, writeSequel } from './sequel'
import { settleSequels } from './settle-sequel'
import { meetWaiting, takeWaiting } from './waiting-refund'

export type { AccrueOrder } from './decide-order'

/**
 * Takes in a paid order: points by every earning rule, statistics, tier, and the returns that came before it; one commit.
 * The same order again hears the same answer; the same number with other content is refused as `reference.reused` with
 * the field and both values.
 * Refuses also: `member.unknown`, `store.unknown`, `store.closed`, `order.future`; what points may not
 * pay (`points.short`, `tender.limit`); and what the member's card says: a store outside its area (`card.area`), a card that
 * takes no orders (`card.cancelled` …). `proof`: six digits that show that the member is there; they are used up in the
 * same commit, and a repeat needs none. Refuses then what `claimProof` does.
 */
export const accrueOrder = async (world: World, order: AccrueOrder, proof?: string): Promise<Result<OrderAnswer>> => {
  const ask: AskedOrder = { ...order, id: `${order.source}:${order.number}`, now: world.clock.now() }
  const [programme, shop, member] = await Promise.all([
    world.programme(),
    world.store.get<StoreRecord>('shop', ask.store),
    world.store.get<MemberRecord>('member', ask.member),
  ])
  const done = await world.store.transact(async (tx) => {
    const [known, account] = await Promise.all([
      tx.get<OrderRecord>('order', ask.id),
      accountNow(tx, ask.member),
    ])
    if (known) return again(repeat(known, ask, await sameBuyer(tx, known, account, ask)))
    const refusal = orderObjection(shop, ask)
    if (refusal) return refuse(refusal)
    const buyer = account && account._id !== ask.member ? await tx.get<MemberRecord>('member', account._id) : member
    if (!buyer || !account) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    const unserved = cardObjection(programme, await tx.get<CardRecord>('card', buyer.cardNumber), shop, ask)
    if (unserved) return refuse(unserved)
    const stopped = ask.card === undefined ? null : subCardRefusal(buyer, await tx.get<CardRecord>('card', ask.card), ask.now)
    if (stopped) return refuse(stopped)
    const claimed = proof === undefined ? null : await claimProof(world, tx, { member: buyer._id, digits: proof }, ask.now)
    if (claimed && !claimed.ok) return claimed
    const couponed = await useCoupons(world, tx, { programme, member: buyer, account, ask })
    if (!couponed.ok) return couponed
    const { used } = couponed.value
    const taken = await takeOrder(world, tx, { programme, member: buyer, account, used, ask: { ...couponed.value.ask, member: account._id } })
    if (taken.ok && claimed) await claimed.value(tx)
    return taken
  })
  if (!done.ok) return done
  await meetWaiting(world, ask.id)
  await settleSequels(world, done.value)
  await answerHappenings(world, done.value.happenings)
  return ok(done.value.answer)
}

/** What an order is decided from; `used`: its coupons as they are written with it. */
export interface OrderGround {
  programme: Programme
  member: MemberRecord
  account: AccountRecord
  ask: AskedOrder
  used: readonly CouponRecord[]
}

/** Decides an order and writes all it does; refuses what points may not pay, and then writes nothing. `account`: as it was read, or made, before it. */
export const takeOrder = async (
  world: World,
  tx: Tx,
  { programme, member, account, ask, used }: OrderGround,
): Promise<Result<TakenOrder>> => {
  const day = textOfDay(dayNumber(ask.paidAt ?? ask.now, programme.zone))
  const budget = await openBudget(tx, programme.earn, member._id, day)
  const decided = await withinBudget(
    budget,
    (rooms) => decideOrder(programme, member, account, rooms ? { ...ask, rooms } : ask),
    (made) => (made.ok ? made.value.order.earned : []),
  )
  if (!decided.ok) return decided
  await budget?.take(tx, decided.value.order.earned)
  const { order, account: bought, entries: before } = decided.value
  const heard = (await listeningTo(world, 'order')).length > 0
  const follows = [
    ...(isIntroduced(member, order) ? ['referral' as const] : []),
    ...(ordersBring(programme, order) ? ['coupon' as const] : []),
    ...(heard ? ['campaign' as const] : []),
    ...(movesStage(programme, member, bought, ask.now) ? ['stage' as const] : []),
  ]
  const first = follows.reduce(withSequel, order)
  const { order: left, account: after, entries } = await takeWaiting(tx, {
    ...{ programme, ofOrder: programme, now: ask.now },
    ...{ order: first, account: bought },
  })
  const answer = standingAfter(order.answer, after)
  for (const coupon of used) await tx.put('coupon', coupon)
  const kept = await returnCoupons(world, tx, { order: { ...left, answer }, ofOrder: programme, now: ask.now })
  await write(tx, { order: kept, account: after, entries: [...before, ...entries] })
  for (const kind of follows) await writeSequel(tx, order._id, kind, ask.now)
  const climbed = await noteClimb(tx, programme, account, after, ask.now)
  const happenings = await noteTiers(world, tx, account, after, ask.now)
  await tellOrder(world, tx, { programme, member, before: account, after, order: kept, now: ask.now })
  return ok({ answer, sequels: [...(left.sequels ?? []), ...climbed], happenings })
}

/** What is answered, and what follows from the order elsewhere: `settleSequels` does it after the commit. */
export interface TakenOrder {
  answer: OrderAnswer
  sequels?: string[]
  /** What campaigns may answer; the sweep does it where the call died. */
  happenings?: string[]
}

/** A repeat does nothing; what follows from the order is left to the sweep where the first call did not come to it. */
const again = (repeated: Result<OrderAnswer>): Result<TakenOrder> =>
  repeated.ok ? ok({ answer: repeated.value }) : repeated

/** Whether a member is in another stage by this order: active mostly, or where it came in late, what its day makes of them. */
const movesStage = ({ lifecycle, zone }: Programme, member: MemberRecord, bought: AccountRecord, now: number): boolean =>
  lifecycle !== undefined &&
  member.stage !== undefined &&
  stageOf(lifecycle, stageFacts(member, bought, zone), dayNumber(now, zone)) !== member.stage.id

/** The first order of somebody whom a member introduced. */
const isIntroduced = ({ source }: MemberRecord, { facts }: OrderRecord): boolean =>
  (source.referrer ?? null) !== null && facts?.nth === 1

/** An order stays with the member who bought; a repeat may come after that member was merged into another. */
const sameBuyer = async (tx: Tx, known: OrderRecord, account: AccountRecord | null, ask: AskedOrder): Promise<boolean> =>
  known.member === ask.member || (account !== null && (await accountNow(tx, known.member))?._id === account._id)

const repeat = (known: OrderRecord, ask: AskedOrder, same: boolean): Result<OrderAnswer> => {
  const reuse = (field: string, was: string | number, got: string | number): Result<OrderAnswer> =>
    refuse({ code: 'reference.reused', reference: ask.number, field, was: String(was), got: String(got) })
  if (known.totalFen !== ask.totalFen) return reuse('totalFen', known.totalFen, ask.totalFen)
  if (known.discountFen !== ask.discountFen) return reuse('discountFen', known.discountFen, ask.discountFen)
  if (!same) return reuse('member', 'another member', 'this member')
  if (ask.paidAt !== null && known.paidAt !== ask.paidAt) return reuse('paidAt', known.paidAt, ask.paidAt)
  if (JSON.stringify(known.lines) !== JSON.stringify(ask.lines)) return reuse('lines', 'other lines', 'these lines')
  const [was, got] = [tenderText(known.tender), tenderText(ask.tender)]
  if (was !== got) return reuse('tender', was, got)
  const stated = known.coupons ? { couponFen: 0, bonusFen: known.excluded?.bonusFen ?? 0 } : known.excluded
  const [before, now] = [excludedText(stated), excludedText(ask.excluded)]
  if (before !== now) return reuse('excluded', before, now)
  const [held, shown] = [couponText(known.coupons), couponText(ask.coupons)]
  if (held !== shown) return reuse('coupons', held, shown)
  return ok(known.answer)
}

/** In the order of their codes: it does not matter in which they are named. */
const couponText = (coupons: readonly AskedCoupon[] = []): string =>
  coupons.map(({ coupon, offFen }) => `${coupon.replace(/[\s-]/g, '').toUpperCase()} ${String(offFen)}`).sort().join(', ')

const tenderText = (parts: readonly AskedTender[] = []): string =>
  parts.map(({ wallet, points }) => `${wallet} ${String(points)}`).join(', ')

const excludedText = ({ couponFen, bonusFen }: ExcludedParts = { couponFen: 0, bonusFen: 0 }): string =>
  `coupon ${String(couponFen)}, bonus ${String(bonusFen)}`

/** What store and moment of an order say against it, or null. */
export const orderObjection = (shop: StoreRecord | null, ask: Pick<AskedOrder, 'store' | 'paidAt' | 'now'>): Refusal | null => {
  const paidAt = ask.paidAt ?? ask.now
  if (!shop) return { code: 'store.unknown', store: ask.store, field: 'store', rule: 'the id of a store of this chain' }
  if (shop.closedAt !== null && shop.closedAt <= paidAt) return { code: 'store.closed', store: shop._id, closedAt: shop.closedAt }
  if (paidAt > ask.now + FUTURE_TOLERANCE_MS) {
    const rule = `not later than now (${String(FUTURE_TOLERANCE_MS / 1000)} s are allowed for clocks that run apart)`
    return { code: 'order.future', field: 'paidAt', paidAt, now: ask.now, rule }
  }
  return null
}

/** An order earns; one that points pay a part of spends as well. */
const cardObjection = (
  programme: Programme,
  card: CardRecord | null,
  shop: StoreRecord | null,
  { tender = [], now }: AskedOrder,
): Refusal | null => {
  if (!card) return null
  const product = productOfCard(programme, card)
  return cardRefusal(product, card, tender.length > 0 ? 'spend' : 'earn', now) ?? areaRefusal(product, 'use', shop)
}

/** What the order did stays as it is; what stands now is what its returns left. */
const standingAfter = (answer: OrderAnswer, account: AccountRecord): OrderAnswer => ({
  ...answer,
  wallets: answer.wallets.map(({ wallet, points }) => standingIn(account, wallet, points)),
  tier: account.tier.id,
  eligible: account.tier.eligible?.id ?? null,
})

const write = async (tx: Tx, { order, account, entries }: DecidedOrder): Promise<void> => {
  await tx.insert('order', order)
  for (const entry of entries) await tx.insert('entry', entry)
  await tx.put('account', account)
}
