import type { UsePeriod, Words } from '../programme'

/** Refusals about draws and votes. */
export interface CampaignRefusals {
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
