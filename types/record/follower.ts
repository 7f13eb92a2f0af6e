import type { Doc } from '../port/store'

/** Somebody who follows the official account or did, by the digest of the identity they have there. */
export interface FollowerRecord extends Doc {
  /** Digest of what WeChat knows the person by in all apps of the chain; null: WeChat named none. */
  union: string | null
  follows: boolean
  /** When WeChat says it happened; an older push that comes late changes nothing. */
  at: number
  /** The account's id of the follower, sealed: messages go by it. */
  sealed?: string
}

/** Leads from a follower to the member: who has this identity in the mini-program. */
export interface UnionRecord extends Doc {
  /** Digest of the identity in the mini-program; null: never seen there. */
  identity: string | null
  /** Id of the `follower`; null: no push came yet. */
  follower: string | null
}
