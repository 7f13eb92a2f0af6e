import type { OrderAnswer } from '../record'
import type { Words } from '../programme'

export interface FoundMember {
  member: string
  name: string
  phoneMasked: string | null
  cardTail: string
  tier: { id: string; name: Words }
  wallets: { wallet: string; name: Words; balance: number; debt: number }[]
  eligible: { tier: string; name: Words; since: number } | null
}

export interface StaffContract extends Record<string, { input: unknown; output: unknown }> {
  'me': { input: Record<string, never>; output: { staff: string; name: string; store: { id: string; name: string } } }
  /** `text`: four digits of the phone, a card number, or a scanned member code. Several hits come masked. */
  'member.find': { input: { text: string }; output: { found: FoundMember[]; more: boolean } }
  /** The reference of the call becomes the order number when none is given. */
  'order.ring': {
    input: { member: string; number?: string; totalFen: number; discountFen?: number }
    output: OrderAnswer
  }
}
