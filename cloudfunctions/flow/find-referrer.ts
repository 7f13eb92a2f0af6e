import { ok, refuse } from '../core/kernel'
import { readReferralCode } from '../core/member'
import type { World } from '../../types/port/world'
import type { MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** Who joins, as far as it may show that it is the one who introduces. `device`: a digest. */
export interface Introduced {
  identity: string | null
  phone: string | null
  device: string | null
}

const SELF = 'the code of somebody else: identity, phone and device are not those of the one who joins'

/**
 * The member that a referral code stands for. Refuses `referrer.mistyped`, `referrer.unknown`, and `referrer.self` where
 * identity, phone or device of the two are the same.
 */
export const findReferrer = async (world: World, code: string, joining: Introduced): Promise<Result<string>> => {
  const read = readReferralCode(code)
  if (!read.ok) return read
  const named = await world.store.get<MemberRecord>('member', read.value)
  const referrer = named?.merged ? await world.store.get<MemberRecord>('member', named.merged.into) : named
  if (!referrer) return refuse({ code: 'referrer.unknown', rule: 'the referral code of a member of this chain' })
  const same = (own: string | null | undefined, other: string | null): boolean => other !== null && own === other
  const self =
    same(referrer.identity, joining.identity) ||
    same(referrer.phone, joining.phone) ||
    same(referrer.source.device, joining.device)
  return self ? refuse({ code: 'referrer.self', rule: SELF }) : ok(referrer._id)
}
