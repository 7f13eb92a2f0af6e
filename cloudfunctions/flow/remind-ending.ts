import { dayNumber, startOfDay, dayText } from '../core/kernel'
import { couponAt } from '../core/coupon'
import { messageId, templateFor } from '../core/message'
import type { Page, Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { MessageOccasion, MessageTemplate } from '../../types/programme'
import type { CouponRecord, ExchangeRecord, MessageValues, StoreRecord } from '../../types/record'
import { templateOf } from './coupon-template'
import { memberNow } from './follow-member'
import { queueFirst } from './queue-message'

const DAY_MS = 86_400_000
const nobody = { items: [], next: null, previous: null }

/** How far ahead something may end that is to be told of; null: the programme tells of none. */
const horizon = async (world: World, on: MessageOccasion): Promise<{ gt: number; lte: number } | null> => {
  const template = templateFor(await world.programme(), on)
  const now = world.clock.now()
  // Two days more, for clocks that go back.
  return template ? { gt: now, lte: now + (Math.max(...(template.daysBefore ?? [0])) + 2) * DAY_MS } : null
}

export const couponsEnding = async (world: World, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const expiresAt = await horizon(world, 'coupon.expiring')
  return expiresAt ? world.store.find<CouponRecord>('coupon', { eq: { state: 'usable' }, range: { expiresAt }, limit, after }) : nobody
}

export const pickUpsEnding = async (world: World, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const dueAt = await horizon(world, 'gift.waiting')
  return dueAt ? world.store.find<ExchangeRecord>('exchange', { range: { dueAt }, limit, after }) : nobody
}

/** Reminds the holder of a coupon on a day that is to be told today, once each; true when there was one. */
export const remindCoupon = async (world: World, id: string): Promise<boolean> => {
  const seen = await world.store.get<CouponRecord>('coupon', id)
  const name = seen && (await templateOf(world, seen)).name
  return world.store.transact(async (tx) => {
    const coupon = await tx.get<CouponRecord>('coupon', id)
    if (!coupon || !name || couponAt(coupon, world.clock.now()).state !== 'usable') return false
    return remind(world, tx, 'coupon.expiring', { member: coupon.member, of: `coupon:${id}`, endsAt: coupon.expiresAt, values: { coupon: name } })
  })
}

/** The same for a gift that lies ready. */
export const remindPickUp = (world: World, id: string): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const exchange = await tx.get<ExchangeRecord>('exchange', id)
    if (exchange?.state !== 'ready' || exchange.dueAt === null) return false
    const shop = exchange.store === null ? null : await tx.get<StoreRecord>('shop', exchange.store)
    const values = { gift: exchange.name, store: shop?.name ?? '', code: id }
    return remind(world, tx, 'gift.waiting', { member: exchange.member, of: `pick-up:${id}`, endsAt: exchange.dueAt, values })
  })

interface Ending {
  member: string
  of: string
  endsAt: number
  values: MessageValues
}

const remind = async (world: World, tx: Tx, on: MessageOccasion, { member: id, of, endsAt, values }: Ending): Promise<boolean> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const template: MessageTemplate | null = templateFor(programme, on)
  const daysBefore = dayNumber(endsAt - 1, programme.zone) - dayNumber(now, programme.zone)
  const member = await memberNow(tx, id)
  if (!member || !template?.daysBefore?.includes(daysBefore)) return false
  const cause = `${of}:${String(daysBefore)}`
  if (await tx.get('message', messageId({ template: template.id, member: member._id, cause }))) return false
  const until = startOfDay(dayText(endsAt - 1, programme.zone), programme.zone)
  await queueFirst(tx, programme, { member: member._id, template: template.id, cause, values: { ...values, name: member.name, until }, at: now })
  return true
}
