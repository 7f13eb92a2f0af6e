import type { HttpRequest } from '../../types/caller'
import type { World } from '../../types/port/world'
import type { TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { refuse } from '../platform/host/answer'
import { keyObjection, keysOf } from '../core/staff'
import { tillKey } from '../flow/till-key'
import { sameSignature, signRequest } from '../platform/signature'

/** How far a till's clock may be off, and so how long a nonce matters. */
export const WINDOW_MS = 300_000

export const HEADERS = {
  till: 'x-huiji-till',
  timestamp: 'x-huiji-timestamp',
  nonce: 'x-huiji-nonce',
  signature: 'x-huiji-signature',
} as const

export interface Authentic {
  till: TillRecord
  /** Of the key that it signed with. */
  generation: number
  nonce: string
}

const shapes: Readonly<Record<keyof typeof HEADERS, { shape: RegExp; rule: string }>> = {
  till: { shape: /^[A-Za-z0-9._-]{1,32}$/, rule: 'the id of a till' },
  timestamp: { shape: /^\d{1,16}$/, rule: 'epoch milliseconds' },
  nonce: { shape: /^[A-Za-z0-9_-]{16,64}$/, rule: '16 to 64 of letters, digits, _ and -, new for every request' },
  signature: { shape: /^[0-9a-f]{64}$/, rule: 'HMAC-SHA256 in lower-case hex over method, path, timestamp, nonce and body' },
}

/**
 * Finds out which till speaks. Refuses `signature.missing` (with the header), `signature.stale`, `till.unknown`,
 * `signature.wrong`, and to whoever holds a key that is taken no more, `till.keyOver` and `till.revoked`. The clock of a
 * signature is the real one; when a key ends is a business matter and goes by the business clock.
 */
export const authenticate = async (world: World, request: HttpRequest, wallNow: number): Promise<Result<Authentic>> => {
  for (const [part, { shape, rule }] of Object.entries(shapes)) {
    const header = HEADERS[part as keyof typeof HEADERS]
    if (!shape.test(request.headers[header] ?? '')) return refuse({ code: 'signature.missing', header, rule })
  }
  const given = (part: keyof typeof HEADERS): string => request.headers[HEADERS[part]] ?? ''
  const timestamp = Number(given('timestamp'))
  if (Math.abs(timestamp - wallNow) > WINDOW_MS) {
    return refuse({ code: 'signature.stale', timestamp, now: wallNow, windowMs: WINDOW_MS })
  }
  const till = await world.store.get<TillRecord>('till', given('till'))
  if (!till) return refuse({ code: 'till.unknown', till: given('till') })
  const parts = { ...request, timestamp: given('timestamp'), nonce: given('nonce') }
  const generation = keysOf(till).find((one) => sameSignature(signRequest(tillKey(world, till._id, one), parts), given('signature')))
  if (generation === undefined) return refuse({ code: 'signature.wrong', rule: "the HMAC under this till's key over the request exactly as sent" })
  const objection = keyObjection(till, generation, world.clock.now())
  return objection ? refuse(objection) : { ok: true, value: { till, generation, nonce: given('nonce') } }
}
