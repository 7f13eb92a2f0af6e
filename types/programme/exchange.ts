/** When points may be exchanged for gifts, and what happens to a gift that nobody picks up. */
import type { Words } from './word'

/**
 * `always`; `monthDays`: from one day of every month to another, both included (a month that is shorter ends it);
 * `yearMonth`: one whole month a year.
 */
export type ExchangeWindow =
  { kind: 'always' } | { kind: 'monthDays'; from: number; to: number } | { kind: 'yearMonth'; month: number }

/**
 * What shows a clerk that a caller is the member: the six digits that the app shows now, or what the record holds, told on
 * the telephone.
 */
export type TelephoneProof = 'appDigits' | 'phoneAndBirthday' | 'cardAndBirthday' | 'cardAndPhone'

export interface ExchangeRules {
  /** What the window is called, such as 感恩回馈月. */
  name: Words
  /** What happens to points that are not exchanged in it, in a sentence. */
  note: Words
  window: ExchangeWindow
  /** Whole days after the day on which a gift lies ready; the end of the last one is the deadline. */
  pickUpDays: number
  /** What a gift that is overdue does with the points it cost; the piece goes back on the shelf either way. */
  overdue: 'pointsReturn' | 'pointsLost'
  /** What a clerk must have before a gift is taken for a caller, any one of these; left out: the digits of the app. Empty: not by telephone. */
  telephone?: TelephoneProof[]
}
