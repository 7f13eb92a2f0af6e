import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
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
    digest: (of) => createHash('sha256').update(of).digest('hex'),
    seal: (purpose, text) => seal(keyOf(purpose), text),
    unseal: (purpose, sealed) => unseal(keyOf(purpose), sealed),
  }
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM. The nonce is made of the text, so a transaction that runs again writes the same, and no nonce serves two texts. */
const seal = (key: Buffer, text: string): string => {
  const nonce = createHmac('sha256', key).update(`nonce:${text}`, 'utf8').digest().subarray(0, NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

const unseal = (key: Buffer, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}
