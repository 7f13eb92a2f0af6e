import { ok } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { withGrants } from '../core/tier'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { doOnce } from './do-once'

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
