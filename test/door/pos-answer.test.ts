import { Validator } from '@seriousme/openapi-schema-validator'
import { z } from 'zod'
import { viewCode } from '../../cloudfunctions/flow/view-code'
import { openApi } from '../../cloudfunctions/pos/openapi'
import type { RefundAnswer } from '../../types/contract'
import type { MemberRecord } from '../../types/record'
import { accountOf, differences, joined } from '../flow/act'
import { dump, openChain, START, tamper, type Chain } from '../flow/world'
import { heard, refusalOf, REFUNDS, send, valueOf, WALL } from './till'

let chain: Chain
let member: MemberRecord
beforeAll(async () => {
  chain = await openChain()
  const { member: id } = await joined(chain.world, 'lin', { phone: '13800006620' })
  const record = await chain.store.get<MemberRecord>('member', id)
  if (!record) throw new Error('nobody joined')
  member = record
})
afterAll(() => chain.close())

const order = (number: string, put: object = {}) => ({
  number,
  store: 'HZHB',
  member: { phone: '13800006620' },
  paidAt: START,
  totalFen: 20_000,
  ...put,
})

test('S19: the till hears what was earned, what stands, tier and card tail; nobody’s phone or name', async () => {
  const reply = await send(chain.world, order('A1', { totalFen: 120_000, discountFen: 20_000 }))
  expect(reply).toEqual({
    status: 200,
    body: {
      ok: true,
      value: {
        order: 'A1',
        member: member._id,
        cardTail: member.cardNumber.slice(-4),
        wallets: [
          { wallet: 'consumption', points: 50, balance: 50, debt: 0 },
          { wallet: 'value', points: 1_000, balance: 1_000, debt: 0 },
        ],
        tier: 'sprout',
        eligible: null,
      },
    },
  })
})

test('a card, a phone and a code lead to the same member', async () => {
  const { code } = viewCode(chain.world, member)
  for (const [n, who] of [{ card: member.cardNumber }, { phone: '13800006620' }, { code }].entries()) {
    expect(valueOf(await send(chain.world, order(`B${String(n)}`, { member: who }))).member).toBe(member._id)
  }
})

test('a line may name its category, which is kept; an empty one is refused with its path', async () => {
  const line = { sku: 'A', name: '衬衫', quantity: 1, amountFen: 20_000, category: 'shirts' }
  valueOf(await send(chain.world, order('CAT1', { lines: [line] })))
  expect(await chain.store.get('order', 'HZHB:CAT1')).toMatchObject({ lines: [line], facts: { channel: 'till' } })
  const empty = await send(chain.world, order('CAT2', { lines: [{ ...line, category: '' }] }))
  expect(refusalOf(empty)).toMatchObject({ code: 'input.invalid', field: 'lines.0.category' })
})

test('S74: an order sent again with a new nonce hears the same answer and earns nothing more', async () => {
  const body = order('C1', { lines: [{ sku: 'A', name: '衬衫', quantity: 1, amountFen: 20_000 }] })
  const first = await send(chain.world, body)
  const before = await dump(chain.store, ['nonce'])
  expect(await send(chain.world, body)).toEqual(first)
  const turned = {
    lines: [{ amountFen: 20_000, quantity: 1, name: '衬衫', sku: 'A' }],
    ...Object.fromEntries(Object.entries(order('C1')).reverse()),
  }
  expect(await send(chain.world, turned)).toEqual(first)
  expect(await dump(chain.store, ['nonce'])).toEqual(before)
})

test('S74: an order by a member code is repeated when the code has long changed; a new one is not taken', async () => {
  const { code } = viewCode(chain.world, member)
  const first = await send(chain.world, order('D1', { member: { code } }))
  chain.clock.at += 10 * 60_000
  try {
    expect(await send(chain.world, order('D1', { member: { code } }))).toEqual(first)
    expect(refusalOf(await send(chain.world, order('D2', { member: { code } })))).toEqual({
      code: 'code.expired',
      validSeconds: 120,
    })
    const wrong = code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10)
    expect(refusalOf(await send(chain.world, order('D3', { member: { code: wrong } })))).toMatchObject({
      code: 'code.wrong',
    })
  } finally {
    chain.clock.at = START
  }
})

test.each([
  ['amount', { totalFen: 20_001 }, { field: 'totalFen', was: '20000', got: '20001' }],
  ['member', { member: { phone: '13900002222' } }, { field: 'member' }],
])('an order number with another %s is refused, and nothing written', async (what, put, figures) => {
  if (what === 'member') await joined(chain.world, 'zhou', { phone: '13900002222' })
  valueOf(await send(chain.world, order(`E-${what}`)))
  const before = await dump(chain.store, ['nonce'])
  const reply = await send(chain.world, order(`E-${what}`, put))
  expect(reply.status).toBe(409)
  expect(refusalOf(reply)).toMatchObject({ code: 'reference.reused', reference: `E-${what}`, ...figures })
  expect(await dump(chain.store, ['nonce'])).toEqual(before)
})

test('a return: taken, repeated, refused under a second number, its number refused for another order', async () => {
  valueOf(await send(chain.world, order('F1')))
  valueOf(await send(chain.world, order('F2')))
  const back = (put: object = {}) =>
    send(
      chain.world,
      { number: 'RF1', store: 'HZHB', order: 'F1', refundedAt: START, refundFen: 20_000, ...put },
      { path: REFUNDS },
    )
  const first = await back()
  expect(valueOf<RefundAnswer>(first)).toMatchObject({
    order: 'F1',
    refund: 'RF1',
    refundFen: 20_000,
    wallets: [{ points: -10 }, { points: -200 }],
  })
  expect(await back()).toEqual(first)
  expect(refusalOf(await back({ number: 'RF2' }))).toEqual({
    code: 'order.refunded',
    number: 'F1',
    refundedFen: 20_000,
  })
  expect(refusalOf(await back({ order: 'F2' }))).toEqual({
    code: 'reference.reused',
    reference: 'RF1',
    field: 'order',
    was: 'F1',
    got: 'F2',
  })
})

test('returns in parts, by amount and by line, and one that comes before its order', async () => {
  const lines = [
    { sku: 'A', name: '衬衫', quantity: 1, amountFen: 12_000 },
    { sku: 'B', name: '腰带', quantity: 1, amountFen: 8_000 },
  ]
  valueOf(await send(chain.world, order('K1', { discountFen: 1_000, lines })))
  const back = (put: object) =>
    send(chain.world, { number: 'RK1', store: 'HZHB', order: 'K1', refundedAt: START, ...put }, { path: REFUNDS })
  const belt = { lines: [{ line: 'B', quantity: 1, amountFen: 8_000 }] }
  const first = await back(belt)
  expect(valueOf<RefundAnswer>(first)).toMatchObject({
    refundFen: 7_600,
    waiting: false,
    wallets: [{ points: -4 }, { points: -76 }],
  })
  expect(valueOf<RefundAnswer>(await back({ number: 'RK2', refundFen: 1_400 })).wallets).toMatchObject([
    { points: 0 },
    { points: -14 },
  ])
  expect(await back(belt)).toEqual(first)
  expect((await back({ number: 'RK3', refundFen: 10_001 })).status).toBe(422)
  expect(valueOf<RefundAnswer>(await back({ number: 'RK4' }))).toMatchObject({ refundFen: 10_000 })

  const early = await back({ number: 'RK5', order: 'K2', refundFen: 10_000 })
  expect(early.status).toBe(200)
  expect(valueOf<RefundAnswer>(early)).toMatchObject({
    order: 'K2',
    member: null,
    refundFen: 10_000,
    wallets: [],
    waiting: true,
  })
  expect(valueOf<RefundAnswer>(await back({ number: 'RK6', order: 'K3' }))).toMatchObject({
    refundFen: null,
    waiting: true,
  })
  expect(valueOf(await send(chain.world, order('K2'))).wallets).toMatchObject([{ points: 10 }, { points: 200 }])
  expect(await back({ number: 'RK5', order: 'K2', refundFen: 10_000 })).toEqual(early)
})

test('the till of a store that closed posts what was paid before, and nothing after', async () => {
  const closedAt = START - 1_000
  await tamper(chain.store, 'shop', 'SHJA', (shop) => ({ ...shop, closedAt }))
  const at = (number: string, paidAt: number) =>
    send(chain.world, order(number, { store: 'SHJA', paidAt }), { till: 'SHJA-1' })
  expect((await at('G1', closedAt - 1)).status).toBe(200)
  expect(refusalOf(await at('G2', closedAt))).toEqual({ code: 'store.closed', store: 'SHJA', closedAt })
})

test('after all this the books are right', async () => {
  expect((await accountOf(chain.world, member._id)).stats.orders).toBeGreaterThan(5)
  expect(await differences(chain.world)).toEqual([])
})

describe('the OpenAPI description', () => {
  test('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate({ ...openApi() })).toEqual({ valid: true })
  })

  interface Described {
    paths: Record<
      string,
      {
        post: {
          responses: Record<
            string,
            { description: string; content: { 'application/json': { schema: { $ref: string } } } }
          >
        }
      }
    >
    components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> }
  }

  test('describes every reply that was heard here: its status, its code by name, and its body by schema', async () => {
    await send(chain.world, '{')
    await send(chain.world, order('H1', { totalFen: 0 }))
    await send(chain.world, order('H1'), { timestamp: WALL + 3_600_000 })
    await send(chain.world, order('H1', { store: 'SHJA' }))
    await send(chain.world, 'x'.repeat(300_000))
    await send(chain.world, order('H1'), { till: 'HZHB-9' })
    const { paths, components } = openApi() as Described
    const seen = heard.filter(({ method, path }) => method === 'POST' && path in paths)
    for (const { path, reply } of seen) {
      const response = paths[path]?.post.responses[String(reply.status)]
      const schema = components.schemas[response?.content['application/json'].schema.$ref.split('/').at(-1) ?? '']
      expect([reply.status, response === undefined, schema === undefined]).toEqual([reply.status, false, false])
      if (schema) expect(z.fromJSONSchema(schema).safeParse(reply.body).error).toBeUndefined()
      const { refusal } = reply.body as { refusal?: { code: string } }
      if (refusal) expect(response?.description).toContain(refusal.code)
    }
    expect(new Set(seen.map(({ reply }) => reply.status))).toEqual(new Set([200, 400, 401, 403, 404, 409, 413, 422]))
  })

  test('takes an order as the door does, and refuses fractions, unknown fields and double members', () => {
    const { components } = openApi() as Described
    const described = z.fromJSONSchema(components.schemas.Order ?? false)
    expect(described.safeParse(order('I1')).success).toBe(true)
    for (const put of [
      { totalFen: 1.5 },
      { totalFen: 0 },
      { colour: 'red' },
      { member: { phone: '13800006620', card: member.cardNumber } },
    ]) {
      expect(described.safeParse(order('I1', put)).success).toBe(false)
    }
  })
})
