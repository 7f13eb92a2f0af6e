/** One thing wrong with a programme document: where, by which rule, what would be valid, and what stands there. */
export interface ProgrammeFault {
  /** JSON path from the root `$`. */
  path: string
  rule: string
  valid: string
  got?: string
}
