import type { CardNumbers } from '../../../types/programme'
import { checkDigitHolds, withCheckDigit } from '../kernel'

/**
 * The n-th candidate for a member's card number: prefix, digits drawn from a digest (hex), check digit. Nothing counts
 * up, so a number says nothing about how many members there are; a taken number makes the caller try the next n.
 */
export const cardNumber = (card: CardNumbers, digestHex: string, n: number): string => {
  const free = card.digits - card.prefix.length - 1
  const drawn = BigInt(`0x${digestHex}`) + BigInt(n) * 7_919n
  const digits = (drawn % 10n ** BigInt(free)).toString().padStart(free, '0')
  return withCheckDigit(card.prefix + digits)
}

/** True when the check digit is right; says nothing about whether the card exists. */
export const cardNumberHolds = (text: string): boolean => checkDigitHolds(text)
