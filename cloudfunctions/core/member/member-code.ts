/** The rotating code: card number and six digits that change with the time step. */
export const CODE_STEP_SECONDS = 60
/** A code lives in its own step and the next, so it is useless after two minutes at the latest. */
export const CODE_VALID_SECONDS = 2 * CODE_STEP_SECONDS
const DIGITS = 6

export const codeStep = (now: number): number => Math.floor(now / 1000 / CODE_STEP_SECONDS)

export const codeSecondsLeft = (now: number): number => CODE_STEP_SECONDS - (Math.floor(now / 1000) % CODE_STEP_SECONDS)

/** The text that is signed for one member and step. */
export const codeText = (member: string, step: number): string => `${member}:${String(step)}`

/** Six digits of an HMAC (hex), by the truncation of its first 12 hex digits. */
export const codeDigits = (hmacHex: string): string =>
  String(parseInt(hmacHex.slice(0, 12), 16) % 10 ** DIGITS).padStart(DIGITS, '0')

/** A card number has 12 digits or more, always an even number, so a code has 18 or more. */
export const CODE_DIGITS_AT_LEAST = 12 + DIGITS

/** Splits a scanned code from its end, since cards of earlier versions may be shorter; null for a length that no code has. */
export const splitCode = (code: string): { cardNumber: string; digits: string } | null =>
  code.length >= CODE_DIGITS_AT_LEAST && code.length % 2 === 0 ? { cardNumber: code.slice(0, -DIGITS), digits: code.slice(-DIGITS) } : null
