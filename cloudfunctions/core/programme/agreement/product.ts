import type { Area, CardProduct } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import { placedConditions } from '../ladder'
import type { Agreement } from './agreement'

const eachProduct = (needs: string, faults: (product: CardProduct, path: string) => ProgrammeFault[]): Agreement => ({
  needs: [needs],
  faults: ({ cards = [] }) => cards.flatMap((product, index) => faults(product, `$.cards[${String(index)}]`)),
})

/** Numbers of one product are as hard to guess as others, and print as Code 128 C. */
const productNumbers = eachProduct('cards.*.number', ({ number }, path) => {
  if (!number) return []
  const free = number.digits - number.prefix.length - number.storeDigits - 1
  const even = { path: `${path}.number.digits`, rule: 'card.even', valid: 'an even number: Code 128 C packs two digits a symbol' }
  const room = { path: `${path}.number.prefix`, rule: 'card.room', valid: 'a prefix and store digits that leave 6 free digits' }
  return [
    ...(number.digits % 2 === 0 ? [] : [{ ...even, got: String(number.digits) }]),
    ...(free >= 6 ? [] : [{ ...room, got: `${String(free)} free digits` }]),
  ]
})

/** A card that never runs out is never renewed. */
const renewedCards = eachProduct('cards.*', ({ validity, renewal }, path) =>
  renewal && !validity
    ? [{ path: `${path}.renewal`, rule: 'card.renewal', valid: 'a card with a validity that ends, or no renewal' }]
    : [],
)

const emptyArea = (area: Area | undefined, path: string): ProgrammeFault[] =>
  area && !area.cities && !area.stores
    ? [{ path, rule: 'area.empty', valid: 'cities, stores or both; without an area it is everywhere' }]
    : []

const placedCards = eachProduct('cards.*', ({ issuing, use }, path) => [
  ...emptyArea(issuing, `${path}.issuing`),
  ...emptyArea(use, `${path}.use`),
])

/** Records keep the id of the reason, so one id is one reason. */
const namedReasons = eachProduct('cards.*', ({ fee, fastTrack = [] }, path) => {
  const all = [
    ...(fee?.waivers ?? []).map(({ id }, n) => ({ id, at: `${path}.fee.waivers[${String(n)}].id` })),
    ...fastTrack.map(({ id }, n) => ({ id, at: `${path}.fastTrack[${String(n)}].id` })),
  ]
  return all.flatMap(({ id, at }, index) =>
    all.findIndex((one) => one.id === id) === index
      ? []
      : [{ path: at, rule: 'id.repeated', valid: 'an id that no other reason of this card has', got: id }],
  )
})

/** A tier for buying a card that is not sold is one that nobody reaches. */
const soldCards: Agreement = {
  needs: ['cards.*.id', 'tiers.*.any', 'tiers.*.keep', 'tracks.*.tiers'],
  faults: (programme) => {
    const sold = (programme.cards ?? []).map(({ id }) => id)
    const valid = sold.length > 0 ? `one of ${sold.join(', ')}` : 'a condition without card: this programme has no card products'
    return placedConditions(programme).flatMap(({ one, path }) =>
      one.metric === 'card' && !sold.includes(one.product) ? [{ path: `${path}.product`, rule: 'product.unknown', valid, got: one.product }] : [],
    )
  },
}

export const cardProducts: readonly Agreement[] = [soldCards, productNumbers, renewedCards, placedCards, namedReasons]
