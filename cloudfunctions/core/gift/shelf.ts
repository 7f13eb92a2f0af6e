import type { GiftRecord, ShelfRecord } from '../../../types/record'
import { split } from '../kernel'

/** Shelves of a pooled gift: what many members take from at once is split, so that they seldom meet. */
export const POOL_SHELVES = 4
export const POOL = 'pool'

export const shelfId = (gift: string, place: string, n: number): string => `${gift}:${place}:${String(n)}`

/** All shelves of a place. */
export const shelvesOf = (gift: string, place: string): string[] =>
  Array.from({ length: place === POOL ? POOL_SHELVES : 1 }, (_, n) => shelfId(gift, place, n))

/** Where the pieces for a store lie. */
export const placeFor = ({ stock }: Pick<GiftRecord, 'stock'>, store: string | null): string =>
  stock === 'pooled' || store === null ? POOL : store

/** Every place of a gift. */
export const placesOf = ({ stock, stores }: Pick<GiftRecord, 'stock' | 'stores'>): string[] => (stock === 'pooled' ? [POOL] : stores)

/** The shelves in the order in which one member looks at them: from one that a digest (hex) chooses, all round. */
export const lookedAt = (shelves: readonly string[], digestHex: string): string[] => {
  const first = parseInt(digestHex.slice(0, 8), 16) % shelves.length
  return [...shelves.slice(first), ...shelves.slice(0, first)]
}

/** How pieces are spread over shelves; taken off by hand (negative) as far as each has some. */
export const spread = (pieces: number, shelves: readonly Pick<ShelfRecord, 'left'>[]): number[] => {
  if (pieces >= 0) return split(pieces, shelves.map(() => 1))
  let missing = -pieces
  return shelves.map(({ left }) => {
    const taken = Math.min(left, missing)
    missing -= taken
    return -taken
  })
}
