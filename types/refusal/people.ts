/** Refusals about persons who hold more than one card. */
export interface PeopleRefusals {
  'duplicate.unknown': { pair: string; rule: string }
  /** No invitation, or none that is still open. */
  'invite.unknown': { field: string; rule: string }
  /** The phone stands on the list of a unit: the invitation is answered, nothing is opened beside it. */
  'invite.waiting': { unit: string; rule: string }
  /** More members would be merged into one than may. */
  'merge.limit': { absorbed: number; limit: number }
  /** One of the two was merged before, into `into`. */
  'merge.merged': { field: string; member: string; into: string; mergedAt: number }
  'merge.self': { member: string; rule: string }
  'sub.differs': { field: string; rule: string }
  'sub.limit': { count: number; limit: number }
  /** The main card is not open. */
  'sub.main': { field: string; rule: string }
  'sub.none': { programme: string; rule: string }
  'sub.taken': { field: string; rule: string }
  'sub.unknown': { field: string; rule: string }
  'unit.kind': { field: string; kind: string; known: string }
  'unit.none': { programme: string; rule: string }
  'unit.unknown': { field: string; rule: string }
}
