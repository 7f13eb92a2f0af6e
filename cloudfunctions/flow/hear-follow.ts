import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { FollowerRecord, NonceRecord, UnionRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { followByIdentity } from './follow-account'
import { memberByIdentity } from './known-member'

export interface HearFollow {
  /** The identity at the official account, which no other app knows the person by. */
  openid: string
  follows: boolean
  /** Epoch milliseconds, as WeChat says it happened. */
  at: number
}

/** The id of what is kept of a person at the account, or by the identity common to the chain's apps. */
export const digestOf = (world: World, kind: 'follower' | 'union', id: string): string => world.keys.sign('identity', `${kind}:${id}`)

/**
 * WeChat tells that somebody follows the official account or no longer does. It is kept also of people without a card, and
 * takes effect when they are met in the mini-program. The same push again, or an older one, changes nothing.
 */
export const hearFollow = async (world: World, { openid, follows, at }: HearFollow): Promise<void> => {
  const id = digestOf(world, 'follower', openid)
  const known = await world.store.get<FollowerRecord>('follower', id)
  const union = known?.union ?? (await askUnion(world, openid, follows))
  const sealed = world.keys.seal('openid', openid)
  const identity = await world.store.transact(async (tx) => {
    const before = await tx.get<FollowerRecord>('follower', id)
    if (before && before.at > at) return null
    const link = union === null ? null : await tx.get<UnionRecord>('union', union)
    await tx.put<FollowerRecord>('follower', { _id: id, union, follows, at, sealed })
    if (union !== null) await tx.put<UnionRecord>('union', { _id: union, identity: link?.identity ?? null, follower: id })
    return link?.identity ?? null
  })
  if (identity !== null) await takeEffect(world, identity, { _id: id, union, follows, at, sealed })
}

/** WeChat says nothing of somebody who left; then only what was known before leads to a member. */
const askUnion = async (world: World, openid: string, follows: boolean): Promise<string | null> => {
  const union = follows ? await world.wechat.unionOf(openid) : null
  return union === null ? null : digestOf(world, 'union', union)
}

/** Under which a push takes effect for its member, once. */
export const pushReference = ({ _id, at, follows }: Pick<FollowerRecord, '_id' | 'at' | 'follows'>): string =>
  `push-${_id.slice(0, 20)}-${String(at)}-${follows ? 'on' : 'off'}`

/** Refused where nobody has a card by that identity yet: it is looked at again when they open one. */
const takeEffect = async (world: World, identity: string, follower: FollowerRecord): Promise<void> => {
  const { follows, sealed } = follower
  const reference = pushReference(follower)
  const account = sealed === undefined ? null : world.keys.unseal('openid', sealed)
  await followByIdentity(world, { identity, reference, follows, account })
}

/**
 * Somebody opens the mini-program by whom WeChat tells the identity common to the chain's apps: from now on a follower and
 * a member are known to be one, and what the account was told of them before takes effect.
 */
export const meetUnion = async (world: World, { identity, unionid }: { identity: string; unionid: string }): Promise<void> => {
  const _id = digestOf(world, 'union', unionid)
  const link = await world.store.get<UnionRecord>('union', _id)
  if (link?.identity !== identity) {
    await world.store.transact(async (tx) => {
      const before = await tx.get<UnionRecord>('union', _id)
      await tx.put<UnionRecord>('union', { _id, identity, follower: before?.follower ?? null })
    })
  }
  const follower = link?.follower ? await world.store.get<FollowerRecord>('follower', link.follower) : null
  if (!follower) return
  const known = await memberByIdentity(world, identity)
  const held = (known?.member.followsSince ?? null) !== null
  if (known && held !== follower.follows) await takeEffect(world, identity, follower)
}

/**
 * A push is signed without its body, so a nonce is bound to the first body that came with it: the same again is WeChat's
 * own repeat, another body under it is refused (`nonce.reused`).
 */
export const claimPush = (world: World, nonce: string, body: string, expiresAt: number): Promise<Result<null>> =>
  world.store.transact(async (tx) => {
    const [_id, digest] = [`push:${nonce}`, world.keys.digest(body)]
    const before = await tx.get<NonceRecord>('nonce', _id)
    if (before && before.body !== digest) return refuse({ code: 'nonce.reused', nonce, rule: 'one message under one nonce' })
    if (!before) await tx.insert<NonceRecord>('nonce', { _id, expiresAt, body: digest })
    return ok(null)
  })
