/** Draws and votes at the member's door and at the staff's. */
import type { Words } from '../programme'
import type { DrawDetails, GiftLimit, VoteDetails } from '../record'
import type { Refusal } from '../refusal'

export interface DrawView {
  id: string
  name: Words
  from: number
  until: number
  /** `chance` of a million tickets; `left`: pieces. */
  prizes: { id: string; name: Words; chance: number; left: number }[]
  limits: GiftLimit[]
  /** What would be refused now; null: one may draw. */
  refusal: Refusal | null
}

export interface DrawingView {
  drawing: string
  draw: string
  ticket: number
  prize: { id: string; name: Words } | null
  at: number
}

export interface VoteView {
  id: string
  title: Words
  from: number
  until: number
  options: { id: string; name: Words }[]
  /** What the member voted for; null: not yet. */
  mine: { option: string; at: number } | null
  refusal: Refusal | null
}

export interface VoteResults {
  id: string
  title: Words
  options: { id: string; name: Words; votes: number }[]
  votes: number
  from: number
  until: number
}

export interface DrawResults {
  id: string
  name: Words
  prizes: { id: string; name: Words; chance: number; put: number; left: number; won: number }[]
  winners: { drawing: string; name: string; cardTail: string; prize: string; at: number }[]
  next: string | null
}

interface Paged {
  after?: string
  limit?: number
}

export interface MemberCampaignActions {
  'draw.list': { input: Paged; output: { draws: DrawView[]; next: string | null } }
  'draw.draw': { input: { draw: string }; output: DrawingView }
  'draw.mine': { input: Paged; output: { rows: DrawingView[]; next: string | null } }
  'vote.list': { input: Paged; output: { votes: VoteView[]; next: string | null } }
  'vote.cast': { input: { vote: string; option: string }; output: VoteView }
}

export interface StaffCampaignActions {
  'draw.save': { input: { draw: string; details: DrawDetails }; output: { draw: string } }
  /** Puts pieces of a prize up, or takes them back. */
  'draw.stock': { input: { draw: string; prize: string; pieces: number; reason: string }; output: { prize: string; left: number; put: number } }
  'draw.results': { input: Paged & { draw: string }; output: DrawResults }
  'vote.save': { input: { vote: string; details: VoteDetails }; output: { vote: string } }
  'vote.results': { input: { vote: string }; output: VoteResults }
}
