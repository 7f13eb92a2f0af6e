import { WINDOW_MS } from '../../cloudfunctions/pos/authenticate'
import { posDoor } from '../../cloudfunctions/pos/door'
import type { TillRecord } from '../../types/record'
import { joined } from '../flow/act'
import { dump, openChain, START, tamper, type Chain } from '../flow/world'
import { newNonce, refusalOf, REFUNDS, requestOf, send, valueOf, WALL } from './till'

let chain: Chain
let card: string
let orders = 0
beforeAll(async () => {
  chain = await openChain()
  card = (await joined(chain.world, 'lin')).cardNumber
})
afterAll(() => chain.close())

const order = (put: object = {}) => ({
  number: `S${String((orders += 1))}`,
  store: 'HZHB',
  member: { card },
  paidAt: START,
  totalFen: 1000,
  ...put,
})

const refusedWithoutTrace = async (
  ...sending: Parameters<typeof send> extends [unknown, ...infer Rest] ? Rest : never
): Promise<ReturnType<typeof refusalOf>> => {
  const before = await dump(chain.store)
  const reply = await send(chain.world, ...sending)
  expect(await dump(chain.store)).toEqual(before)
  return refusalOf(reply)
}

test('a request signed as it should is taken', async () => {
  expect(valueOf(await send(chain.world, order()))).toMatchObject({ wallets: [{ points: 0 }, { points: 10 }] })
})

describe('a signature holds for the request exactly as sent', () => {
  const nonce = newNonce()
  const body = JSON.stringify({
    number: 'X1',
    store: 'HZHB',
    member: { card: '602132924604' },
    paidAt: START,
    totalFen: 1000,
  })
  test.each([
    ['one character of the body', { body: body.replace('1000', '2000') }],
    ['a blank behind the body', { body: `${body} ` }],
    ['the path', { path: REFUNDS }],
    ['one character of the nonce', { nonce: `${nonce}x` }],
    ['one millisecond of the timestamp', { timestamp: String(WALL + 1) }],
    ['a zero before the timestamp', { timestamp: `0${String(WALL)}` }],
  ])('changed: %s', async (_what, sent) => {
    expect(await refusedWithoutTrace(body, { nonce, sent })).toMatchObject({ code: 'signature.wrong' })
  })

  test('changed: the method, which no till may send here anyhow', async () => {
    expect(await refusedWithoutTrace(body, { nonce, sent: { method: 'PUT' } })).toMatchObject({
      code: 'request.unknown',
    })
    expect(await refusedWithoutTrace(body, { nonce, method: 'PUT', sent: { method: 'POST' } })).toMatchObject({
      code: 'signature.wrong',
    })
  })

  test('changed: one character of the signature itself', async () => {
    expect(await refusedWithoutTrace(body, { headers: { 'x-huiji-signature': '0'.repeat(64) } })).toMatchObject({
      code: 'signature.wrong',
    })
  })

  test('another till’s key does not sign for this one', async () => {
    expect(await refusedWithoutTrace(body, { till: 'SHJA-1', headers: { 'x-huiji-till': 'HZHB-1' } })).toMatchObject({
      code: 'signature.wrong',
    })
  })
})

test('a till nobody knows is told so', async () => {
  const reply = await send(chain.world, order(), { till: 'HZHB-9' })
  expect(reply).toEqual({ status: 404, body: { ok: false, refusal: { code: 'till.unknown', till: 'HZHB-9' } } })
})

describe('five minutes are the window, both ways, to the millisecond', () => {
  test.each([-WINDOW_MS, WINDOW_MS])('%d ms off is taken', async (off) => {
    expect((await send(chain.world, order(), { timestamp: WALL + off })).status).toBe(200)
  })

  test.each([-WINDOW_MS - 1, WINDOW_MS + 1])('%d ms off is refused with both moments', async (off) => {
    expect(await refusedWithoutTrace(order(), { timestamp: WALL + off })).toEqual({
      code: 'signature.stale',
      timestamp: WALL + off,
      now: WALL,
      windowMs: WINDOW_MS,
    })
  })

  test('the business clock does not matter to it: a demo that is a year ahead still hears its tills', async () => {
    const { clock } = chain
    clock.at += 365 * 86_400_000
    try {
      expect((await send(chain.world, order())).status).toBe(200)
    } finally {
      clock.at = START
    }
  })
})

describe('a nonce', () => {
  test('is used once: the same request word for word a second time is refused, and the order stands', async () => {
    const nonce = newNonce()
    const body = order()
    valueOf(await send(chain.world, body, { nonce }))
    expect(await refusedWithoutTrace(body, { nonce })).toMatchObject({ code: 'nonce.reused', nonce })
  })

  test('is used once for whatever request', async () => {
    const nonce = newNonce()
    valueOf(await send(chain.world, order(), { nonce }))
    expect(await refusedWithoutTrace(order(), { nonce })).toMatchObject({ code: 'nonce.reused' })
    expect(
      await refusedWithoutTrace(
        { number: 'R9', store: 'HZHB', order: 'S1', refundedAt: START },
        { nonce, path: REFUNDS },
      ),
    ).toMatchObject({ code: 'nonce.reused' })
  })

  test('belongs to its till: another may have chosen the same', async () => {
    const nonce = newNonce()
    valueOf(await send(chain.world, order(), { nonce }))
    valueOf(await send(chain.world, order({ store: 'SHJA' }), { nonce, till: 'SHJA-1' }))
  })

  test('of twenty copies of one request that come at the same moment one is taken', async () => {
    const nonce = newNonce()
    const body = order()
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(chain.world, body, { nonce })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)])
  })
})

test('a till whose key was changed signs with the new one, and the old one is worthless', async () => {
  const body = order({ store: 'SHJA' })
  const signedBefore = await requestOf(chain.world, body, { till: 'SHJA-1' })
  await tamper<TillRecord>(chain.store, 'till', 'SHJA-1', (till) => ({ ...till, generation: till.generation + 1 }))
  expect(refusalOf(await posDoor(chain.world, signedBefore, WALL)).code).toBe('signature.wrong')
  valueOf(await send(chain.world, body, { till: 'SHJA-1' }))
})
