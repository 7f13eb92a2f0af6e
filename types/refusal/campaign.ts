import type { UsePeriod, Words } from '../programme'

/** One thing wrong with a campaign: where, by which rule, what would be valid, and what stands there. */
export interface CampaignFault {
  path: string
  rule: string
  valid: string
  got?: string
}

/** Refusals about campaigns, draws and votes. */
export interface CampaignRefusals {
  'campaign.changed': { campaign: string; was: number; revision: number }
  'campaign.invalid': { faults: CampaignFault[] }
  'campaign.many': { campaign: string; most: number }
  'campaign.published': { campaign: string; at: number }
  'campaign.stopped': { campaign: string; at: number }
  'campaign.unknown': { campaign: string }
  'draw.closed': { name: Words; opensAt: number; closesAt: number; now: number }
  /** `nextAt`: when the next turn comes; null: none does. */
  'draw.limit': { name: Words; per: UsePeriod; count: number; used: number; nextAt: number | null }
  'draw.saved': { draw: string; at: number }
  'draw.tier': { name: Words; tierName: Words; ownName: Words }
  'draw.unknown': { draw: string }
  'vote.cast': { name: Words; optionName: Words; at: number }
  'vote.closed': { name: Words; opensAt: number; closesAt: number; now: number }
  'vote.option': { field: string; rule: string }
  'vote.saved': { vote: string; at: number }
  'vote.tier': { name: Words; tierName: Words; ownName: Words }
  'vote.unknown': { vote: string }
}
