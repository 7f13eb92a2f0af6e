import { canonicalJson, ok, refuse } from '../core/kernel'
import { shelfId } from '../core/gift'
import type { World } from '../../types/port/world'
import type { DrawDetails, DrawRecord, RestockRecord, ShelfRecord, VoteDetails, VoteRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { once } from './save-gift'

interface Saving {
  id: string
  reference: string
  staff: string
}

/** The name under which the shelves of a draw's prizes stand. */
export const drawShelves = (draw: string): string => `draw:${draw}`

export const prizeShelf = (draw: string, prize: string): string => shelfId(drawShelves(draw), prize, 0)

/** Makes a draw, once: what was promised does not change while tickets are drawn. Refuses `draw.saved`. */
export const saveDraw = (world: World, { id, reference, staff, details }: Saving & { details: DrawDetails }): Promise<Result<{ draw: string }>> => {
  const at = world.clock.now()
  return once(world, { gift: drawShelves(id), kind: 'save', asked: canonicalJson(details), at, staff, reference }, async (tx) => {
    const known = await tx.get<DrawRecord>('draw', id)
    if (known) return refuse({ code: 'draw.saved', draw: id, at: known.savedAt })
    await tx.put<DrawRecord>('draw', { ...details, _id: id, savedAt: at, staff })
    return ok({ draw: id })
  })
}

/** Makes a vote, once: what is voted on does not change under the voters. Refuses `vote.saved`. */
export const saveVote = (world: World, { id, reference, staff, details }: Saving & { details: VoteDetails }): Promise<Result<{ vote: string }>> => {
  const at = world.clock.now()
  return once(world, { gift: `vote:${id}`, kind: 'save', asked: canonicalJson(details), at, staff, reference }, async (tx) => {
    const known = await tx.get<VoteRecord>('vote', id)
    if (known) return refuse({ code: 'vote.saved', vote: id, at: known.savedAt })
    await tx.put<VoteRecord>('vote', { ...details, _id: id, savedAt: at, staff })
    return ok({ vote: id })
  })
}

export interface StockPrize {
  draw: string
  prize: string
  /** Below 0: taken back. */
  pieces: number
  reason: string
  reference: string
  staff: string
}

export interface PrizeStock {
  prize: string
  left: number
  put: number
}

/** Puts pieces of a prize up, or takes them back. Refuses `draw.unknown`, `gift.place` (no such prize), `stock.short`. */
export const stockPrize = (world: World, ask: StockPrize): Promise<Result<PrizeStock>> => {
  const at = world.clock.now()
  const { draw, prize, pieces, reason, reference, staff } = ask
  const gift = drawShelves(draw)
  return once(world, { gift, kind: 'stock', asked: canonicalJson({ prize, pieces, reason }), at, staff, reference }, async (tx) => {
    const known = await tx.get<DrawRecord>('draw', draw)
    if (!known) return refuse({ code: 'draw.unknown', draw })
    const prizes = known.prizes.map(({ id }) => id)
    if (!prizes.includes(prize)) return refuse({ code: 'gift.place', field: 'prize', rule: `one of ${prizes.join(', ')}` })
    const _id = prizeShelf(draw, prize)
    const shelf = (await tx.get<ShelfRecord>('shelf', _id)) ?? { _id, gift, place: prize, left: 0, put: 0 }
    if (shelf.left + pieces < 0) return refuse({ code: 'stock.short', place: prize, left: shelf.left, pieces })
    const [left, put] = [shelf.left + pieces, shelf.put + pieces]
    await tx.put<ShelfRecord>('shelf', { ...shelf, left, put })
    const restock: RestockRecord = { _id: `${gift}:${reference}`, gift, place: prize, pieces, shelves: [{ shelf: _id, pieces }], reason, at, staff }
    await tx.insert('restock', restock)
    return ok({ prize, left, put })
  })
}
