import type { Doc } from '../port/store'

/** An application for a tier, `_id` = `<member>:<reference>` of the event that made it. */
export interface TierApplicationRecord extends Doc {
  member: string
  /** The store that decides on it. */
  store: string
  /** Who wrote it down for the member; null: the member. */
  staff: string | null
  track: string | null
  tier: string
  appliedAt: number
  state: 'open' | 'entered' | 'refused'
  decidedAt: number | null
  decidedBy: string | null
  /** Why it was refused, or what was said on entering. */
  reason: string | null
}

/** How many members stand in each tier, `_id` = `tiers`, or `tiers:counting` while it is being counted. */
export interface TierCensus extends Doc {
  /** The month that was counted, `2026-11`, and when the count began. */
  month: string
  at: number
  members: number
  /** By tier, tracks included; those without members are left out. */
  tiers: { id: string; members: number }[]
  /** The last account that was counted; while counting alone. */
  last: string | null
}
