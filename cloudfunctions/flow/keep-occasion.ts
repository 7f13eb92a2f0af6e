import { civilOfDay, dayNumber, startOfDayNumber } from '../core/kernel'
import { nextDate, occasionsOn } from '../core/member'
import type { World } from '../../types/port/world'
import type { Occasion, Programme } from '../../types/programme'
import type { CardRecord, MemberRecord, OccasionRecord } from '../../types/record'
import { giveCoupon } from './issue-coupon'
import { queueMessage } from './queue-message'

/** Days after which a greeting comes too late; the coupon still comes. */
const GREET_WITHIN_DAYS = 3

/**
 * Keeps a member's dates up to today, those that were missed in order: the coupon and the greeting of each occasion, once a
 * year. True when there was one to keep. Whoever has not agreed to a card, has given it up or was merged keeps none.
 */
export const keepOccasions = async (world: World, id: string): Promise<boolean> => {
  const [programme, member] = [await world.programme(), await world.store.get<MemberRecord>('member', id)]
  const today = dayNumber(world.clock.now(), programme.zone)
  const due = member?.occasionDue ?? null
  if (!member || due === null || due > today) return false
  const card = await world.store.get<CardRecord>('card', member.cardNumber)
  const keeps = !member.merged && member.terms !== '' && card?.state !== 'cancelled'
  let kept = false
  for (let day = due; keeps && day <= today; day = nextDate(member, day + 1, programme.zone)) {
    for (const occasion of occasionsOn(programme.occasions ?? [], member, day, programme.zone)) {
      if (await keep(world, programme, { member, occasion, day, today })) kept = true
    }
  }
  await planNext(world, member, today + 1, programme.zone)
  return kept
}

interface Keeping {
  member: MemberRecord
  occasion: Occasion
  day: number
  today: number
}

export const occasionId = (occasion: string, year: number, member: string): string => `${occasion}/${String(year)}/${member}`

/** No caller's reference has a slash, so nobody can take the name of an occasion's coupon. */
export const occasionReference = (occasion: string, year: number): string => `occasion/${occasion}/${String(year)}`

const keep = async (world: World, programme: Programme, { member, occasion, day, today }: Keeping): Promise<boolean> => {
  const { year } = civilOfDay(day)
  for (const one of [member._id, ...(member.absorbed ?? [])]) {
    if (await world.store.get('occasion', occasionId(occasion.id, year, one))) return false
  }
  const reference = occasionReference(occasion.id, year)
  const ask = { member: member._id, reference, kind: 'rule', store: null, staff: null } as const
  const given = occasion.coupon === undefined ? null : await giveCoupon(world, { ...ask, template: occasion.coupon })
  const at = world.clock.now()
  const base = { _id: occasionId(occasion.id, year, member._id), member: member._id, occasion: occasion.id, programmeVersion: programme.version, day, at }
  const brought = { coupon: given?.ok ? given.value.coupon : null, refusal: given && !given.ok ? given.refusal.code : null }
  return world.store.transact(async (tx) => {
    if (await tx.get('occasion', base._id)) return false
    const values = { name: member.name === '' ? { zh: '会员', en: 'member' } : member.name, day: startOfDayNumber(day, programme.zone) }
    const greets = occasion.message !== undefined && today - day <= GREET_WITHIN_DAYS
    const message = greets ? await queueMessage(tx, programme, { member: member._id, template: occasion.message ?? '', cause: reference, values, at }) : null
    await tx.insert<OccasionRecord>('occasion', { ...base, ...brought, message })
    return true
  })
}

/** The next of the member's dates from a day on, by the dates as they are in the commit. */
const planNext = (world: World, seen: MemberRecord, from: number, zone: string): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const member = await tx.get<MemberRecord>('member', seen._id)
    // A date that was changed meanwhile has planned its own.
    if (!member || member.birthday !== seen.birthday || member.wedding !== seen.wedding || member.occasionDue !== seen.occasionDue) return false
    await tx.put<MemberRecord>('member', { ...member, occasionDue: member.merged ? null : nextDate(member, from, zone) })
    return true
  })

/** A member from before dates were planned, or whose plan was lost: true when it had none. */
export const planOccasions = async (world: World, id: string): Promise<boolean> => {
  const [{ zone }, member] = [await world.programme(), await world.store.get<MemberRecord>('member', id)]
  if (!member || member.occasionDue !== undefined) return false
  return planNext(world, member, dayNumber(world.clock.now(), zone), zone)
}
