import type { Query, Schema } from '../../../types/port/store'
import { planQuery } from '../../../cloudfunctions/platform/store/query'

const indexes = { long: ['shelf', 'kind', 'price'], short: ['shelf', 'price'], price: ['price'] }
const declared: Schema = { gift: { indexes } }

test.each<[Omit<Query, 'limit'>, string | null, string]>([
  [{}, null, '_id'],
  [{ eq: { shelf: 'top' } }, 'short', 'price _id'],
  [{ eq: { shelf: 'top' }, order: 'kind' }, 'long', 'kind price _id'],
  [{ eq: { shelf: 'top', kind: 'cup' } }, 'long', 'price _id'],
  [{ eq: { shelf: 'top', price: 3 } }, 'short', '_id'],
  [{ order: 'price' }, 'price', 'price _id'],
  [{ order: 'shelf' }, 'short', 'shelf price _id'],
])('%j is answered by the shortest index that fits: %s, ordered by %s', (query, index, order) => {
  const plan = planQuery(declared, 'gift', { limit: 1, ...query })
  expect([plan.index, plan.order.join(' ')]).toEqual([index, order])
})
