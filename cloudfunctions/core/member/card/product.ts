import type { Area, CardProduct, FastTrack, Programme } from '../../../../types/programme'
import type { StoreRecord } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'
import type { Result } from '../../../../types/result'
import { expiryOf, ok, refuse } from '../../kernel'

/** What a programme without card products issues: free, everywhere, for ever. */
export const plainProduct: CardProduct = { id: 'card', name: { zh: '会员卡', en: 'Membership card' } }

export const productsOf = ({ cards = [] }: Pick<Programme, 'cards'>): readonly CardProduct[] =>
  cards.length > 0 ? cards : [plainProduct]

/** The product with this id, the first without one. Refuses `card.product` with those there are. */
export const productOf = (programme: Pick<Programme, 'cards'>, id: string | null): Result<CardProduct> => {
  const all = productsOf(programme)
  const found = id === null ? all[0] : all.find((one) => one.id === id)
  return found
    ? ok(found)
    : refuse({ code: 'card.product', field: 'product', product: id ?? '', known: all.map((one) => one.id).join(', ') })
}

/** The product of a card that is there: one that the programme no longer lists is a plain card. */
export const productOfCard = (programme: Pick<Programme, 'cards'>, { product }: { product: string }): CardProduct =>
  productsOf(programme).find(({ id }) => id === product) ?? plainProduct

const within = ({ cities, stores }: Area, shop: Pick<StoreRecord, '_id' | 'city'>): boolean =>
  (cities?.includes(shop.city) ?? false) || (stores?.includes(shop._id) ?? false)

const areaText = ({ cities = [], stores = [] }: Area): string => [...cities, ...stores].join(', ')

/** Whether a card may be issued, or used, in a store; a store that nobody knows lies outside every area. */
export const areaRefusal = (product: CardProduct, use: 'issue' | 'use', shop: StoreRecord | null): Refusal | null => {
  const area = use === 'issue' ? product.issuing : product.use
  if (!area || (shop && within(area, shop))) return null
  return { code: 'card.area', use, store: shop?._id ?? '', city: shop?.city ?? '', allowed: areaText(area) }
}

/** The first moment at which a card whose term begins at `from` is no longer valid; null: never. */
export const validUntil = ({ validity }: CardProduct, from: number, zone: string): number | null => {
  if (!validity) return null
  const months = 'months' in validity ? validity.months : validity.years * 12
  return expiryOf(from, { kind: 'months', months }, zone)
}

export const fastTrackOf = ({ fastTrack = [] }: CardProduct, id: string): FastTrack | undefined =>
  fastTrack.find((one) => one.id === id)
