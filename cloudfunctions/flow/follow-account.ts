import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { withGrants } from '../core/tier'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { doActivity } from './do-activity'
import { doOnce } from './do-once'
import { reachOf } from './reach-of'
import { memberByIdentity } from './known-member'

export interface FollowAccount {
  member: string
  reference: string
  follows: boolean
}

export interface Followed {
  /** Null: not followed. */
  followsSince: number | null
}

/**
 * Notes that a member follows the official account, or no longer does. Following again while it is followed leaves the
 * first moment. Refuses `member.unknown`, `reference.reused`.
 */
export const followAccount = (world: World, { member: id, reference, follows }: FollowAccount): Promise<Result<Followed>> => {
  const ask = { member: id, reference, kind: 'follow' as const, asked: { follows }, store: null, staff: null }
  return doOnce(world, ask, ({ account, member, cause, now }) => {
    // It moves no points, so it is an event without entries.
    const { account: numbered } = postMoves(account, { ...cause, kind: 'accrual' }, [])
    const followsSince = follows ? (member.followsSince ?? now) : null
    const held = (member.followsSince ?? null) !== null
    // Tiers may ask whether it is followed; following again is no news to them.
    const grants = follows === held ? [] : [{ grant: 'follow', held: follows }]
    return ok({
      account: withGrants(numbered, grants, now),
      entries: [],
      detail: { follows, grants },
      member: { ...member, followsSince },
      answer: () => ({ followsSince }),
    })
  })
}

/**
 * The platform tells of somebody by identity: it is noted for the member who has it, and what the programme gives for
 * following is given, once. `account`: the platform's id of the follower, kept sealed, since the account's messages go by it. Refuses `member.unknown` for somebody without a card.
 */
export const followByIdentity = async (
  world: World,
  { identity, reference, follows, account = null }: { identity: string; reference: string; follows: boolean; account?: string | null },
): Promise<Result<Followed>> => {
  const known = await memberByIdentity(world, identity)
  if (!known) return refuse({ code: 'member.unknown', field: 'identity', rule: 'join first by scanning a code in a store' })
  const member = known.member._id
  const followed = await followAccount(world, { member, reference, follows })
  if (followed.ok) await keepAccount(world, member, follows ? account : null)
  // Refused where nothing is given for it, or was given before.
  if (followed.ok && follows) {
    await doActivity(world, { activity: 'follow', subject: null, member, reference: `${reference}:reward`, store: null, staff: null })
  }
  return followed
}

const keepAccount = (world: World, member: string, account: string | null): Promise<void> =>
  world.store.transact(async (tx) => {
    const reach = await reachOf(tx, member)
    const sealed = account === null ? null : world.keys.seal('openid', account)
    if (reach.account !== sealed) await tx.put('reach', { ...reach, account: sealed })
  })
