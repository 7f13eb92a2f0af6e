import type { Result } from '../result'
import type { Programme } from '../programme'
import type { Payments } from './payment'
import type { Store } from './store'

/** The business clock: what a rule calls now. The demo may set it ahead; a till's signature never looks at it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

/** Keyed digests under the chain's own secret; the key never leaves the platform. */
export interface Keyring {
  /** HMAC-SHA256 of `text` under the key of this purpose, lower-case hex (64 characters). */
  sign(purpose: KeyPurpose, text: string): string
  /** Plain SHA-256 of `text`, lower-case hex: for ids that are not secret. */
  digest(text: string): string
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

/** What the product asks of WeChat. Local and cloud adapters answer alike, refusals included. */
export interface WeChat {
  /** Exchanges the one-use code of the getPhoneNumber button for the phone number (mainland, 11 digits). */
  phoneOf(code: string): Promise<Result<string>>
  /** What all apps of the chain know a follower of the official account by; null: WeChat tells none. Throws without an answer. */
  unionOf(follower: string): Promise<string | null>
}

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
  log: Log
  /** The live programme, compiled; cached by version, so a publish is seen at the next call. */
  programme(): Promise<Programme>
  /** A version an order or entry names; versions never change once published. */
  programmeAt(version: number): Promise<Programme>
}
