/** Who came by a printed code and how far, without a name: one record a visitor, day and code. */
import type { Doc } from '../port/store'

export type VisitStep = 'opened' | 'seen' | 'begun' | 'joined'

/** `_id` = `<day>:<scene>:<digest of the visitor>`. A later step implies those before it. */
export interface VisitRecord extends Doc {
  /** Days since 1970-01-01 in the programme's calendar. */
  day: number
  scene: string
  store: string
  staff: string | null
  campaign: string | null
  openedAt: number
  seenAt: number | null
  begunAt: number | null
  joinedAt: number | null
  /** Who the visitor became. */
  member: string | null
}
