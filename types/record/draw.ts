/** Draws and votes: live data that shop people make, and what members did in them. */
import type { Doc } from '../port/store'
import type { Words } from '../programme'
import type { GiftLimit } from './gift'

/** One kind of prize: how many tickets of a million win it; its pieces lie on shelves like a gift's. */
export interface Prize {
  id: string
  name: Words
  chance: number
}

/** What a manager says of a draw; it does not change once it is saved, so that every ticket can be checked. */
export interface DrawDetails {
  name: Words
  prizes: Prize[]
  /** From the first moment up to, not including, the other. */
  from: number
  until: number
  /** Tiers that may draw; empty: every tier. */
  tiers: string[]
  limits: GiftLimit[]
}

/** `_id`: the name that shop people give it. */
export interface DrawRecord extends Doc, DrawDetails {
  savedAt: number
  staff: string
}

/** One draw of one member. `_id` = `<member>:<reference>`. */
export interface DrawingRecord extends Doc {
  member: string
  draw: string
  /** 0 to 999,999, drawn under the chain's key from draw, member and reference. */
  ticket: number
  /** What was won; empty: nothing. */
  prize: string
  /** What the ticket would have won had a piece been left; empty else. */
  missed: string
  shelf: string | null
  at: number
}

export interface VoteDetails {
  title: Words
  options: { id: string; name: Words }[]
  from: number
  until: number
  tiers: string[]
}

export interface VoteRecord extends Doc, VoteDetails {
  savedAt: number
  staff: string
}

/** `_id` = `<vote>:<member>`: one vote a member. */
export interface BallotRecord extends Doc {
  vote: string
  member: string
  option: string
  at: number
}

/** Votes counted, split over several records so that many may vote at once. `_id` = `<vote>:<n>`. */
export interface VoteCountRecord extends Doc {
  vote: string
  options: { id: string; votes: number }[]
}
