import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export interface SignedParts {
  method: string
  path: string
  /** Epoch milliseconds, as sent in the header. */
  timestamp: string
  nonce: string
  /** The body's exact text. */
  body: string
}

/** HMAC-SHA256 (lower-case hex) under the till's key over method, path, timestamp, nonce and body, a line each. */
export const signRequest = (key: string, { method, path, timestamp, nonce, body }: SignedParts): string =>
  createHmac('sha256', key).update([method, path, timestamp, nonce, body].join('\n')).digest('hex')

/** SHA-1 over token, timestamp and nonce in their order as texts: WeChat's own, which leaves the body out. */
export const signPush = (token: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join(''), 'utf8').digest('hex')

/** Compares without telling by its time how much was right. */
export const sameSignature = (expected: string, given: string): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
