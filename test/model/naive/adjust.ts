import type { AdjustAnswer } from '../../../types/record'
import type { Result } from '../../../types/result'
import { dayOf, unusableFrom } from './calendar'
import type { Shop } from './shop'

export interface AskedAdjustment {
  member: string
  wallet: string
  points: number
  staff: { _id: string; role: string }
  reference: string
}

/** Points put right by hand: alone up to so much at once and on a day, else it is only asked for. */
export const adjust = (shop: Shop, { member: id, wallet, points, staff, reference }: AskedAdjustment): Result<AdjustAnswer> => {
  const { programme, now } = shop
  const own = programme.wallets.find((one) => one.id === wallet)
  if (!own) throw new Error(`no wallet ${wallet}`)
  const limit = programme.adjustments?.find((one) => one.role === staff.role && one.wallet === wallet)
  const { atOnce, perDay } = limit ?? { atOnce: 0, perDay: 0 }
  const asked = Math.abs(points)
  if (asked > atOnce) return { ok: true, value: { state: 'requested', request: `${staff._id}:${reference}`, atOnce, change: null } }
  const { name, scale } = own
  const key = `${staff._id} ${wallet} ${dayOf(now, programme.zone)}`
  const done = shop.adjusted[key] ?? 0
  if (done + asked > perDay) {
    const left = Math.max(0, perDay - done)
    return { ok: false, refusal: { code: 'adjustment.dayLimit', wallet, name, scale, perDay, done, left, asked } }
  }
  const member = shop.member(id)
  member.pass(now)
  const purse = member.purse(wallet)
  const has = purse.balance
  if (points < 0 && asked > has) return { ok: false, refusal: { code: 'points.short', wallet, name, scale, needed: asked, has, short: asked - has } }
  purse.adjust(points, unusableFrom(now, own.expiry, programme.zone))
  shop.adjusted[key] = done + asked
  member.review(programme, now)
  member.assess(programme, now)
  return { ok: true, value: { state: 'done', request: null, atOnce: null, change: { wallet, points, ...member.standing(wallet) } } }
}
