import type { PushState } from '../record'

/** Refusals about messages that staff send. */
export interface PushRefusals {
  /** A campaign that writes to all of its audience is counted before it is published. */
  'campaign.uncounted': { campaign: string; above: number }
  'push.another': { push: string; askedBy: string }
  'push.decided': { push: string; state: PushState; at: number }
  /** A message that goes once is counted, and where it is large approved, before it goes. */
  'push.only': { campaign: string; above: number }
  'push.nobody': { matched: number; consented: number; reaching: number; held: number }
  'push.own': { rule: string }
  'push.stale': { countedAt: number; minutes: number }
  'push.uncounted': { run: string }
  'push.unknown': { push: string }
}
