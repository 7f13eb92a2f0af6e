/** Whom a member introduced, and what came of it. */
import type { Words } from '../programme'

/**
 * `joined`: has not bought yet; `small`: the first order keeps less than it takes; `rewarded`: it earned `points`; `counted`: it
 * counts and earned nothing, as the month's number was reached; `takenBack`: the order went back, and the points with it;
 * `same`: turned out to be the member's own other card.
 */
export type FriendState = 'joined' | 'small' | 'rewarded' | 'counted' | 'takenBack' | 'same'

export interface FriendRow {
  nameMasked: string
  joinedAt: number
  state: FriendState
  /** When the first order was paid; null while there is none. */
  boughtAt: number | null
  /** By wallet; only where some were earned. */
  points: { wallet: string; points: number }[]
}

/** What the next friend brings. */
export interface FriendReward {
  rule: string
  name: Words
  wallet: string
  points: number
  /** What a friend's first order has to keep. */
  minimumFen: number
  /** Friends that earn in a calendar month, and how many of them there are this month. */
  timesAMonth: number
  thisMonth: number
  /** When the month is over and counting begins anew. */
  monthEnds: number
}

export interface FriendList {
  rows: FriendRow[]
  next: string | null
  zone: string
  now: number
  /** Who joined by the member's invitation, 1,000 at most; `more`: there are others. */
  joined: number
  more: boolean
  /** Whose first order counts. */
  counted: number
  rewards: FriendReward[]
}

export interface MemberFriendContract {
  'friend.list': { input: { after?: string; limit?: number }; output: FriendList }
}
