import { festivalOn } from '../core/campaign'
import { dayNumber, startOfDayNumber, textOfDay } from '../core/kernel'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { FestivalCall } from '../../types/programme'
import type { AccountRecord, MemberRecord } from '../../types/record'
import type { Round } from './job/job'
import { planCall, storeOfLast } from './plan-call-backs'

/** Festivals whose calls are planned on a day, so many days before them. */
const ahead = async (world: World, day: number): Promise<FestivalCall[]> =>
  ((await world.programme()).callBacks?.festivals ?? []).filter(({ on, daysBefore }) => festivalOn(on, day + daysBefore))

/** Accounts whose last order lies in the days that a festival ahead asks for; none on other days. */
export const festivalGuests = async (world: World, { day, zone }: Round, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const festivals = await ahead(world, day)
  if (festivals.length === 0) return { items: [], next: null, previous: null }
  const most = Math.max(...festivals.map(({ boughtWithinDays }) => boughtWithinDays))
  // Whoever bought since the day that is made up for is looked at as well.
  const lastOrderAt = { gte: startOfDayNumber(day - most, zone) }
  return world.store.find<AccountRecord>('account', { range: { lastOrderAt }, limit, after })
}

/** Plans the calls that invite a member to the festivals ahead, each once a year; true when there was one to plan. */
export const planFestivalCalls = async (world: World, id: string, { day, zone }: Round): Promise<boolean> => {
  const [account, member] = await Promise.all([world.store.get<AccountRecord>('account', id), world.store.get<MemberRecord>('member', id)])
  const last = account?.lastOrderAt ?? null
  if (!account || !member || last === null) return false
  const planned: boolean[] = []
  for (const { id: festival, daysBefore, boughtWithinDays, tiers, script } of await ahead(world, day)) {
    if (day - dayNumber(last, zone) > boughtWithinDays || (tiers && !standsIn(account, tiers))) continue
    const date = day + daysBefore
    const called = { kind: 'festival-call' as const, of: `${festival}:${textOfDay(date)}`, store: await storeOfLast(world, member), script }
    planned.push(await planCall(world, member, { ...called, dueAt: startOfDayNumber(date, zone) - 1 }))
  }
  return planned.includes(true)
}

const standsIn = ({ tier }: AccountRecord, tiers: readonly string[]): boolean =>
  [tier.id, ...(tier.tracks ?? []).map(({ id }) => id)].some((id) => id !== null && tiers.includes(id))
