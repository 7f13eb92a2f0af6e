import { tillKey } from '../../cloudfunctions/flow/till-key'
import { posDoor } from '../../cloudfunctions/pos/door'
import { signRequest, type SignedParts } from '../../cloudfunctions/platform/signature'
import type { HttpReply, HttpRequest } from '../../types/caller'
import type { OrderAnswer, RefundAnswer } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { TillRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import { START } from '../flow/world'

/** The real clock of these tests: tills sign by it, whatever the business clock says. */
export const WALL = START + 7_000

export const ORDERS = '/pos/v1/orders'
export const REFUNDS = '/pos/v1/refunds'

let nonces = 0
export const newNonce = (): string => `nonce-of-the-tests-${String((nonces += 1))}`

export interface Sending {
  till?: string
  path?: string
  method?: string
  timestamp?: number | string
  nonce?: string
  /** What is sent instead of what was signed. */
  sent?: Partial<SignedParts>
  headers?: Record<string, string | undefined>
  /** The key it signs with; left out: the one it has now. */
  key?: string
}

/** The request of a till that signs as it should, with what a test wants different. */
export const requestOf = async (world: World, body: unknown, sending: Sending = {}): Promise<HttpRequest> => {
  const till = await world.store.get<TillRecord>('till', sending.till ?? 'HZHB-1')
  const signed: SignedParts = {
    method: sending.method ?? 'POST',
    path: sending.path ?? ORDERS,
    timestamp: String(sending.timestamp ?? WALL),
    nonce: sending.nonce ?? newNonce(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
  const key = sending.key ?? (till && tillKey(world, till._id, till.generation))
  const signature = key === null ? '0'.repeat(64) : signRequest(key, signed)
  const { method, path, timestamp, nonce, body: text } = { ...signed, ...sending.sent }
  const headers: Record<string, string | undefined> = {
    'x-huiji-till': sending.till ?? 'HZHB-1',
    'x-huiji-timestamp': timestamp,
    'x-huiji-nonce': nonce,
    'x-huiji-signature': signature,
    ...sending.headers,
  }
  const present = Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined)
  return { method, path, body: text, headers: Object.fromEntries(present) }
}

/** Every reply that these tests have heard, so that all can be held against the OpenAPI description. */
export const heard: { method: string; path: string; reply: HttpReply }[] = []

export const send = async (world: World, body: unknown, sending: Sending = {}, wallNow = WALL): Promise<HttpReply> => {
  const request = await requestOf(world, body, sending)
  const reply = await posDoor(world, request, wallNow)
  heard.push({ method: request.method, path: request.path, reply })
  return reply
}

export const refusalOf = ({ body }: HttpReply): Refusal => {
  const { ok, refusal } = body as { ok: boolean; refusal?: Refusal }
  if (ok || !refusal) throw new Error(`not refused: ${JSON.stringify(body)}`)
  return refusal
}

export const valueOf = <T extends OrderAnswer | RefundAnswer = OrderAnswer>({ body }: HttpReply): T => {
  const { ok, value } = body as { ok: boolean; value?: T }
  if (!ok || !value) throw new Error(`refused: ${JSON.stringify(body)}`)
  return value
}
