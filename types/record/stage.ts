/** Where members stand in their life as customers. */

/**
 * `potential`: joined longer ago and never bought, or has not confirmed an invitation; `new`: joined and has not bought yet;
 * `active`, `silent`: by the last order; `sleeping`: no interaction either; `lost`: does not open the app either.
 */
export type LifecycleStage = 'potential' | 'new' | 'active' | 'silent' | 'sleeping' | 'lost'

/** The stage that was entered last; a cache, since the facts say it at any time. Days since 1970-01-01. */
export interface StageStanding {
  id: LifecycleStage
  /** The day it began. */
  since: number
  /** The one before it; null: it is the first. */
  before: LifecycleStage | null
  /** The windows it was told by, such as 90/180/365. */
  windows: string
}
