import { randomBytes } from 'node:crypto'

const BYTES = 32

/** A secret that nobody guesses, in 43 characters of base64url. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url')
