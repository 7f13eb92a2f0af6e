import { civilOfDay, dayNumber, startOfDayNumber, textOfDay } from '../core/kernel'
import { birthdayOn } from '../core/member'
import { stateOf } from '../core/staff'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Words } from '../../types/programme'
import type { AccountRecord, CardRecord, MemberRecord, OrderRecord, TaskRecord } from '../../types/record'
import type { Round } from './job/job'
import { staffNow } from './staff-now'

const nobody = { items: [], next: null, previous: null }

/** Members whose birthday may be so many days ahead: the next of their dates is no later. */
export const birthdaysAhead = async (world: World, { day }: Round, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const { birthday } = (await world.programme()).callBacks ?? {}
  const range = { occasionDue: { lte: day + (birthday?.daysBefore ?? 0) } }
  return birthday ? world.store.find<MemberRecord>('member', { range, limit, after }) : nobody
}

/** Plans the call before a member's birthday, once a year; true when there was one to plan. */
export const planBirthdayCall = async (world: World, id: string, { day, zone }: Round): Promise<boolean> => {
  const [{ callBacks }, member] = [await world.programme(), await world.store.get<MemberRecord>('member', id)]
  const rule = callBacks?.birthday
  const date = day + (rule?.daysBefore ?? 0)
  if (!rule || !member || !birthdayOn(member.birthday, date).includes('day')) return false
  const called = { kind: 'birthday-call' as const, of: String(civilOfDay(date).year), store: member.source.store, script: rule.script }
  return planCall(world, member, { ...called, dueAt: startOfDayNumber(day + 1, zone) - 1 })
}

/** Accounts whose last order lies so many days back that a call may be due. */
export const purchasesBefore = async (world: World, { day, zone }: Round, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const days = (await world.programme()).callBacks?.purchase?.days ?? []
  if (days.length === 0) return nobody
  const lastOrderAt = { gte: startOfDayNumber(day - Math.max(...days), zone), lt: startOfDayNumber(day - Math.min(...days) + 1, zone) }
  return world.store.find<AccountRecord>('account', { range: { lastOrderAt }, limit, after })
}

/** Plans the call that is due so many days after the last purchase; whoever bought again begins anew. */
export const planPurchaseCall = async (world: World, id: string, { day, zone }: Round): Promise<boolean> => {
  const rule = (await world.programme()).callBacks?.purchase
  const [account, member] = await Promise.all([world.store.get<AccountRecord>('account', id), world.store.get<MemberRecord>('member', id)])
  const last = account?.lastOrderAt ?? null
  if (!rule || !member || last === null) return false
  const bought = dayNumber(last, zone)
  if (!rule.days.includes(day - bought)) return false
  const store = await storeOfLast(world, member)
  const called = { kind: 'purchase-call' as const, of: `${textOfDay(bought)}:${String(day - bought)}`, store, script: rule.script }
  return planCall(world, member, { ...called, dueAt: startOfDayNumber(day + 1, zone) - 1 })
}

/** The store that sold to a member last, else the one where the member joined. */
export const storeOfLast = async (world: World, { _id, source }: MemberRecord): Promise<string> => {
  const { items } = await world.store.find<OrderRecord>('order', { eq: { member: _id }, order: 'sequence', desc: true, limit: 1 })
  return items[0]?.store ?? source.store
}

interface Call {
  kind: 'birthday-call' | 'purchase-call' | 'festival-call'
  /** What it is about, once a member. */
  of: string
  store: string
  script: Words
  dueAt: number
}

/** Nobody is called who cannot be, who has no card in use, or is somebody else by now. */
export const planCall = async (world: World, member: MemberRecord, { kind, of, store, script, dueAt }: Call): Promise<boolean> => {
  const card = await world.store.get<CardRecord>('card', member.cardNumber)
  if (member.merged || member.phone === null || member.terms === '' || card?.state === 'cancelled') return false
  const _id = `${kind}:${member._id}:${of}`
  const adviser = member.adviser ?? member.source.staff
  const heir = adviser === null ? null : await staffNow(world, adviser)
  // Whoever advises the member calls; of another store, or gone, it is anybody's of the store that calls.
  const assignee = heir && heir.store === store && stateOf(heir) === 'active' ? { assignee: heir._id } : {}
  return world.store.transact(async (tx) => {
    if (await tx.get('task', _id)) return false
    await tx.insert<TaskRecord>('task', {
      ...{ _id, kind, store, lead: null, member: member._id, createdAt: world.clock.now(), dueAt, ...assignee },
      ...{ state: 'open', outcome: null, script, note: null, doneAt: null, doneBy: null, deed: null },
    })
    return true
  })
}
