import { doneOnce, objection, type ActivityGround } from '../core/activity'
import { dayNumber } from '../core/kernel'
import { settle } from '../core/ledger'
import { referralCode } from '../core/member'
import type { ActivityList, ActivityView, ReviewableOrder } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ActivityRule } from '../../types/programme'
import type { DoneRecord, MemberRecord, OrderRecord, StoreRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import { doneAbsorbed, doneId, signInView } from './do-activity'
import type { KnownMember } from './known-member'

/** Orders looked at for reviews, the latest. */
const ORDERS_LOOKED_AT = 10

/** What a member can do for points now, what is done, and why not; nothing is written. */
export const listActivities = async (world: World, { member, account }: KnownMember): Promise<ActivityList> => {
  const programme = await world.programme()
  const now = world.clock.now()
  const settled = settle(programme, account, now).account
  const day = dayNumber(now, programme.zone)
  const ground: ActivityGround = { programme, member, account: settled, day, now, order: null }
  const rules = programme.activities ?? []
  const has = (kind: ActivityRule['kind']): boolean => rules.some((rule) => rule.kind === kind)
  return {
    activities: await Promise.all(rules.map((rule) => viewOf(world, ground, rule))),
    signIn: has('signIn') ? signInView(programme, settled, day) : null,
    reviewable: has('review') ? await reviewable(world, ground) : [],
    referralCode: has('referral') || has('referred') ? referralCode(member._id) : null,
  }
}

const subjectOf = (rule: ActivityRule): string | null =>
  rule.kind === 'survey' ? rule.survey : rule.kind === 'attendance' ? rule.event : null

const viewOf = async (world: World, ground: ActivityGround, rule: ActivityRule): Promise<ActivityView> => {
  const { id, kind, name, wallet, points } = rule
  const subject = subjectOf(rule)
  const view = { rule: id, activity: kind, name, wallet, points, subject }
  // These wait for an order, of the member's own or of somebody introduced.
  if (kind === 'review' || kind === 'referral' || kind === 'referred') return { ...view, state: 'open', refusal: null }
  const refusal = (await doneBefore(world, ground, rule)) ?? objection(rule, ground, subject)
  const done = refusal?.code === 'activity.done'
  return { ...view, state: refusal === null ? 'open' : done ? 'done' : 'closed', refusal }
}

const doneBefore = async (world: World, { member }: ActivityGround, rule: ActivityRule): Promise<Refusal | null> => {
  const doing = doneOnce({ activity: rule.kind, subject: subjectOf(rule) })
  const done = doing !== null && (await isDone(world, member, doing))
  return done ? { code: 'activity.done', activity: rule.kind, name: rule.name, again: null } : null
}

const isDone = async (world: World, member: MemberRecord, doing: string): Promise<boolean> =>
  Boolean((await world.store.get<DoneRecord>('done', doneId(member._id, doing))) ?? (await doneAbsorbed(world, member, doing)))

/** The latest orders of the member and of those it took in. */
const latestOrders = async (world: World, { _id, absorbed = [] }: MemberRecord): Promise<OrderRecord[]> => {
  const latest = { order: 'sequence', desc: true, limit: ORDERS_LOOKED_AT }
  const pages = await Promise.all(
    [_id, ...absorbed].map((member) => world.store.find<OrderRecord>('order', { eq: { member }, ...latest })),
  )
  const all = pages.flatMap(({ items }) => items)
  return (absorbed.length === 0 ? all : all.sort((a, b) => b.paidAt - a.paidAt)).slice(0, ORDERS_LOOKED_AT)
}

const reviewable = async (world: World, ground: ActivityGround): Promise<ReviewableOrder[]> => {
  const { programme, member } = ground
  const rules = (programme.activities ?? []).filter(({ kind }) => kind === 'review')
  const found: ReviewableOrder[] = []
  for (const order of await latestOrders(world, member)) {
    const open = rules.some((rule) => objection(rule, { ...ground, order }, order._id) === null)
    if (!open || (await isDone(world, member, `review:${order._id}`))) continue
    const shop = await world.store.get<StoreRecord>('shop', order.store)
    const { _id, number, paidAt, receivedFen } = order
    found.push({ order: _id, number, store: shop?.name ?? order.store, paidAt, receivedFen })
  }
  return found
}
