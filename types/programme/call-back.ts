import type { Words } from './word'

/** Calls that staff makes by itself: a task each for the store. Invitations to festivals are campaigns that give tasks. */
export interface CallBackRules {
  /** Pure care: the script sells nothing. */
  birthday?: { daysBefore: number; script: Words }
  /** So many days after the last purchase, each once. */
  purchase?: { days: number[]; script: Words }
}
