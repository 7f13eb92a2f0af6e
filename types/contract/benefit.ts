/** Counted rights at the member's door and at the staff's. */
import type { UsePeriod, Words } from '../programme'

export interface BenefitView {
  id: string
  name: Words
  icon: string
  per: UsePeriod
  count: number
  used: number
  left: number
  /** The first moment of the next period; null: there is none. */
  nextAt: number | null
  /** False where it is of another tier; `needs` names those that have it. */
  held: boolean
  needs: Words
}

export interface BenefitUseView {
  use: string
  benefit: string
  name: Words
  at: number
  store: string | null
  state: 'used' | 'undone'
}

export interface BenefitsView {
  benefits: BenefitView[]
  /** The latest, newest first. */
  uses: BenefitUseView[]
  zone: string
  now: number
}

export interface MemberBenefitActions {
  'benefit.mine': { input: Record<string, never>; output: BenefitsView }
}

export interface StaffBenefitActions {
  'benefit.of': { input: { member: string }; output: BenefitsView }
  /** `proof`: the six digits that the member's app shows now; they authorise one use. */
  'benefit.use': { input: { member: string; benefit: string; proof: string }; output: BenefitView & { use: string } }
  /** A use that did not come about is taken back by a manager. */
  'benefit.undo': { input: { use: string; reason: string }; output: BenefitView & { use: string } }
}
