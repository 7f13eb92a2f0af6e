/** Refusals of the counter. */
export interface CounterRefusals {
  /** So many finds in a minute; the next may be made at `retryAt`. */
  'find.tooMany': { limit: number; perSeconds: number; retryAt: number }
  /** Points are the member's: whoever spends them shows that the member is there. */
  'proof.required': { field: string; rule: string }
}
