import type { PosMember, PosOrder, PosRefund } from '../../../../../../types/contract'
import { say } from './language'
import { fenOf } from './money'
import { dayIn } from './month'

export type MemberKind = 'phone' | 'card' | 'code'

const phoneDigits = 11
const codeDigits = 18

/** By its length: 11 digits are a phone, 18 and more a member code, anything else is tried as a card number. */
const kindOf = (digits: string): MemberKind => {
  if (digits.length === phoneDigits) return 'phone'
  return digits.length >= codeDigits ? 'code' : 'card'
}

/** What is typed at the till. */
export interface Typed {
  /** `auto`: found out from what is typed. */
  kind: MemberKind | 'auto'
  member: string
  total: string
  discount: string
  number: string
}

/** A sale as the till would send it; a sentence where something typed is no amount. */
export const orderOf = (typed: Typed, store: string, paidAt: number): PosOrder | string => {
  const totalFen = fenOf(typed.total)
  const discountFen = fenOf(typed.discount === '' ? '0' : typed.discount)
  if (totalFen === null)
    return say({
      zh: '金额请写成元，最多两位小数，如 580 或 580.50',
      en: 'The amount in yuan with two decimals at most, such as 580.50',
    })
  if (discountFen === null)
    return say({ zh: '优惠请写成元，最多两位小数', en: 'The discount in yuan with two decimals at most' })
  const digits = typed.member.replace(/\s/g, '')
  const member = { [typed.kind === 'auto' ? kindOf(digits) : typed.kind]: digits } as PosMember
  return { number: typed.number.trim(), store, member, paidAt, totalFen, discountFen }
}

export const refundOf = ({ number, store }: PosOrder, refundedAt: number): PosRefund => ({
  number: `R-${number}`.slice(0, 40),
  store,
  order: number,
  refundedAt,
})

/** A number no till used yet: the day, the second and two random digits. */
export const newNumber = (till: string, now: number, zone: string): string => {
  const second = String(Math.floor(now / 1000) % 86_400).padStart(5, '0')
  const chance = String(crypto.getRandomValues(new Uint8Array(1))[0] ?? 0).padStart(3, '0')
  return `${till}-${dayIn(now, zone).replaceAll('-', '')}-${second}${chance}`
}
