import type { StaffContract } from '../../../../types/contract'
import type { TelephoneProof } from '../../../../types/programme'

/** What a caller said, as it is typed. */
export type Said = Record<'digits' | 'phone' | 'card' | 'birthday', string>

export const nothingSaid: Said = { digits: '', phone: '', card: '', birthday: '' }

/** What is asked for each proof, in the order in which it is asked. */
export const asked: Readonly<Record<TelephoneProof, readonly (keyof Said)[]>> = {
  appDigits: ['digits'],
  phoneAndBirthday: ['phone', 'birthday'],
  cardAndBirthday: ['card', 'birthday'],
  cardAndPhone: ['card', 'phone'],
}

/** 19941126 as a day of the calendar; null where there is none. */
export function dayTyped(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (!year) return null
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
  return real ? `${year}-${month}-${day}` : null
}

type Proof = Pick<StaffContract['gift.redeem']['input'], 'proof' | 'identity'>

/** What is sent; null while something is missing or cannot be what it should. */
export function proofOf(kind: TelephoneProof, { digits, phone, card, birthday }: Said): Proof | null {
  if (kind === 'appDigits') return /^\d{6}$/.test(digits) ? { proof: digits } : null
  const day = dayTyped(birthday)
  const said = {
    ...(/^1[3-9]\d{9}$/.test(phone) ? { phone } : {}),
    ...(/^\d{11,18}$/.test(card) ? { card } : {}),
    ...(day === null ? {} : { birthday: day }),
  }
  const fields = asked[kind]
  const whole = fields.every((field) => field in said)
  const only = Object.fromEntries(Object.entries(said).filter(([field]) => fields.some((one) => one === field)))
  return whole ? { identity: only } : null
}
