import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { NonceRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** Marks a till's nonce as used; a second use is refused. Kept until `expiresAt`, when its timestamp is stale anyway. */
export const claimNonce = (world: World, till: string, nonce: string, expiresAt: number): Promise<Result<null>> =>
  world.store.transact(async (tx) => {
    const id = `${till}:${nonce}`
    if (await tx.get<NonceRecord>('nonce', id)) {
      return refuse({ code: 'nonce.reused', nonce, rule: 'a nonce that this till has not used before' })
    }
    await tx.insert<NonceRecord>('nonce', { _id: id, expiresAt })
    return ok(null)
  })
