/** One thing wrong with a programme: where, by which rule, what would be valid, and what stands there. */
export interface ProgrammeFaultView {
  path: string
  rule: string
  valid: string
  got?: string
}

/** Refusals about versions of the programme. */
export interface ProgrammeRefusals {
  /** Somebody saved the draft in between: `was` the revision that was read, `revision` the one there is. */
  'programme.changed': { version: number; was: number; revision: number }
  'programme.invalid': { faults: ProgrammeFaultView[] }
  'programme.unknown': { version: number }
}
