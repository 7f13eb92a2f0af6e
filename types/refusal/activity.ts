/** Refusals about what earns besides orders, introductions, and points put right by hand. */
import type { ProfileField, Words } from '../programme'

export interface ActivityRefusals {
  /** The programme gives nothing for it. */
  'activity.closed': { activity: string; subject: string | null }
  /** `again`: the first moment at which it can be done anew; null: never. */
  'activity.done': { activity: string; name: Words; again: number | null }
  'activity.limit': { activity: string; name: Words; limit: number; done: number; again: number }
  /** Days, both inclusive. */
  'activity.outside': { name: Words; from: string; to: string; today: string }
  'adjustment.dayLimit': { wallet: string; name: Words; scale: number; perDay: number; done: number; left: number; asked: number }
  'adjustment.decided': { request: string; state: string; decidedAt: number }
  'adjustment.unknown': { request: string }
  'follow.missing': { name: Words }
  'profile.incomplete': { filled: number; of: number; missing: ProfileField[] }
  'referral.small': { minimumFen: number; keptFen: number; shortFen: number }
  'referrer.device': { rule: string }
  'referrer.mistyped': { rule: string }
  'referrer.self': { rule: string }
  'referrer.unknown': { rule: string }
  'review.late': { number: string; withinDays: number; lastDay: string; today: string }
}
