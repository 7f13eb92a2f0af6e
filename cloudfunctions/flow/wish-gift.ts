import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { GiftRecord, WishRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberNow } from './follow-member'
import { tellOn } from './queue-message'
import { shelvesIn } from './stock-gift'

export type Wish = 'none' | 'waiting' | 'come'

/** Waits for pieces of a gift to come, or does not any more; the same wish again changes nothing. Refuses `gift.unknown`. */
export const wishGift = async (world: World, ask: { member: string; gift: string; wish: boolean }): Promise<Result<{ wish: Wish }>> => {
  const gift = await world.store.get<GiftRecord>('gift', ask.gift)
  if (!gift) return refuse({ code: 'gift.unknown', gift: ask.gift })
  const at = world.clock.now()
  return world.store.transact(async (tx) => {
    const _id = `${ask.member}:${gift._id}`
    const before = await tx.get<WishRecord>('waitlist', _id)
    const [was, wish] = [wishOf(before), ask.wish ? 'waiting' : 'none'] as const
    if (was === wish) return ok({ wish })
    const state = ask.wish ? 'waiting' : 'left'
    await tx.put<WishRecord>('waitlist', { _id, member: ask.member, gift: gift._id, at, state, comeAt: null })
    return ok({ wish })
  })
}

/** Of a member who waits no more, or never did: none. */
export const wishOf = (wish: WishRecord | null): Wish => (!wish || wish.state === 'left' ? 'none' : wish.state)

/** Tells one who waits that pieces have come; true when they have. */
export const answerWish = async (world: World, id: string): Promise<boolean> => {
  const wish = await world.store.get<WishRecord>('waitlist', id)
  const gift = wish && (await world.store.get<GiftRecord>('gift', wish.gift))
  if (!wish || gift?.state !== 'offered') return false
  const left = (await shelvesIn(world, wish.gift)).some((shelf) => shelf.left > 0)
  if (!left) return false
  const [programme, comeAt] = [await world.programme(), world.clock.now()]
  return world.store.transact(async (tx) => {
    const now = await tx.get<WishRecord>('waitlist', id)
    if (now?.state !== 'waiting') return false
    await tx.put<WishRecord>('waitlist', { ...now, state: 'come', comeAt })
    const member = await memberNow(tx, now.member)
    const values = { name: member?.name ?? '', gift: gift.name }
    if (member) await tellOn(tx, programme, 'wish.come', { member: member._id, cause: `wish:${gift._id}:${String(comeAt)}`, values, at: comeAt })
    return true
  })
}
