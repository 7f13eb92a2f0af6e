import type { Programme } from '../programme'
import type { Files } from './files'
import type { Payments } from './payment'
import type { Store } from './store'
import type { WeChat } from './wechat'

export type { WeChat } from './wechat'

/** The business clock: what a rule calls now. The demo may set it ahead; a till's signature never looks at it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

/** Keyed digests under the chain's own secret; the key never leaves the platform. */
export interface Keyring {
  /** HMAC-SHA256 of `text` under the key of this purpose, lower-case hex (64 characters). */
  sign(purpose: KeyPurpose, text: string): string
  /** Plain SHA-256 of a text or of bytes, lower-case hex: for ids that are not secret. */
  digest(of: string | Uint8Array): string
  /** Encrypts under the key of this purpose; the same text gives the same. */
  seal(purpose: KeyPurpose, text: string): string
  /** What was sealed. Throws where it was not sealed under this key, or was changed. */
  unseal(purpose: KeyPurpose, sealed: string): string
}

export type KeyPurpose =
  | 'phone'
  | 'identity'
  | 'device'
  | 'memberCode'
  | 'till'
  | 'session'
  | 'exchange'
  | 'draw'
  | 'openid'

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

/** All a flow may touch. Made once a process by the host, handed to every flow. */
export interface World {
  store: Store
  clock: Clock
  keys: Keyring
  wechat: WeChat
  payments: Payments
  files: Files
  log: Log
  /** What makes its bringer the first owner of a chain that has none; null: there is no such way. */
  ownerCode: string | null
  /** The live programme, compiled; cached by version, so a publish is seen at the next call. */
  programme(): Promise<Programme>
  /** A version an order or entry names; versions never change once published. */
  programmeAt(version: number): Promise<Programme>
}
