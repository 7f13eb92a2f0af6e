/** Sign-in at the console. */
import type { Doc } from '../port/store'

/** Written when somebody answers what a QR code asked; `_id` is the digest of the code, so it is answered once. */
export interface SignInRecord extends Doc {
  state: 'approved' | 'refused'
  staff: string
  at: number
  reference: string
  /** The code's own end; after it nobody signs in by it. */
  expiresAt: number
}

/** `_id` is the digest of what the cookie holds. */
export interface SessionRecord extends Doc {
  staff: string
  at: number
  expiresAt: number
  /** Where it signed in, as the person was shown. */
  place: string
  endedAt: number | null
  endedBy: string | null
}
