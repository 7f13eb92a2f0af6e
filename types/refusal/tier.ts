/** Refusals about tiers: entering one, and moving a member by hand. */
import type { Words } from '../programme'

export interface TierRefusals {
  /** What stands nearest is told: where the member is, what it takes, what is missing. */
  'tier.notEligible': {
    tier: string
    name: Words
    metric: string
    unit: string
    current: number
    threshold: number
    missing: number
  }
  /** The member stands in it, or above it, already. */
  'tier.held': { tier: string; name: Words; since: number }
  /** Nobody applies for it: it is taken at once, or given by staff. */
  'tier.noApplication': { tier: string; name: Words; upgrade: string }
  'tier.applied': { tier: string; name: Words; appliedAt: number }
  'tier.applicationUnknown': { application: string; rule: string }
  'tier.applicationDecided': { application: string; entered: boolean; decidedAt: number }
  /** There is no step below: the first tier of the ladder, or outside a track. */
  'tier.lowest': { name: Words | null; rule: string }
  'tier.unknown': { field: string; tier: string; rule: string }
  'reason.required': { field: string; rule: string }
}
