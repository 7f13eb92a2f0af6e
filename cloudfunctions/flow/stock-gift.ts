import { canonicalJson, ok, refuse } from '../core/kernel'
import { placesOf, shelvesOf, spread } from '../core/gift'
import type { ShelfView } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { GiftRecord, RestockRecord, ShelfRecord, WishRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { once } from './save-gift'

export interface StockGift {
  gift: string
  place: string
  /** Below 0: taken off. */
  pieces: number
  reason: string
  reference: string
  staff: string
}

/**
 * Puts pieces on the shelves of a place, or takes them off by hand. The same reference does it once. Refuses
 * `gift.unknown`, `gift.place`, `stock.short` (more than lie there), `reference.reused`.
 */
export const stockGift = async (world: World, ask: StockGift): Promise<Result<ShelfView>> => {
  const at = world.clock.now()
  const { gift, place, pieces, reason, reference, staff } = ask
  const asked = canonicalJson({ place, pieces, reason })
  const done = await once(world, { gift, kind: 'stock', asked, at, staff, reference }, async (tx) => {
    const known = await tx.get<GiftRecord>('gift', gift)
    if (!known) return refuse({ code: 'gift.unknown', gift })
    const places = placesOf(known)
    if (!places.includes(place)) return refuse({ code: 'gift.place', field: 'place', rule: `one of ${places.join(', ')}` })
    const shelves = await read(tx, gift, place)
    const left = shelves.reduce((sum, shelf) => sum + shelf.left, 0)
    if (left + pieces < 0) return refuse({ code: 'stock.short', place, left, pieces })
    const parts = spread(pieces, shelves)
    const changed = shelves.map((shelf, n) => ({ ...shelf, left: shelf.left + (parts[n] ?? 0), put: shelf.put + (parts[n] ?? 0) }))
    for (const [n, shelf] of changed.entries()) if (parts[n] !== 0) await tx.put<ShelfRecord>('shelf', shelf)
    const kept = changed.flatMap(({ _id }, n) => (parts[n] ? [{ shelf: _id, pieces: parts[n] }] : []))
    await tx.insert<RestockRecord>('restock', { _id: `${gift}:${reference}`, gift, place, pieces, shelves: kept, reason, at, staff })
    return ok(null)
  })
  return done.ok ? viewShelf(world, gift) : done
}

const read = (tx: Tx, gift: string, place: string): Promise<ShelfRecord[]> =>
  Promise.all(
    shelvesOf(gift, place).map(
      async (_id) => (await tx.get<ShelfRecord>('shelf', _id)) ?? { _id, gift, place, left: 0, put: 0 },
    ),
  )

/** Shelves of one gift or draw; more than these nobody makes. */
const SHELVES_AT_MOST = 400

export const shelvesIn = async (world: World, gift: string): Promise<ShelfRecord[]> =>
  (await world.store.find<ShelfRecord>('shelf', { eq: { gift }, limit: SHELVES_AT_MOST })).items

/** Pieces by place, and how many wait for more (counted up to a page). Refuses `gift.unknown`. */
export const viewShelf = async (world: World, gift: string): Promise<Result<ShelfView>> => {
  const known = await world.store.get<GiftRecord>('gift', gift)
  if (!known) return refuse({ code: 'gift.unknown', gift })
  const [shelves, waiting] = await Promise.all([
    shelvesIn(world, gift),
    world.store.find<WishRecord>('waitlist', { eq: { gift, state: 'waiting' }, limit: 1000 }),
  ])
  const sum = (place: string, what: 'left' | 'put'): number =>
    shelves.reduce((all, shelf) => (shelf.place === place ? all + shelf[what] : all), 0)
  const places = [...new Set([...placesOf(known), ...shelves.map(({ place }) => place)])]
  return ok({
    gift,
    places: places.map((place) => ({ place, left: sum(place, 'left'), put: sum(place, 'put') })),
    waiting: waiting.items.length,
  })
}
