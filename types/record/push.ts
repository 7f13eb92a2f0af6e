/** Messages that staff send to members by hand, and who agreed to the larger ones. */
import type { Doc } from '../port/store'
import type { CampaignAudience } from './campaign'

/** What a member of staff asks to have sent. */
export interface PushAsk {
  /** What the message is about; it stands where its template names the campaign. */
  name: string
  template: string
  audience: CampaignAudience
  /** Null: as soon as it may. */
  at: number | null
  holdOutPercent: number
  /** Days for which what it says holds. */
  validDays: number
}

/** How many are left at each step, as they were counted. */
export interface Funnel {
  matched: number
  consented: number
  /** Of these, who has not had enough of its kind this week. */
  uncapped: number
  /** Of these, whom a channel of WeChat leads to. */
  reaching: number
  /** Of these, who is held out. */
  held: number
  send: number
}

/** `waiting`: for a second manager. Whether it is going or over is told by its campaign's run. */
export type PushState = 'waiting' | 'sending' | 'refused' | 'cancelled'

/** One push. `_id`: that of the campaign which sends it, a draft until it is sent; of a campaign that was made as one, `<campaign>#<revision>`. */
export interface PushRecord extends Doc {
  /** The campaign whose publishing was asked for, and the revision that was read; left out of a push by hand. */
  campaign?: string
  revision?: number
  state: PushState
  name: string
  template: string
  store: string
  /** Who asked. */
  staff: string
  /** Who answers for it since that person left. */
  handedTo?: string
  askedAt: number
  funnel: Funnel
  /** Above how many it needed a second manager; null: it needed none. */
  above: number | null
  /** When it goes, or was to go. */
  at: number
  decidedAt: number | null
  decidedBy: string | null
  note: string | null
  /** It waited, and was taken back before anybody decided; `by` null: since its draft was changed. */
  takenBack?: { by: string | null; at: number; reason: string | null }
}
