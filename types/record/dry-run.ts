/** A campaign tried on the members there are, without writing anything of theirs. */
import type { Doc } from '../port/store'

export type DryRunState = 'running' | 'done' | 'cancelled'

/** Members by tier or class. */
export interface Headcount {
  id: string
  members: number
}

/** What was counted so far; kept as sums, so that a step needs nothing of the steps before. */
export interface DryRunTally {
  seen: number
  matched: number
  held: number
  /** Where the campaign sends a message: who agreed to its kind, of these who had not enough of it this week, and of these whom a channel leads to; those held out among them. */
  consented: number
  uncapped: number
  reaching: number
  /** Of those not held out: whom a message would reach, where the campaign sends one. */
  reachable: number
  /** Of those not held out: who came within so many days as the effect counts. */
  visited: number
  tiers: Headcount[]
  classes: Headcount[]
  /** For orders: by calendar month, latest first, what would have set it off. */
  months: { month: string; servings: number; points: number }[]
}

/** `_id` = `<staff>:<reference>`. */
export interface DryRunRecord extends Doc {
  campaign: string
  staff: string
  asked: string
  /** `CampaignDetails` as JSON text, queries and all. */
  details: string
  state: DryRunState
  cursor: string | null
  /** When the member looked at last joined: how far the run is between the first and the last. */
  reached: number | null
  first: number | null
  startedAt: number
  finishedAt: number | null
  tally: DryRunTally
}
