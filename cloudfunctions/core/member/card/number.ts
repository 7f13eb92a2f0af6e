import type { CardNumbers, CardProduct } from '../../../../types/programme'
import type { StoreRecord } from '../../../../types/record'
import { checkDigitHolds, withCheckDigit } from '../../kernel'

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

/**
 * How a product's numbers are made in one store: its digits follow the prefix. Of a store without digits of its own, or
 * with more than there is room for, the last digits of `storeDigest` (hex) are taken.
 */
export const numbersOf = (
  card: CardNumbers,
  { number }: CardProduct,
  shop: Pick<StoreRecord, 'digits'> | null,
  storeDigest: string,
): CardNumbers => {
  if (!number) return card
  if (number.storeDigits === 0) return { prefix: number.prefix, digits: number.digits }
  const drawn = (BigInt(`0x${storeDigest}`) % 10n ** BigInt(number.storeDigits)).toString()
  const own = shop?.digits !== undefined && shop.digits.length <= number.storeDigits ? shop.digits : drawn
  return { prefix: number.prefix + own.padStart(number.storeDigits, '0'), digits: number.digits }
}

/** True when the check digit is right; says nothing about whether the card exists. */
export const cardNumberHolds = (text: string): boolean => checkDigitHolds(text)
