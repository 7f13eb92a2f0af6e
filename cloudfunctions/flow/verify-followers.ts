import type { World } from '../../types/port/world'
import type { EventRecord, FollowerRecord, UnionRecord } from '../../types/record'
import { digestOf, pushReference } from './hear-follow'
import { memberByIdentity } from './known-member'
import { eachOf, readAll } from './read-all'
import type { Difference } from './verify-member'

type Report = (difference: Difference) => void

/**
 * What the official account told of its followers: each stands under the digest of the identity that is sealed in it, it and
 * the link to the mini-program lead to each other, and no member was told a push that the follower does not know of. That
 * the newest has not reached its member yet is no difference: it does when they open the mini-program.
 */
export const verifyFollowers = async (world: World, report: Report): Promise<void> => {
  for await (const follower of eachOf<FollowerRecord>(world, 'follower', {})) {
    const { _id, union, sealed } = follower
    const owner = sealed === undefined ? _id : digestOf(world, 'follower', unsealed(world, sealed))
    if (owner !== _id) report({ member: '', what: `follower ${_id}: its identity`, stored: owner, recomputed: _id })
    const link = union === null ? null : await world.store.get<UnionRecord>('union', union)
    if (union !== null && link?.follower !== _id) {
      report({ member: '', what: `follower ${_id}: the link to it`, stored: link?.follower ?? null, recomputed: _id })
    }
    if (link?.identity) await verifyTold(world, { follower, identity: link.identity }, report)
  }
  for await (const { _id, follower: id } of eachOf<UnionRecord>(world, 'union', {})) {
    const follower = id === null ? null : await world.store.get<FollowerRecord>('follower', id)
    if (id !== null && follower?.union !== _id) {
      report({ member: '', what: `union ${_id}: its follower`, stored: follower?.union ?? null, recomputed: _id })
    }
  }
}

/** Nothing where it was not sealed by this chain. */
const unsealed = (world: World, sealed: string): string => {
  try {
    return world.keys.unseal('openid', sealed)
  } catch {
    return ''
  }
}

interface Told {
  follower: FollowerRecord
  identity: string
}

/** A push that the member was told is the follower's own, or one before it. */
const verifyTold = async (world: World, { follower, identity }: Told, report: Report): Promise<void> => {
  const known = await memberByIdentity(world, identity)
  if (!known) return
  const member = known.member._id
  const events = await readAll<EventRecord<'follow'>>(world, 'event', { eq: { member, kind: 'follow' }, order: 'sequence' })
  for (const { _id, reference, detail } of events) {
    const at = heardAt(follower._id, reference)
    if (at === null) continue
    // A push of the same moment the other way round came before or after it: either was heard.
    const recomputed = pushReference({ _id: follower._id, at, follows: detail.follows })
    if (at > follower.at) report({ member, what: `event ${_id}: heard after the last push`, stored: at, recomputed: follower.at })
    if (reference !== recomputed) report({ member, what: `event ${_id}: what was heard`, stored: reference, recomputed })
  }
}

/** When WeChat says a push happened, by the reference that its event has; null: of no push, or of somebody else's. */
const heardAt = (follower: string, reference: string): number | null => {
  const [lead = '', at = ''] = [reference.slice(0, 26), reference.slice(26).split('-')[0]]
  return lead === `push-${follower.slice(0, 20)}-` && /^\d+$/.test(at) ? Number(at) : null
}
