/** Points that staff gives or takes by hand. */
import type { Doc } from '../port/store'
import type { WalletChange } from '../order'

export type RequestState = 'open' | 'approved' | 'refused'

/** What somebody asked for beyond what they may do alone, `_id` = `<staff>:<reference>`. */
export interface AdjustmentRequest extends Doc {
  store: string
  member: string
  wallet: string
  points: number
  reason: string
  /** Who asked. */
  staff: string
  askedAt: number
  state: RequestState
  decidedAt: number | null
  decidedBy: string | null
  /** What the manager's call carried, so that a repeat is known. */
  decidedReference: string | null
  note: string | null
}

/** What one person adjusted alone on a day in one wallet, given and taken together; `_id` = `<staff>:<day>:<wallet>`. */
export interface AllowanceRecord extends Doc {
  points: number
}

/** What all members together were given on a day, one of several shards; `_id` = `<day>:<shard>`. */
export interface BudgetRecord extends Doc {
  given: { rule: string; points: number }[]
}

/** `done`: the points moved. `requested`: a manager must decide. `refused`: one did not agree. */
export interface AdjustAnswer {
  state: 'done' | 'requested' | 'refused'
  request: string | null
  /** What the role may do alone, in smallest units; null once it is decided. */
  atOnce: number | null
  change: WalletChange | null
}
