import type { StaffActivityContract } from './activity'
import type { StaffBenefitActions } from './benefit'
import type { StaffCampaignActions } from './campaign'
import type { StaffPushActions } from './campaign-staff'
import type { StaffGiftActions } from './gift'
import type { AskedLine, OrderAnswer } from '../record'
import type { ApplicationStaffContract } from './application'
import type { CounterStaffContract } from './counter'
import type { StaffCouponContract } from './coupon'
import type { StaffJobContract } from './jobs'
import type { PeopleStaffContract } from './people'
import type { PointsStaffContract, RingOrder } from './points'
import type { StaffMessageActions } from './message'
import type { StaffSendActions } from './push'
import type { SessionStaffContract } from './session'
import type { LifeStaffContract } from './staff-life'
import type { StoreDayStaffContract } from './store-day'
import type { StaffStoredContract } from './stored'
import type { Words } from '../programme'
import type { Refusal } from '../refusal'
import type { Grants } from '../role'
import type { StaffTierContract } from './tier'

export interface FoundMember {
  member: string
  name: string
  phoneMasked: string | null
  cardTail: string
  tier: { id: string; name: Words }
  /** `pending`: held back, not in the balance. */
  wallets: { wallet: string; name: Words; scale: number; balance: number; debt: number; pending: number }[]
  eligible: { tier: string; name: Words; since: number } | null
}

/** A return whose order has not come for over a day, or which its order did not take: then `refusal` says why. */
export interface WaitingRefundView {
  refund: string
  order: string
  refundedAt: number
  recordedAt: number
  refundFen: number | null
  lines: AskedLine[]
  refusal: Refusal | null
}

export interface StaffContract
  extends Record<string, { input: unknown; output: unknown }>,
    ApplicationStaffContract,
    PeopleStaffContract,
    PointsStaffContract,
    StaffActivityContract,
    StaffBenefitActions,
    StaffCampaignActions,
    CounterStaffContract,
    StaffPushActions,
    StaffSendActions,
    StaffCouponContract,
    StaffGiftActions,
    StaffJobContract,
    LifeStaffContract,
    SessionStaffContract,
    StaffMessageActions,
    StaffStoredContract,
    StoreDayStaffContract,
    StaffTierContract {
  'me': {
    input: Record<string, never>
    /** `may`: what the role lets this person do, so that a page offers nothing that would be refused. */
    output: { staff: string; name: string; role: string; roleName: Words; may: Grants; store: { id: string; name: string } }
  }
  /**
   * `text`: four digits of the phone, a card number, or a scanned member code. Several hits come masked, names too, and without
   * figures. A person may look so often in a minute.
   */
  'member.find': { input: { text: string }; output: { found: FoundMember[]; more: boolean } }
  /**
   * The reference of the call becomes the order number when none is given. Points pay only with `proof`: the six digits
   * that the member's app shows now.
   */
  'order.ring': {
    input: RingOrder
    output: OrderAnswer
  }
  /** Of the caller's store, oldest first. */
  'refund.waiting': {
    input: { after?: string; limit?: number }
    output: { rows: WaitingRefundView[]; next: string | null }
  }
}
