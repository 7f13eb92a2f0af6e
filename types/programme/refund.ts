/** What returns do with points that were spent on what comes back. */

export interface RefundRules {
  /**
   * Spent points come back with the last day they had. Where it has passed they may be used for so many days more, the day
   * of the return counted; 0: not any more.
   */
  graceDays: number
}
