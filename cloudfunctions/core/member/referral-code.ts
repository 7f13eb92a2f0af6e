import type { Result } from '../../../types/result'
import { checkCharacterHolds, ok, refuse, withCheckCharacter } from '../kernel'

/** A member's id is an m and twenty hexadecimal digits, which are as many as sixteen of base 36. */
const HEX_DIGITS = 20
const CHARACTERS = 16
const MISTYPED = 'a referral code of 17 letters and digits whose last one is its check character'

/** What a member gives to friends: the member's id in capitals and digits, with a check character. */
export const referralCode = (member: string): string =>
  withCheckCharacter(BigInt(`0x${member.slice(1)}`).toString(36).toUpperCase().padStart(CHARACTERS, '0'))

/** The member id that a code stands for, blanks and hyphens aside. Refuses `referrer.mistyped`. */
export const readReferralCode = (text: string): Result<string> => {
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  if (code.length !== CHARACTERS + 1 || !checkCharacterHolds(code)) return refuse({ code: 'referrer.mistyped', rule: MISTYPED })
  const value = [...code.slice(0, -1)].reduce((sum, one) => sum * 36n + BigInt(parseInt(one, 36)), 0n)
  const hex = value.toString(16).padStart(HEX_DIGITS, '0')
  return hex.length === HEX_DIGITS ? ok(`m${hex}`) : refuse({ code: 'referrer.mistyped', rule: MISTYPED })
}
