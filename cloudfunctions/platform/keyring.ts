import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Keyring, KeyPurpose } from '../../types/port/world'

const keyBytes = 32
const secretCharacters = 32

/**
 * One key a purpose, derived from the chain's secret (HKDF-SHA256, RFC 5869, the purpose as `info`): what one purpose
 * signs says nothing under another, and a digest of a phone cannot be compared with one of an identity.
 */
export const makeKeyring = (secret: string): Keyring => {
  if (secret.length < secretCharacters) {
    throw new Error(`The chain's secret must have ${secretCharacters} characters or more, it has ${secret.length}`)
  }
  const keys = new Map<KeyPurpose, Buffer>()
  const keyOf = (purpose: KeyPurpose): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', secret, 'huiji', `huiji/${purpose}`, keyBytes))
    keys.set(purpose, key)
    return key
  }
  return {
    sign: (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text, 'utf8').digest('hex'),
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  }
}
