/** What is kept of the counter's dealings with a member's record: talks, openings, and how often a clerk looked. */
import type { Doc } from '../port/store'

export type TalkKind = 'wish' | 'fit' | 'care' | 'other'

/** What was talked about, for whoever serves next; `_id` = `<member>:<reference>`. */
export interface TalkRecord extends Doc {
  member: string
  kind: TalkKind
  text: string
  at: number
  staff: string
  store: string
}

/** Who opened a member's record on a day; `_id` = `<member>:<day>:<staff>`. The member may see it. */
export interface ViewRecord extends Doc {
  member: string
  staff: string
  store: string
  /** Days since 1970-01-01 in the programme's zone. */
  day: number
  /** The first opening of that day. */
  at: number
}

export type FindBy = 'tail' | 'phone' | 'card' | 'code' | 'proof'

/** How often one person looked in one minute, and by what; never the digits. `_id` = `<staff>:<minute>`. */
export interface FindingRecord extends Doc {
  staff: string
  store: string
  /** Minutes since 1970-01-01. */
  minute: number
  finds: { at: number; by: FindBy }[]
}

/**
 * How often facts about one member were wrong on one day, by whomever they were asked; never the facts. `_id` =
 * `identity:<member>:<day>`. A fact that is right takes its own try back.
 */
export interface TriesRecord extends Doc {
  member: string
  /** Of the latest try. */
  staff: string
  store: string
  minute: number
  tries: number
}
