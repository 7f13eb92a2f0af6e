/**
 * Check characters by ISO/IEC 7064, hybrid systems: MOD 11,10 for digits and MOD 37,36 for digits and capitals.
 * Both catch every single wrong character and nearly every swap of neighbours (of digits all but one pair in 45).
 */
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const hybrid = (body: string, alphabet: string): string => {
  const modulus = alphabet.length
  let product = modulus
  for (const character of body) {
    const value = alphabet.indexOf(character)
    const sum = (product + value) % modulus || modulus
    product = (sum * 2) % (modulus + 1)
  }
  return alphabet.charAt((modulus + 1 - product) % modulus)
}

/** Digits with their check digit appended. */
export const withCheckDigit = (digits: string): string => digits + hybrid(digits, ALPHANUMERIC.slice(0, 10))

/** True for digits whose last one is right for those before it. */
export const checkDigitHolds = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && withCheckDigit(digits.slice(0, -1)) === digits

/** Digits and capitals with their check character appended; separators are left out of the sum by the caller. */
export const withCheckCharacter = (text: string): string => text + hybrid(text, ALPHANUMERIC)

/** True for digits and capitals whose last character is right for those before it. */
export const checkCharacterHolds = (text: string): boolean =>
  /^[0-9A-Z]{2,}$/.test(text) && withCheckCharacter(text.slice(0, -1)) === text
