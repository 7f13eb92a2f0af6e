import { postTakeBack } from '../core/activity'
import { dayNumber, ok } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { DoneRecord, EventRecord, MemberRecord, OrderRecord, OrderSequel, SequelRecord, TakeBackDetail } from '../../types/record'
import { answerHappening, answerOrder } from './answer-happening'
import { doActivity, doneAbsorbed, doneId } from './do-activity'
import { doOnce, eventId } from './do-once'
import { memberById } from './known-member'
import { listeningTo } from './listening'
import { moveStage } from './move-stage'
import { happeningId } from './note-happening'
import { settleMemberCoupons, settleOrderCoupons } from './rule-coupons'
import { memberSequelId } from './sequel'

/**
 * Does what follows from an order besides its commit: rewards for an introduction when its first order has come, taking
 * back when the order keeps too little, coupons that it brings, what campaigns make of it; and coupons that joining, a
 * profile or a tier brings. Each step is done once by its reference, so that a call that dies is finished by the next. True when something was open.
 */
export const settleSequel = async (world: World, id: string): Promise<boolean> => {
  const sequel = await world.store.get<SequelRecord>('sequel', id)
  if (sequel?.dueAt == null) return false
  const dueAt = 'order' in sequel ? await settleOrder(world, sequel) : await settleMemberCoupons(world, sequel)
  await world.store.transact(async (tx) => {
    const now = await tx.get<SequelRecord>('sequel', id)
    if (now?.turn === sequel.turn) await tx.put<SequelRecord>('sequel', { ...now, dueAt })
  })
  return true
}

/** When there is more to do; null: all is done. */
const settleOrder = async (world: World, sequel: OrderSequel): Promise<number | null> => {
  const order = await world.store.get<OrderRecord>('order', sequel.order)
  if (!order) throw new Error(`the sequel ${sequel._id} names an order that is not there`)
  if (sequel.kind === 'coupon') return settleOrderCoupons(world, order)
  if (sequel.kind === 'stage') await moveStage(world, order.member)
  else if (sequel.kind === 'review') await takeBack(world, order, order.member, `review:${order._id}`)
  else if (sequel.kind === 'referral') await settleReferral(world, order)
  else await answerOrder(world, order)
  return null
}

/**
 * All that follows from an order, after its commit or that of a return. Where too many write the same at once it stays due
 * for the sweep: the order is in the books, and whoever rang it up is told so.
 */
export const settleSequels = async (world: World, { sequels = [] }: Pick<OrderRecord, 'sequels'>): Promise<void> => {
  for (const id of sequels) {
    const [settled] = await Promise.allSettled([settleSequel(world, id)])
    if (settled.status === 'fulfilled') continue
    if (!(settled.reason instanceof Error) || settled.reason.name !== 'Conflict') throw settled.reason
    world.log.info({ sequel: id }, 'left to the sweep')
  }
}

/** After the commit in which somebody joined or filled in a profile. */
export const settleDoings = async (world: World, member: string): Promise<void> => {
  const ruled = ((await world.programme()).couponRules ?? []).length > 0
  for (const kind of ruled ? (['join', 'profile'] as const) : []) await settleSequel(world, memberSequelId(kind, member))
  if ((await listeningTo(world, 'joined')).length > 0) await answerHappening(world, happeningId({ on: 'joined', member, value: null, at: 0 }))
}

const settleReferral = async (world: World, order: OrderRecord): Promise<void> => {
  const buyer = await world.store.get<MemberRecord>('member', order.member)
  const referrer = buyer?.source.referrer
  if (!referrer) return
  const about = { reference: `referral:${order._id}`, subject: order._id, store: order.store, staff: null }
  // Refused where the order keeps too little, or nothing is given for it: then there is nothing to do.
  if (!(await isOnePerson(world, referrer, order.member))) {
    await doActivity(world, { ...about, activity: 'referral', member: referrer })
    await doActivity(world, { ...about, activity: 'referred', member: order.member })
  }
  await takeBack(world, order, referrer, `referral:${order._id}`)
  await takeBack(world, order, order.member, `referred:${order._id}`)
}

/** Two cards that were merged by now: nobody is rewarded for introducing themselves. */
const isOnePerson = async (world: World, one: string, other: string): Promise<boolean> => {
  const [own, others] = await Promise.all([memberById(world, one), memberById(world, other)])
  return own !== null && own.member._id === others?.member._id
}

/** Takes back what a doing gave for an order, once that keeps less than the doing asks for. */
const takeBack = async (world: World, order: OrderRecord, member: string, doing: string): Promise<void> => {
  const done = await doneBy(world, member, doing)
  const given = done && (await world.store.get<EventRecord<'activity'>>('event', eventId(done)))
  const limit = given?.detail.takenBack
  if (!given || !limit || order.keptFen >= limit.belowFen) return
  const { zone } = await world.programmeAt(given.programmeVersion)
  const { activity, earned } = given.detail
  const detail: TakeBackDetail = { activity, of: given.reference, day: dayNumber(given.at, zone), earned }
  const reference = await backReference(world, given)
  if (reference === null) return
  const ask = { member: done.member, reference, kind: 'takeBack' as const, asked: { of: given.reference }, store: order.store, staff: null }
  await doOnce(world, ask, ({ programme, account, cause }) =>
    ok({ ...postTakeBack(programme, account, cause, detail), detail, answer: () => null }),
  )
}

/**
 * Who introduced and who was introduced may be one by now, and what both were given for the order has one name: the second
 * of the two to be taken back is named with its doing. Null: it was taken back, by whichever card.
 */
export const backReference = async (world: World, { member, reference, detail }: EventRecord<'activity'>): Promise<string | null> => {
  const back = `back:${reference}`
  const now = (await memberById(world, member))?.member
  const cards = now ? [now._id, ...(now.absorbed ?? [])] : []
  const made = await Promise.all(cards.map((one) => world.store.get<EventRecord<'takeBack'>>('event', eventId({ member: one, reference: back }))))
  const known = made.flatMap((one) => (one ? [one.detail.activity] : []))
  if (known.includes(detail.activity)) return null
  return known.length > 0 ? `${back}:${detail.activity}` : back
}

/** By the member, or after merges by one of those who are that person by now: any of them may have done it. */
export const doneBy = async (world: World, member: string, doing: string): Promise<DoneRecord | null> => {
  const own = await world.store.get<DoneRecord>('done', doneId(member, doing))
  const now = own ? null : (await memberById(world, member))?.member
  if (!now) return own
  return (await world.store.get<DoneRecord>('done', doneId(now._id, doing))) ?? doneAbsorbed(world, now, doing)
}
