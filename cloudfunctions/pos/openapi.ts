import * as z from 'zod'
import { HEADERS, WINDOW_MS } from './authenticate'
import { benefitQuoteSchema, completionSchema, holdSchema, orderSchema, quoteSchema, refundSchema } from './schema'

const text = { type: 'string' }
const integer = { type: 'integer' }
const nullable = { type: ['string', 'null'] }

const wallets = {
  type: 'array',
  items: {
    type: 'object',
    required: ['wallet', 'points', 'balance', 'debt'],
    properties: {
      wallet: text,
      points: { ...integer, description: "Change by this request, in the wallet's smallest unit." },
      balance: integer,
      debt: { ...integer, description: 'Points owed from returns; later earning repays them first.' },
      pending: { ...integer, description: 'Points held back, not in the balance; only there where there are some.' },
    },
  },
}

const parts = { type: 'array', items: { type: 'object', required: ['wallet', 'points'], properties: { wallet: text, points: integer, valueFen: integer } } }

const quote = {
  type: 'object',
  required: ['wallet', 'points', 'valueFen', 'balance', 'by', 'limit'],
  properties: {
    wallet: text,
    balance: { ...integer, description: "What there is now, in the wallet's smallest unit." },
    points: { ...integer, description: "What may pay, in the wallet's smallest unit." },
    valueFen: { ...integer, description: 'What that is worth.' },
    by: { type: 'string', description: 'Why not more: rights, balance, later, due, share (percent), most, least or step (whole points).' },
    limit: integer,
  },
}

const coupon = { type: 'object', required: ['coupon', 'offFen'], properties: { coupon: text, offFen: integer } }

const coupons = {
  type: 'object',
  description: 'What the coupons of the member would take off.',
  required: ['rows', 'best'],
  properties: {
    rows: {
      type: 'array',
      items: {
        type: 'object',
        required: ['coupon', 'name', 'offFen', 'refusal'],
        properties: {
          coupon: text,
          name: { type: 'object', required: ['zh', 'en'], properties: { zh: text, en: text } },
          offFen: { ...integer, description: 'By itself.' },
          refusal: { type: ['object', 'null'], description: 'Why not, with the figures.' },
        },
      },
    },
    best: {
      type: 'object',
      description: 'The legal combination that takes most off.',
      required: ['coupons', 'offFen'],
      properties: { coupons: { type: 'array', items: coupon }, offFen: integer },
    },
  },
}

const words = { type: 'object', required: ['zh', 'en'], properties: { zh: text, en: text } }
const maybe = { type: ['integer', 'null'] }

const benefitQuote = {
  member: text,
  benefits: { type: 'array', items: text, description: 'Asked for, in the order in which they act.' },
  covered: { enum: ['full', 'part', 'none'], description: 'none: no rule covers it.' },
  lines: {
    type: 'array',
    items: {
      type: 'object',
      required: ['who', 'count', 'listFen', 'payFen', 'shares'],
      properties: {
        who: { enum: ['guests', 'child'] },
        heightCm: maybe,
        count: integer,
        listFen: maybe,
        payFen: { ...maybe, description: 'Null: nobody has said what they pay.' },
        rules: { type: 'array', items: { type: 'object', required: ['benefit', 'rule'], properties: { benefit: text, rule: words } } },
        shares: { type: 'array', items: { type: 'object', required: ['eachFen', 'count'], properties: { eachFen: integer, count: integer } } },
      },
    },
  },
  gaps: {
    type: 'array',
    description: 'What no rule covers, in words to say and words to ask.',
    items: { type: 'object', required: ['benefit', 'why', 'full', 'say', 'ask'], properties: { benefit: text, why: text, full: { type: 'boolean' }, say: words, ask: words } },
  },
  listFen: maybe,
  payFen: { ...maybe, description: 'Null where a person has to decide about a part.' },
  comesFrom: nullable,
  says: { type: 'array', items: words },
}

const answer = (fields: Record<string, object>, optional: Record<string, object> = {}): object => ({
  type: 'object',
  required: ['ok', 'value'],
  properties: {
    ok: { const: true },
    value: { type: 'object', required: Object.keys(fields), properties: { ...fields, ...optional } },
  },
})

const answers = { member: text, wallets, tier: text, eligible: { ...nullable, description: 'A tier that may be applied for.' } }

const failures = {
  Refused: {
    type: 'object',
    required: ['ok', 'refusal'],
    properties: {
      ok: { const: false },
      refusal: {
        type: 'object',
        description: 'A code and the figures that go with it; `field` and `rule` say what would be valid.',
        required: ['code'],
        properties: { code: text, field: text, rule: text },
      },
    },
  },
  Fault: {
    type: 'object',
    description: 'Ours. Send the same request again (with a new nonce): it is done once.',
    required: ['ok', 'fault'],
    properties: { ok: { const: false }, fault: { type: 'object', required: ['requestId'], properties: { requestId: text } } },
  },
}

const schemas = (): Record<string, object> => ({
  Order: z.toJSONSchema(orderSchema, { target: 'draft-2020-12' }),
  Completion: z.toJSONSchema(completionSchema, { target: 'draft-2020-12' }),
  Quote: z.toJSONSchema(quoteSchema, { target: 'draft-2020-12' }),
  BenefitQuote: z.toJSONSchema(benefitQuoteSchema, { target: 'draft-2020-12' }),
  BenefitQuoteAnswer: answer(benefitQuote),
  Hold: z.toJSONSchema(holdSchema, { target: 'draft-2020-12' }),
  HoldAnswer: answer({ until: { ...integer, description: 'When it is over by itself, epoch milliseconds.' } }),
  ReleaseAnswer: answer({ released: integer }),
  Refund: z.toJSONSchema(refundSchema, { target: 'draft-2020-12' }),
  OrderAnswer: answer({ order: text, cardTail: text, ...answers }, {
    tender: { ...parts, description: 'Where points paid: how many, and what they were worth.' },
    coupons: { type: 'array', items: coupon, description: 'Where some were used: what they took off.' },
  }),
  CompletionAnswer: answer({ order: text, member: text, wallets }),
  QuoteAnswer: answer({
    member: text,
    openFen: { ...integer, description: 'What is to be paid after discounts, coupons and stored value.' },
    wallets: { type: 'array', items: quote },
    coupons,
  }),
  RefundAnswer: answer({
    order: text,
    refund: text,
    refundFen: { type: ['integer', 'null'], description: 'Money given back; null where a waiting return stated none.' },
    ...answers,
    member: nullable,
    tier: nullable,
    waiting: { type: 'boolean', description: 'True where it came before its order; points follow with the order.' },
  }, { restored: { ...parts, description: 'Where points had paid: what came back of them.' } }),
  ...failures,
})

const refusals: Readonly<Record<string, string>> = {
  400: 'body.malformed, input.invalid',
  401: 'signature.missing, signature.stale, signature.wrong; till.keyOver: the key was replaced and its overlap is over',
  403: 'permission.denied: the till stands in another store; till.revoked',
  404: 'till.unknown, store.unknown, member.unknown, order.unknown, benefit.unknown, request.unknown',
  409: 'coupon.amount, coupon.held, coupon.used; nonce.reused; reference.reused: the number was used for something else',
  413: 'body.tooLarge: 256 KB at most',
  422: 'amount.invalid, card.mistyped, coupon.early, coupon.expired, coupon.minimum, coupon.mistyped, coupon.others, coupon.scope, coupon.stack, coupon.withdrawn, currency.other, points.short, tender.limit, code.expired, code.wrong, order.future, order.refunded, refund.amount, refund.exceeds, store.closed',
}

const content = (schema: string): object => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } })

const operation = (id: string, summary: string, takes: string, gives: string): object => ({
  post: {
    operationId: id,
    summary,
    parameters: Object.keys(HEADERS).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    requestBody: { required: true, content: content(takes) },
    responses: {
      200: { description: 'Done, now or by an earlier request with the same number.', content: content(gives) },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [status, { description, content: content('Refused') }]),
      ),
      500: { description: 'Our fault.', content: content('Fault') },
    },
  },
})

const about: Readonly<Record<keyof typeof HEADERS, string>> = {
  till: 'Id of the till.',
  timestamp: `Epoch milliseconds; at most ${String(WINDOW_MS / 60_000)} minutes off.`,
  nonce: '16 to 64 of letters, digits, _ and -; new for every request, repeats of an order included.',
  signature: 'Lower-case hex of HMAC-SHA256, under the key of the till, over METHOD, path, timestamp, nonce and body joined by line feeds.',
}

/** The description of this door, made of the very schemas that read the requests. */
export const openApi = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Huiji till interface',
    version: '1.0.0',
    description: 'Paid orders and their returns. Amounts are integers in fen, moments epoch milliseconds. An order number does one thing, however often it is sent.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/pos/v1/orders': operation('postOrder', 'Take in a paid order', 'Order', 'OrderAnswer'),
    '/pos/v1/completions': operation('completeOrder', 'Say that an order is done: points held back until then are released', 'Completion', 'CompletionAnswer'),
    '/pos/v1/quotes': operation('quoteTender', 'Say how many points may pay an order, and why not more', 'Quote', 'QuoteAnswer'),
    '/pos/v1/benefit-quotes': operation('quoteBenefits', 'Say what prices of the tier come to for a visit; what no rule covers is a gap', 'BenefitQuote', 'BenefitQuoteAnswer'),
    '/pos/v1/holds': operation('holdCoupons', 'Set coupons aside for an order that is being rung up', 'Hold', 'HoldAnswer'),
    '/pos/v1/releases': operation('releaseCoupons', 'Let coupons go that an order held', 'Hold', 'ReleaseAnswer'),
    '/pos/v1/refunds': operation('postRefund', 'Take an order back: whole, by amount or by lines', 'Refund', 'RefundAnswer'),
  },
  components: {
    schemas: schemas(),
    parameters: Object.fromEntries(
      Object.entries(HEADERS).map(([part, name]) => [
        part,
        { name, in: 'header', required: true, description: about[part as keyof typeof HEADERS], schema: text },
      ]),
    ),
  },
})
