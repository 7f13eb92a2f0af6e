import { dayNumber, textOfDay } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { AllowanceRecord, BudgetRecord, Earned, EventRecord, OrderRecord } from '../../types/record'
import { allowanceId } from './adjust-points'
import { eachOf } from './read-all'
import { isActivity } from './verify-doings'
import type { Difference } from './verify-member'

/** Points by what they were given under: a day and rule, or a day, person and wallet. */
type Totals = Map<string, number>

const add = (totals: Totals, key: string, points: number): void => {
  totals.set(key, (totals.get(key) ?? 0) + points)
}

/**
 * What all members share: budgets of the day and what staff adjusted alone, once more from orders and events. A shop that
 * is open may give between two reads, so the sums must lie between those before and after.
 */
export const verifyShared = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const [before, due] = [await stored(world), await recomputed(world)]
  const after = await stored(world)
  for (const key of new Set([...before.keys(), ...due.keys(), ...after.keys()])) {
    const [least, sum, most] = [before, due, after].map((totals) => totals.get(key) ?? 0)
    if (least === undefined || sum === undefined || most === undefined) continue
    if (sum < least || sum > most) report({ member: '', what: `${key}: points`, stored: most, recomputed: sum })
  }
}

const stored = async (world: World): Promise<Totals> => {
  const totals: Totals = new Map()
  for await (const { _id, given } of eachOf<BudgetRecord>(world, 'budget', {})) {
    for (const { rule, points } of given) add(totals, `budget ${_id.slice(0, 10)} ${rule}`, points)
  }
  for await (const { _id, points } of eachOf<AllowanceRecord>(world, 'allowance', {})) add(totals, `allowance ${_id}`, points)
  return totals
}

const recomputed = async (world: World): Promise<Totals> => {
  const totals: Totals = new Map()
  for await (const { day, facts, earned } of eachOf<OrderRecord>(world, 'order', {})) {
    if (facts?.rooms) addEarned(totals, textOfDay(day), facts.rooms, earned)
  }
  for await (const event of eachOf<EventRecord>(world, 'event', {})) {
    if (event.kind !== 'activity' && event.kind !== 'adjustment') continue
    const { zone } = await world.programmeAt(event.programmeVersion)
    addEvent(totals, event, textOfDay(dayNumber(event.at, zone)))
  }
  return totals
}

const addEarned = (totals: Totals, day: string, rooms: readonly { rule: string }[], earned: readonly Earned[]): void => {
  for (const { rule, points } of earned) {
    if (points > 0 && rooms.some((room) => room.rule === rule)) add(totals, `budget ${day} ${rule}`, points)
  }
}

const isAdjustment = (event: EventRecord): event is EventRecord<'adjustment'> => event.kind === 'adjustment'

const addEvent = (totals: Totals, event: EventRecord, day: string): void => {
  if (isActivity(event)) addEarned(totals, day, event.detail.facts.rooms ?? [], event.detail.earned)
  if (!isAdjustment(event) || event.staff === null || event.detail.request !== undefined) return
  add(totals, `allowance ${allowanceId(event.staff, day, event.detail.wallet)}`, Math.abs(event.detail.points))
}
