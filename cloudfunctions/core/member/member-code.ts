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

/** Splits a scanned code; null when it has not the length of card number and digits. */
export const splitCode = (code: string, cardDigits: number): { cardNumber: string; digits: string } | null =>
  code.length === cardDigits + DIGITS ? { cardNumber: code.slice(0, cardDigits), digits: code.slice(cardDigits) } : null
