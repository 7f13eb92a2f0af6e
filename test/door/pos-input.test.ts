import { posDoor } from '../../cloudfunctions/pos/door'
import { casesOf, type Case } from '../core/cases'
import { joined } from '../flow/act'
import { dump, openChain, START, type Chain } from '../flow/world'
import { newNonce, refusalOf, REFUNDS, requestOf, send, valueOf, WALL } from './till'

let chain: Chain
let card: string
beforeAll(async () => {
  chain = await openChain()
  card = (await joined(chain.world, 'lin', { phone: '13800006620' })).cardNumber
})
afterAll(() => chain.close())

interface InputCase extends Case {
  /** Fields put in place of a right order's; "(absent)" takes one out. */
  put?: Record<string, unknown>
  /** Text replaced in the body of a right order. */
  raw?: [string, string]
  expect: { status: number; code: string; field?: string; rule?: string }
}

const right = () => ({ number: 'N1', store: 'HZHB', member: { card }, paidAt: START, totalFen: 1000 })

const bodyOf = ({ put = {}, raw }: InputCase): string => {
  const changed: Record<string, unknown> = Object.fromEntries(
    Object.entries({ ...right(), ...put }).filter(([, value]) => value !== '(absent)'),
  )
  if (changed.lines === '(201 lines)')
    changed.lines = Array.from({ length: 201 }, () => ({ sku: 'A', name: '衬衫', quantity: 1, amountFen: 5 }))
  const body = JSON.stringify(changed)
  return raw ? body.replace(raw[0], raw[1]) : body
}

/** Looked up only once the request is well-formed and signed: its nonce is used up by then. */
const AFTER_THE_NONCE = ['member.unknown', 'card.mistyped', 'order.future']

test.each(casesOf<InputCase>('pos/order-refused'))('refused, and nothing written: %s', async (_title, one) => {
  const { status, ...figures } = one.expect
  const before = await dump(chain.store, AFTER_THE_NONCE.includes(figures.code) ? ['nonce'] : [])
  const reply = await send(chain.world, bodyOf(one))
  expect(refusalOf(reply)).toMatchObject(figures)
  expect(reply.status).toBe(status)
  expect(await dump(chain.store, AFTER_THE_NONCE.includes(figures.code) ? ['nonce'] : [])).toEqual(before)
})

test.each([
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"order"'],
  ['true', 'true'],
  ['an empty body', ''],
  ['an empty object', '{}'],
  ['brackets a hundred thousand deep', '['.repeat(100_000)],
])('refused, and nothing written: %s instead of an order', async (_title, body) => {
  const before = await dump(chain.store)
  const reply = await send(chain.world, body)
  expect(reply.status).toBe(400)
  expect(['body.malformed', 'input.invalid']).toContain(refusalOf(reply).code)
  expect(await dump(chain.store)).toEqual(before)
})

test('a body of 256 KB is read, one byte more is refused with both figures before anything is read', async () => {
  const before = await dump(chain.store)
  const full = 'x'.repeat(256 * 1024)
  expect(refusalOf(await send(chain.world, full)).code).toBe('body.malformed')
  const reply = await send(chain.world, `${full}x`)
  expect(reply).toEqual({
    status: 413,
    body: { ok: false, refusal: { code: 'body.tooLarge', bytes: 262_145, limitBytes: 262_144 } },
  })
  const wide = await send(chain.world, '会'.repeat(87_382))
  expect(refusalOf(wide)).toMatchObject({ code: 'body.tooLarge', bytes: 262_146 })
  expect(await dump(chain.store)).toEqual(before)
})

test.each([
  ['GET', '/pos/v1/orders'],
  ['PUT', '/pos/v1/orders'],
  ['POST', '/pos/v1/order'],
  ['POST', '/'],
  ['POST', '/pos/v1/orders/'],
  ['POST', '__proto__'],
  ['POST', 'constructor'],
])('%s %s is no request of this door', async (method, path) => {
  const reply = await send(chain.world, right(), { method, path })
  expect(reply).toEqual({ status: 404, body: { ok: false, refusal: { code: 'request.unknown', method, path } } })
})

test('a long path is told back shortened', async () => {
  const reply = await send(chain.world, right(), { path: `/${'x'.repeat(5_000)}` })
  expect(JSON.stringify(reply.body).length).toBeLessThan(400)
})

describe('refunds', () => {
  const refund = () => ({ number: 'R1', store: 'HZHB', order: 'NR', refundedAt: START })
  const bought = [
    { sku: 'A', name: '衬衫', quantity: 2, amountFen: 800 },
    { sku: 'B', name: '腰带', quantity: 1, amountFen: 200 },
  ]
  const shirt = { line: 0, quantity: 1, amountFen: 400 }
  beforeAll(async () => {
    valueOf(await send(chain.world, { ...right(), number: 'NR' }))
    valueOf(await send(chain.world, { ...right(), number: 'NL', discountFen: 100, lines: bought }))
    valueOf(await send(chain.world, { ...refund(), number: 'RL', order: 'NL', lines: [shirt] }, { path: REFUNDS }))
  })
  const ofLines = (put: object) => ({ order: 'NL', lines: [{ ...shirt, ...put }] })

  test.each([
    ['nothing of an order', { refundFen: 0 }, 422, { code: 'amount.invalid', field: 'refundFen' }],
    [
      'more than was received',
      { refundFen: 1001 },
      422,
      { code: 'refund.exceeds', field: 'refundFen', receivedFen: 1000, refundedFen: 0, leftFen: 1000, refundFen: 1001 },
    ],
    ['a negative amount', { refundFen: -1000 }, 422, { code: 'amount.invalid', field: 'refundFen' }],
    ['half a fen', { refundFen: 0.5 }, 422, { code: 'amount.invalid', field: 'refundFen' }],
    ['a return before the purchase', { refundedAt: START - 1 }, 400, { code: 'input.invalid', field: 'refundedAt' }],
    ['a return tomorrow', { refundedAt: START + 86_400_000 }, 422, { code: 'order.future', field: 'refundedAt' }],
    ['an unknown field', { reason: 'too big' }, 400, { code: 'input.invalid', field: 'reason' }],
    ['no number', { number: undefined }, 400, { code: 'input.invalid', field: 'number' }],
    [
      'a line that is not there',
      ofLines({ line: 2 }),
      400,
      { code: 'input.invalid', field: 'lines.0.line', rule: 'the index of a line of the order, 0 to 1' },
    ],
    [
      'an sku that is not there',
      ofLines({ line: 'C' }),
      400,
      { code: 'input.invalid', field: 'lines.0.line', rule: 'the sku of a line of the order' },
    ],
    ['a line of an order without lines', { lines: [shirt] }, 400, { code: 'input.invalid', field: 'lines.0.line' }],
    [
      'more pieces than are left of a line',
      ofLines({ quantity: 2 }),
      422,
      {
        code: 'refund.exceeds',
        field: 'lines.0.quantity',
        receivedFen: 800,
        refundedFen: 400,
        leftFen: 400,
        refundFen: 400,
        leftQuantity: 1,
        quantity: 2,
      },
    ],
    [
      'a higher price than is left of a line',
      ofLines({ amountFen: 401 }),
      422,
      {
        code: 'refund.exceeds',
        field: 'lines.0.amountFen',
        receivedFen: 800,
        refundedFen: 400,
        leftFen: 400,
        refundFen: 401,
      },
    ],
    [
      'lines that do not come to the amount',
      { ...ofLines({}), refundFen: 400 },
      422,
      { code: 'refund.amount', field: 'refundFen', receivedFen: 360, refundFen: 400 },
    ],
    [
      'more than is left',
      { order: 'NL', refundFen: 541 },
      422,
      { code: 'refund.exceeds', field: 'refundFen', receivedFen: 900, refundedFen: 360, leftFen: 540, refundFen: 541 },
    ],
    [
      'no lines in a list of lines',
      { order: 'NL', lines: [] },
      400,
      { code: 'input.invalid', field: 'lines', rule: '1 to 200 lines' },
    ],
    [
      '201 lines',
      { order: 'NL', lines: Array.from({ length: 201 }, () => shirt) },
      400,
      { code: 'input.invalid', field: 'lines' },
    ],
    ['a line below the first', ofLines({ line: -1 }), 400, { code: 'input.invalid', field: 'lines.0.line' }],
    ['half a line', ofLines({ line: 0.5 }), 400, { code: 'input.invalid', field: 'lines.0.line' }],
    [
      'a line without saying which',
      ofLines({ line: undefined }),
      400,
      { code: 'input.invalid', field: 'lines.0.line' },
    ],
    ['no pieces', ofLines({ quantity: 0 }), 400, { code: 'input.invalid', field: 'lines.0.quantity' }],
    [
      'a negative price of a line',
      ofLines({ amountFen: -1 }),
      422,
      { code: 'amount.invalid', field: 'lines.0.amountFen' },
    ],
    [
      'a line with an unknown field',
      ofLines({ refundFen: 360 }),
      400,
      { code: 'input.invalid', field: 'lines.0.refundFen' },
    ],
    [
      'a number of a return by lines, with other lines',
      { number: 'RL', ...ofLines({ amountFen: 399 }) },
      409,
      { code: 'reference.reused', reference: 'RL', field: 'lines' },
    ],
    [
      'a number of a return by lines, with an amount',
      { number: 'RL', order: 'NL', refundFen: 360 },
      409,
      { code: 'reference.reused', reference: 'RL', field: 'lines' },
    ],
    ['another store', { store: 'SHJA' }, 403, { code: 'permission.denied', needs: 'a till of store SHJA' }],
  ])('refused, and nothing written: %s', async (_title, put, status, figures) => {
    const before = await dump(chain.store, ['nonce'])
    const reply = await send(chain.world, { ...refund(), ...put }, { path: REFUNDS })
    expect(refusalOf(reply)).toMatchObject(figures)
    expect(reply.status).toBe(status)
    expect(await dump(chain.store, ['nonce'])).toEqual(before)
  })
})

test('what is refused for its content keeps its nonce: corrected, it may be sent with the same one', async () => {
  const nonce = newNonce()
  expect(refusalOf(await send(chain.world, { ...right(), totalFen: 0 }, { nonce })).code).toBe('amount.invalid')
  expect(valueOf(await send(chain.world, { ...right(), number: 'N-corrected' }, { nonce })).order).toBe('N-corrected')
})

test('headers are asked for one by one, each with its rule, before anything else', async () => {
  for (const header of ['x-huiji-till', 'x-huiji-timestamp', 'x-huiji-nonce', 'x-huiji-signature']) {
    for (const value of [undefined, '', '!', '会']) {
      const reply = await posDoor(
        chain.world,
        await requestOf(chain.world, '{', { headers: { [header]: value } }),
        WALL,
      )
      expect(reply.status).toBe(401)
      expect(refusalOf(reply)).toMatchObject({ code: 'signature.missing', header, rule: expect.any(String) as string })
    }
  }
})
