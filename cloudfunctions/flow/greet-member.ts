import { civilOfDay, dayNumber, lastUsableDay } from '../core/kernel'
import { occasionsOn } from '../core/member'
import type { GreetingView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { GreetingWindow, Occasion } from '../../types/programme'
import type { CouponRecord, MemberRecord } from '../../types/record'
import { occasionId } from './keep-occasion'
import { adviserOf } from './list-benefits'

/** Where the programme says nothing of it. */
const USUAL: GreetingWindow = { daysBefore: 7, daysAfter: 6 }
const COUPONS_LOOKED_AT = 20

/** The day itself, then those after it, the nearest first, then those before it. */
const offsets = ({ daysBefore, daysAfter }: GreetingWindow): number[] => [
  0,
  ...Array.from({ length: daysAfter }, (_, n) => -n - 1),
  ...Array.from({ length: daysBefore }, (_, n) => n + 1),
]

/** What home greets a member with today. A date that has passed is spoken of only where it was kept. */
export const greetingOf = async (world: World, member: MemberRecord): Promise<GreetingView | null> => {
  const { occasions = [], greeting = USUAL, zone } = await world.programme()
  const today = dayNumber(world.clock.now(), zone)
  if (occasions.length === 0 || member.terms === '') return null
  for (const inDays of offsets(greeting)) {
    const [occasion] = occasionsOn(occasions, member, today + inDays, zone)
    if (occasion && (inDays >= 0 || (await wasKept(world, member, occasion, today + inDays)))) {
      const [coupon, adviser] = await Promise.all([couponOf(world, member, occasion), adviserOf(world, member)])
      return { occasion: occasion.id, on: occasion.on, inDays, coupon, from: adviser?.name ?? null }
    }
  }
  return null
}

const wasKept = async (world: World, member: MemberRecord, occasion: Occasion, day: number): Promise<boolean> =>
  (await world.store.get('occasion', occasionId(occasion.id, civilOfDay(day).year, member._id))) !== null

/** What the member holds of the coupon that the occasion brings, the one that ends first. */
const couponOf = async (world: World, { _id }: MemberRecord, { coupon: template }: Occasion): Promise<GreetingView['coupon']> => {
  const { coupons = [], zone } = await world.programme()
  const name = coupons.find(({ id }) => id === template)?.name
  if (name === undefined) return null
  const now = world.clock.now()
  const { items } = await world.store.find<CouponRecord>('coupon', { eq: { member: _id }, range: { expiresAt: { gt: now } }, limit: COUPONS_LOOKED_AT })
  const held = items.find((one) => one.template === template && one.state === 'usable' && one.validFrom <= now)
  return held ? { coupon: held._id, name, lastDay: lastUsableDay(held.expiresAt, zone) } : null
}
