import type { TillRecord } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'

/** Generations whose key a signature is held against: what fits none of them was not signed by this till. */
export const keysOf = ({ generation, before }: TillRecord): number[] => [generation, ...(before ? [before.generation] : [])]

/** Why a key that fits is taken no more; told to its holder alone, since a stranger has none that fits. */
export const keyObjection = ({ _id, generation, before, revoked }: TillRecord, signedBy: number, now: number): Refusal | null => {
  if (revoked) return { code: 'till.revoked', till: _id, revokedAt: revoked.at }
  if (signedBy === generation || !before || now < before.until) return null
  return { code: 'till.keyOver', till: _id, endedAt: before.until }
}

export interface NewKey {
  /** The generation that was read: two who rotate at once do not cut each other's overlap short. */
  generation: number
  /** How long the key that is replaced goes on; 0: it ends now. */
  overlapMs: number
  now: number
}

/** The till under its next key. Refuses `till.revoked`, `till.changed`. */
export const withNewKey = (till: TillRecord, { generation, overlapMs, now }: NewKey): Result<TillRecord> => {
  if (till.revoked) return refuse({ code: 'till.revoked', till: till._id, revokedAt: till.revoked.at })
  if (till.generation !== generation) return refuse({ code: 'till.changed', till: till._id, generation, now: till.generation })
  return ok({ ...till, generation: generation + 1, before: { generation, until: now + overlapMs } })
}

/** The till of which no key is taken any more. Refuses `till.revoked` where it was already. */
export const withKeyRevoked = (till: TillRecord, revoked: { at: number; by: string; reason: string }): Result<TillRecord> =>
  till.revoked ? refuse({ code: 'till.revoked', till: till._id, revokedAt: till.revoked.at }) : ok({ ...till, revoked })
