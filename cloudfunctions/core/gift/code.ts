import { checkDigitHolds, withCheckDigit } from '../kernel'

const DIGITS = 7

/**
 * The n-th candidate for a pick-up code: seven digits drawn from a keyed digest (hex) and a check digit (ISO 7064
 * MOD 11,10). It says nothing about how many there are; a taken one makes the caller try the next n.
 */
export const pickUpCode = (digestHex: string, n: number): string => {
  const drawn = BigInt(`0x${digestHex}`) + BigInt(n) * 7_919n
  return withCheckDigit((drawn % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0'))
}

/** True when the check digit is right; says nothing about whether there is such an exchange. */
export const pickUpCodeHolds = (text: string): boolean => text.length === DIGITS + 1 && checkDigitHolds(text)

/** As a person types or a scanner reads it: blanks and hyphens are left out. */
export const bareCode = (text: string): string => text.replace(/[\s-]/g, '')
