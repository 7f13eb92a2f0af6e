import { calendarDay, dayNumber, maskName, monthsAfter, ok, refuse, startOfDayNumber } from '../core/kernel'
import { introducedInMonth } from '../core/activity'
import type { FriendList, FriendReward, FriendRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EventRecord, MemberRecord, OrderRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { eventId } from './do-once'
import { memberById, type KnownMember } from './known-member'
import { readPage, type Paged } from './read-page'
import { backReference, doneBy } from './settle-sequel'

export const FRIENDS_AT_MOST = 20
/** Friends that are counted. */
const COUNTED_AT_MOST = 1000
/** Orders of a friend that are looked at for the one that earned. */
const FIRST_ORDERS = 5

/**
 * Whom a member introduced, the latest first, what came of each, and what the next one brings. Whoever took other cards in
 * sees what they brought behind the own. Refuses `input.invalid` for a cursor that no page gave.
 */
export const listFriends = async (world: World, { member, account }: KnownMember, paged: Paged): Promise<Result<FriendList>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const cards = [member._id, ...(member.absorbed ?? [])]
  const page = await pageOfCards(world, cards, paged)
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((friend) => rowOf(world, member, friend)))
  const count = paged.after === undefined ? await countOf(world, cards) : { joined: 0, more: false }
  const counted = (account.stats.referrals ?? []).reduce((sum, one) => sum + one.count, 0)
  return ok({ rows, next: page.value.next, zone: programme.zone, now, ...count, counted, rewards: rewardsOf(programme, account, now) })
}

interface FriendPage {
  items: MemberRecord[]
  next: string | null
}

const inOrder = { order: 'joinedAt', desc: true }

/** A cursor names the card it stands in. */
const pageOfCards = async (world: World, cards: readonly string[], { after, limit }: Paged): Promise<Result<FriendPage>> => {
  const [place = '0', inside = ''] = after === undefined ? [] : [after.slice(0, after.indexOf('.')), after.slice(after.indexOf('.') + 1)]
  const card = cards[Number(place)]
  if (card === undefined) return refuse({ code: 'input.invalid', field: 'after', rule: 'the `next` of the page before' })
  const page = await readPage<MemberRecord>(world, 'member', { eq: { introducer: card }, ...inOrder }, { after: inside === '' ? undefined : inside, limit })
  if (!page.ok) return page
  const { items, next } = page.value
  if (next !== null) return ok({ items, next: `${place}.${next}` })
  return ok({ items, next: Number(place) + 1 < cards.length ? `${String(Number(place) + 1)}.` : null })
}

const countOf = async (world: World, cards: readonly string[]): Promise<Pick<FriendList, 'joined' | 'more'>> => {
  const pages = await Promise.all(cards.map((introducer) => world.store.find<MemberRecord>('member', { eq: { introducer }, ...inOrder, limit: COUNTED_AT_MOST })))
  return { joined: pages.reduce((sum, { items }) => sum + items.length, 0), more: pages.some(({ next }) => next !== null) }
}

const rowOf = async (world: World, member: MemberRecord, friend: MemberRecord): Promise<FriendRow> => {
  const row = { nameMasked: maskName(friend.name), joinedAt: friend.joinedAt, points: [] }
  const { items } = await world.store.find<OrderRecord>('order', { eq: { member: friend._id }, order: 'sequence', limit: FIRST_ORDERS })
  const firsts = items.filter(({ facts }) => facts?.nth === 1)
  const boughtAt = firsts[0]?.paidAt ?? null
  const now = friend.merged ? (await memberById(world, friend._id))?.member._id : friend._id
  if (now === member._id) return { ...row, boughtAt, state: 'same' }
  for (const order of firsts) {
    const earned = await earnedBy(world, member, order)
    if (earned) return { ...row, boughtAt: order.paidAt, ...earned }
  }
  return { ...row, boughtAt, state: boughtAt === null ? 'joined' : 'small' }
}

/** What an order of a friend earned the member; null: nothing was done for it. */
const earnedBy = async (world: World, member: MemberRecord, order: OrderRecord): Promise<Pick<FriendRow, 'state' | 'points'> | null> => {
  const done = await doneBy(world, member._id, `referral:${order._id}`)
  const given = done && (await world.store.get<EventRecord<'activity'>>('event', eventId(done)))
  if (!given) return null
  const points = given.detail.earned.filter((one) => one.points > 0).map(({ wallet, points: some }) => ({ wallet, points: some }))
  if ((await backReference(world, given)) === null) return { state: 'takenBack', points }
  return { state: points.length > 0 ? 'rewarded' : 'counted', points }
}

const rewardsOf = ({ activities = [], zone }: Programme, { stats }: AccountRecord, now: number): FriendReward[] => {
  const today = dayNumber(now, zone)
  const thisMonth = introducedInMonth(stats.referrals ?? [], today)
  return activities.flatMap((rule) =>
    rule.kind === 'referral'
      ? [{ rule: rule.id, name: rule.name, wallet: rule.wallet, points: rule.points, minimumFen: rule.minimumFen, timesAMonth: rule.timesAMonth, thisMonth, monthEnds: monthEnd(now, zone) }]
      : [],
  )
}

const monthEnd = (now: number, zone: string): number => {
  const { number, day } = calendarDay(now, zone)
  return startOfDayNumber(monthsAfter(number - day + 1, 1), zone)
}
