import { ok, refuse } from '../core/kernel'
import { readReferralCode } from '../core/member'
import type { World } from '../../types/port/world'
import type { MemberRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { memberById } from './known-member'
import type { OpenScene } from './open-scene'

/** The campaign under which whoever came by an invitation is counted, store by store. */
export const INVITED = 'INVITED'

/** 17 letters and digits without a dot: every printed code has three of those. */
export const isInvitation = (text: string): boolean => /^[0-9A-Za-z]{17}$/.test(text.trim())

/**
 * What the code of a member who invites stands for: the store that member joined at, whoever may serve there. Refuses
 * `referrer.mistyped`, `referrer.unknown`, `store.closed`.
 */
export const openInvitation = async (world: World, text: string): Promise<Result<OpenScene & { referrer: MemberRecord }>> => {
  const read = readReferralCode(text)
  if (!read.ok) return read
  const known = await memberById(world, read.value)
  const shop = known && (await world.store.get<StoreRecord>('shop', known.member.source.store))
  if (!known || !shop) return refuse({ code: 'referrer.unknown', rule: 'the referral code of a member of this chain' })
  if (shop.closedAt !== null && shop.closedAt <= world.clock.now()) {
    return refuse({ code: 'store.closed', store: shop.name, closedAt: shop.closedAt })
  }
  const scene = { _id: `${shop._id}.0.${INVITED}`, store: shop._id, staff: null, campaign: INVITED, expiresAt: null }
  return ok({ scene, shop, staff: null, referrer: known.member, code: text })
}
