import type * as z from 'zod'
import type { HttpReply, HttpRequest } from '../../types/caller'
import type { HttpDoor } from '../../types/door'
import type { World } from '../../types/port/world'
import type { StoreRecord, TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { claimNonce } from '../flow/claim-nonce'
import { seeTill } from '../flow/see-till'
import { bodyLimitBytes, refuse, tooLarge } from '../platform/host/answer'
import { readInput } from '../platform/host/input'
import { statusOf } from '../platform/host/status'
import { authenticate, WINDOW_MS, type Authentic } from './authenticate'
import { postBenefitQuote } from './benefit-routes'
import { postCompletion, postHold, postOrder, postQuote, postRefund, postRelease } from './order-routes'
import { benefitQuoteSchema, completionSchema, holdSchema, orderSchema, quoteSchema, refundSchema } from './schema'

type Handler = (world: World, till: TillRecord, body: string, claim: () => Promise<Result<null>>) => Promise<Result<unknown>>

/** Reads the body, checks that the till stands in the store it names, uses the nonce up, and only then does anything. */
const handler =
  <T extends { store: string }>(schema: z.ZodType<T>, run: (world: World, till: TillRecord, input: T) => Promise<Result<unknown>>): Handler =>
  async (world, till, body, claim) => {
    const parsed = parse(body)
    if (!parsed.ok) return parsed
    const input = readInput(schema, parsed.value)
    if (!input.ok) return input
    const { store } = input.value
    if (store !== till.store) {
      const shop = await world.store.get<StoreRecord>('shop', store)
      if (!shop) return refuse({ code: 'store.unknown', store, field: 'store', rule: 'the id of a store of this chain' })
      return refuse({ code: 'permission.denied', action: 'pos', needs: `a till of store ${store}` })
    }
    const claimed = await claim()
    return claimed.ok ? run(world, till, input.value) : claimed
  }

const parse = (body: string): Result<unknown> => {
  try {
    return { ok: true, value: JSON.parse(body) as unknown }
  } catch {
    return refuse({ code: 'body.malformed', rule: 'one JSON object' })
  }
}

const handlers: Readonly<Record<string, Handler>> = {
  '/pos/v1/orders': handler(orderSchema, postOrder),
  '/pos/v1/benefit-quotes': handler(benefitQuoteSchema, postBenefitQuote),
  '/pos/v1/holds': handler(holdSchema, postHold),
  '/pos/v1/releases': handler(holdSchema, postRelease),
  '/pos/v1/completions': handler(completionSchema, postCompletion),
  '/pos/v1/quotes': handler(quoteSchema, postQuote),
  '/pos/v1/refunds': handler(refundSchema, postRefund),
}

/** What a till may call. Nothing is looked at before the signature holds; nothing is written before the nonce is new. */
export const posDoor: HttpDoor = async (world, request, wallNow) => reply(await answer(world, request, wallNow))

const answer = async (world: World, request: HttpRequest, wallNow: number): Promise<Result<unknown>> => {
  const handle = Object.hasOwn(handlers, request.path) ? handlers[request.path] : undefined
  if (!handle || request.method !== 'POST') {
    return refuse({ code: 'request.unknown', method: request.method, path: request.path.slice(0, 200) })
  }
  const bytes = Buffer.byteLength(request.body)
  if (bytes > bodyLimitBytes) return tooLarge(bytes)
  const authentic = await authenticate(world, request, wallNow)
  if (!authentic.ok) return authentic
  const answered = await handle(world, authentic.value.till, request.body, () => claim(world, authentic.value, wallNow))
  if (answered.ok) await seeTill(world, authentic.value)
  return answered
}

/** The demo clock may run ahead of the real one; a nonce outlives its window by either. */
const claim = (world: World, { till, nonce }: Authentic, wallNow: number): Promise<Result<null>> =>
  claimNonce(world, till._id, nonce, Math.max(wallNow, world.clock.now()) + 2 * WINDOW_MS)

const reply = (result: Result<unknown>): HttpReply => ({
  status: result.ok ? 200 : statusOf(result.refusal.code),
  body: result,
})
