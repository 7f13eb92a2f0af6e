import { demoDocument } from '../../cloudfunctions/core/programme'
import { openApi } from '../../cloudfunctions/pos/openapi'
import type { BenefitQuoteAnswer } from '../../types/contract'
import { joined } from '../flow/act'
import { dump, eachOn, openChain } from '../flow/world'
import { refusalOf, send } from './till'

const each = eachOn(() => openChain(demoDocument('hotel-card')))
const path = '/pos/v1/benefit-quotes'

const quote = async (changes: object = {}) => {
  const { cardNumber } = await joined(each().world, 'lin')
  return send(each().world, { store: 'HZHB', member: { card: cardNumber }, benefits: ['buffet'], facts: { listFen: 19_300, party: 2 }, ...changes }, { path })
}

test('a till hears the price of a party, and nothing is kept', async () => {
  const { cardNumber, member } = await joined(each().world, 'mei', { phone: '13900005822' })
  const ask = () => send(each().world, { store: 'HZHB', member: { card: cardNumber }, benefits: ['buffet'], facts: { listFen: 19_300, party: 5 } }, { path })
  // That the till was seen is noted once in a while: by this first call, and by none of the second.
  await ask()
  const before = await dump(each().store, ['nonce'])
  const { status, body } = await ask()
  const { value } = body as { value: BenefitQuoteAnswer }
  expect([status, value.member, value.payFen, value.covered]).toEqual([200, member, 57_900, "full"])
  expect(value.says).toHaveLength(1)
  expect(await dump(each().store, ['nonce'])).toEqual(before)
})

test.each<[string, object, number, object]>([
  ['a party of 0', { facts: { listFen: 19_300, party: 0 } }, 422, { code: 'benefit.fact', fact: 'party', got: '0' }],
  ['a party of 2.5', { facts: { listFen: 19_300, party: 2.5 } }, 422, { code: 'benefit.fact', fact: 'party', got: '2.5' }],
  ['a height in metres', { benefits: ['buffet-child'], facts: { listFen: 19_300, heightsCm: [1.2] } }, 422, { code: 'benefit.unit', fact: 'heightsCm', got: '1.2', meant: 120 }],
  ['an unknown benefit', { benefits: ['sauna'] }, 404, { code: 'benefit.unknown' }],
  ['no benefit', { benefits: [] }, 400, { code: 'input.invalid', field: 'benefits' }],
  ['an unknown fact', { facts: { guests: 2 } }, 400, { code: 'input.invalid', field: 'facts.guests' }],
  ['another store', { store: 'SHJA' }, 403, { code: 'permission.denied' }],
])('%s is refused', async (_, changes, status, refusal) => {
  const reply = await quote(changes)
  expect([reply.status, refusalOf(reply)]).toMatchObject([status, refusal])
})

test('the description has it', () => {
  const { paths, components } = openApi() as { paths: Record<string, { post?: { operationId: string } }>; components: { schemas: Record<string, object> } }
  expect(paths[path]?.post?.operationId).toBe('quoteBenefits')
  expect(components.schemas).toHaveProperty('BenefitQuote')
})
