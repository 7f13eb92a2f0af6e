/** Refusals about persons who hold more than one card. */
export interface PeopleRefusals {
  'duplicate.unknown': { pair: string; rule: string }
  /** More members would be merged into one than may. */
  'merge.limit': { absorbed: number; limit: number }
  /** One of the two was merged before, into `into`. */
  'merge.merged': { field: string; member: string; into: string; mergedAt: number }
  'merge.self': { member: string; rule: string }
}
