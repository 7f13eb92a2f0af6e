/** Stored value: money a member pays in beforehand, and what the chain adds to it. */
import type { Words } from './word'

/** Money paid in at once, and what is added to it. */
export interface TopUp {
  id: string
  payFen: number
  bonusFen: number
}

export interface StoredValueRules {
  name: Words
  topUps: TopUp[]
  /** Any other amount between the two, with no bonus; null or absent: the top-ups alone. */
  other?: { leastFen: number; mostFen: number } | null
  /** `realFirst`: the bonus is spent last; `proportional`: both parts by what stands of each. */
  spend: 'realFirst' | 'proportional'
  /** What a member may hold at most, both parts together. */
  atMostFen: number
  /** What is paid out and what is lost when a member closes the balance, in words that are agreed to with a top-up. */
  closing: Words
}
