import { civilOfDay, dayNumber, daysFromCivil, refuse, ok, tailOf, textOfDay } from '../core/kernel'
import { birthdayIn, stageFacts, stageOf } from '../core/member'
import type { MemberRecordView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, ExchangeRecord, OrderRecord, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { memberById, type KnownMember } from './known-member'
import { listBenefits } from './list-benefits'
import { listCoupons } from './list-coupons'
import { noteView } from './note-view'
import { listTalks } from './save-talk'
import { viewCard } from './view-card'
import { listExchanges } from './view-exchange'

const YEAR_DAYS = 365
/** What is shown of each: the counter reads at a glance, and asks for more elsewhere. */
const TALKS_SHOWN = 3
const COUPONS_LOOKED_AT = 20
const GIFTS_LOOKED_AT = 10
const ORDERS_LOOKED_AT = 20
const CATEGORIES_SHOWN = 4
const TASKS_LOOKED_AT = 50

/**
 * Opens a member's record at the counter, and notes who did. Money is told to managers alone. Refuses `member.unknown`.
 */
export const openRecord = async (world: World, id: string, staff: ActingStaff): Promise<Result<MemberRecordView>> => {
  const known = await memberById(world, id)
  if (!known) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
  await noteView(world, { member: known.member._id, staff: staff._id, store: staff.store })
  const [card, talks, coupons, gifts, { benefits }, categories, tasks] = await Promise.all([
    viewCard(world, known),
    listTalks(world, known.member, { after: undefined, limit: TALKS_SHOWN }),
    listCoupons(world, { member: known.member._id, which: 'open', after: undefined, limit: COUPONS_LOOKED_AT }),
    waitingGifts(world, known, staff.store),
    listBenefits(world, known),
    categoriesOf(world, known.member._id),
    tasksOf(world, known.member._id, staff.store),
  ])
  const { member, account } = known
  const today = dayNumber(card.now, card.zone)
  return ok({
    ...{ zone: card.zone, now: card.now, tier: card.tier, progress: card.progress, wallets: card.wallets, marketing: card.marketing },
    member: { ...card.member, gender: member.gender, cardTail: tailOf(member.cardNumber) },
    card: { state: card.card.state, reason: card.card.reason },
    year: yearOf(account, today, staff.may['member.money'] !== undefined),
    lastOrderAt: account.stats.lastOrderAt,
    stage: stageView(await world.programme(), known, today),
    talks: talks.ok ? talks.value.rows.slice(0, TALKS_SHOWN) : [],
    preference: { size: member.size, categories },
    birthday: birthdayFrom(member.birthday, today),
    coupons: coupons.ok ? coupons.value.rows : [],
    gifts,
    benefits: benefits.filter(({ held }) => held).map(({ id: benefit, name, left }) => ({ id: benefit, name, left })),
    tasks,
  })
}

const stageView = ({ lifecycle, zone }: Programme, { member, account }: KnownMember, today: number): MemberRecordView['stage'] => {
  if (!lifecycle) return null
  const id = stageOf(lifecycle, stageFacts(member, account, zone), today)
  return { id, since: member.stage?.id === id ? textOfDay(member.stage.since) : null }
}

const yearOf = ({ stats }: AccountRecord, today: number, money: boolean): MemberRecordView['year'] => {
  const days = stats.days.filter(({ day }) => day > today - YEAR_DAYS)
  const orders = days.reduce((sum, day) => sum + day.orders, 0)
  return { orders, receivedFen: money ? days.reduce((sum, day) => sum + day.receivedFen, 0) : null }
}

const birthdayFrom = (birthday: string | null, today: number): MemberRecordView['birthday'] => {
  if (birthday === null) return null
  const { year } = civilOfDay(today)
  const next = [year, year + 1].map((one) => dayOf(birthday, one)).find((day) => day >= today) ?? today
  return { monthDay: birthday.slice(5), inDays: next - today }
}

const dayOf = (birthday: string, year: number): number => {
  const [month, day] = birthdayIn(birthday, year).split('-').map(Number)
  return daysFromCivil(year, month ?? 1, day ?? 1)
}

const waitingGifts = async (world: World, { member }: KnownMember, store: string): Promise<MemberRecordView['gifts']> => {
  const listed = await listExchanges(world, member, { after: undefined, limit: GIFTS_LOOKED_AT })
  const ready = listed.ok ? listed.value.rows.filter(({ state }) => state === 'ready') : []
  const here = await Promise.all(ready.map(async (row) => (await world.store.get<ExchangeRecord>('exchange', row.exchange))?.store === store))
  return ready.filter((_, at) => here[at])
}

/** Kinds of goods among the latest orders, the commonest first. */
const categoriesOf = async (world: World, member: string): Promise<string[]> => {
  const { items } = await world.store.find<OrderRecord>('order', { eq: { member }, order: 'sequence', desc: true, limit: ORDERS_LOOKED_AT })
  const pieces = new Map<string, number>()
  for (const { category, quantity } of items.flatMap(({ lines }) => lines)) {
    if (category !== undefined) pieces.set(category, (pieces.get(category) ?? 0) + quantity)
  }
  const byCount = [...pieces].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return byCount.slice(0, CATEGORIES_SHOWN).map(([category]) => category)
}

const tasksOf = async (world: World, member: string, store: string): Promise<MemberRecordView['tasks']> => {
  const asked = { eq: { store, state: 'open' }, order: 'dueAt', match: { member }, limit: TASKS_LOOKED_AT }
  const { items } = await world.store.find<TaskRecord>('task', asked)
  const now = world.clock.now()
  return items.map(({ _id, kind, dueAt, note }) => ({ task: _id, kind, dueAt, overdue: dueAt < now, note }))
}
