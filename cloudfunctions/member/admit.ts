import type { Caller } from '../../types/caller'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { meetUnion } from '../flow/hear-follow'
import { memberByIdentity, type KnownMember } from '../flow/known-member'

/** Anybody, with the digest of the WeChat identity where there is one. */
export const visitor = (world: World, caller: Caller): Promise<Result<{ identity: string | null }>> =>
  Promise.resolve({
    ok: true,
    value: { identity: caller.kind === 'wechat' ? world.keys.sign('identity', caller.openid) : null },
  })

/** A WeChat identity, member or not. Refuses `identity.required`. */
export const shopper = async (world: World, caller: Caller): Promise<Result<{ identity: string }>> =>
  caller.kind === 'wechat'
    ? { ok: true, value: { identity: world.keys.sign('identity', caller.openid) } }
    : { ok: false, refusal: { code: 'identity.required', rule: 'a WeChat identity: open this in the mini-program' } }

/** The member that the WeChat identity belongs to. Refuses `identity.required`, `member.unknown`. */
export const cardHolder = async (world: World, caller: Caller): Promise<Result<KnownMember>> => {
  const admitted = await shopper(world, caller)
  if (!admitted.ok) return admitted
  const known = await memberByIdentity(world, admitted.value.identity)
  return known
    ? { ok: true, value: known }
    : { ok: false, refusal: { code: 'member.unknown', field: 'identity', rule: 'join first by scanning a code in a store' } }
}

/** The same, where somebody opens the card: whom WeChat names in all its apps may be a follower of the official account. */
export const cardOpener = async (world: World, caller: Caller): Promise<Result<KnownMember>> => {
  const holder = await cardHolder(world, caller)
  if (!holder.ok || caller.kind !== 'wechat' || caller.unionid === undefined) return holder
  await meetUnion(world, { identity: world.keys.sign('identity', caller.openid), unionid: caller.unionid })
  return cardHolder(world, caller)
}
