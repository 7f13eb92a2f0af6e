import type { MergeAnswer } from '../record'

/** What staff does about persons: cards that are one person's. */
export interface PeopleStaffContract {
  /** A manager makes one member of two who are one person; there is no way back. */
  'member.merge': { input: { survivor: string; absorbed: string; reason: string }; output: MergeAnswer }
}
