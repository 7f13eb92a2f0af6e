import { emptyTally, tallyId } from '../core/benefit'
import { drawBarrier } from '../core/campaign'
import { ok, refuse, tailOf } from '../core/kernel'
import type { DrawingView, DrawResults, DrawView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { DrawingRecord, DrawRecord, MemberRecord, ShelfRecord, TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { KnownMember } from './known-member'
import { readPage, type Paged } from './read-page'
import { drawShelves } from './save-draw'
import { shelvesIn } from './stock-gift'

export const DRAWS_AT_MOST = 20
export const DRAWINGS_AT_MOST = 50

/** Draws that are on now or come, and those of the past behind them, the latest end first. */
export const listDraws = async (world: World, { member, account }: KnownMember, paged: Paged): Promise<Result<{ draws: DrawView[]; next: string | null }>> => {
  const page = await readPage<DrawRecord>(world, 'draw', { order: 'until', desc: true }, paged)
  if (!page.ok) return page
  const [programme, now] = [await world.programme(), world.clock.now()]
  const draws = page.value.items.map(async (draw): Promise<DrawView> => {
    const of = `draw:${draw._id}`
    const tally = (await world.store.get<TallyRecord>('tally', tallyId(member._id, of))) ?? emptyTally(member._id, of)
    const shelves = await shelvesIn(world, drawShelves(draw._id))
    const { _id, name, from, until, prizes, limits } = draw
    return {
      id: _id,
      name,
      from,
      until,
      prizes: prizes.map((prize) => ({ ...prize, left: shelfOf(shelves, prize.id)?.left ?? 0 })),
      limits,
      refusal: drawBarrier(programme, draw, { account, tally, now }),
    }
  })
  return ok({ draws: await Promise.all(draws), next: page.value.next })
}

const shelfOf = (shelves: readonly ShelfRecord[], prize: string): ShelfRecord | undefined => shelves.find(({ place }) => place === prize)

/** One turn with what it won. Refuses `draw.unknown`, also for another member's. */
export const viewDrawing = async (world: World, id: string): Promise<Result<DrawingView>> => {
  const drawing = await world.store.get<DrawingRecord>('drawing', id)
  return drawing ? ok(await viewOf(world, drawing)) : refuse({ code: 'draw.unknown', draw: id })
}

const viewOf = async (world: World, { _id, draw, ticket, prize, at }: DrawingRecord): Promise<DrawingView> => {
  const made = await world.store.get<DrawRecord>('draw', draw)
  const won = made?.prizes.find(({ id }) => id === prize)
  return { drawing: _id, draw, ticket, prize: won ? { id: won.id, name: won.name } : null, at }
}

/** A member's turns, newest first. */
export const listDrawings = async (world: World, member: string, paged: Paged): Promise<Result<{ rows: DrawingView[]; next: string | null }>> => {
  const page = await readPage<DrawingRecord>(world, 'drawing', { eq: { member }, order: 'at', desc: true }, paged)
  if (!page.ok) return page
  return ok({ rows: await Promise.all(page.value.items.map((one) => viewOf(world, one))), next: page.value.next })
}

/** What was put up, won and is left, and who won, oldest first. Refuses `draw.unknown`. */
export const drawResults = async (world: World, id: string, paged: Paged): Promise<Result<DrawResults>> => {
  const draw = await world.store.get<DrawRecord>('draw', id)
  if (!draw) return refuse({ code: 'draw.unknown', draw: id })
  // Whatever was won stands behind the empty name in the index.
  const page = await readPage<DrawingRecord>(world, 'drawing', { eq: { draw: id }, range: { prize: { gt: '' } } }, paged)
  if (!page.ok) return page
  const shelves = await shelvesIn(world, drawShelves(id))
  const prizes = draw.prizes.map((prize) => {
    const { put = 0, left = 0 } = shelfOf(shelves, prize.id) ?? {}
    return { ...prize, put, left, won: put - left }
  })
  const winners = page.value.items.map(async ({ _id, member, prize, at }) => {
    const owner = await world.store.get<MemberRecord>('member', member)
    return { drawing: _id, name: owner?.name ?? '', cardTail: tailOf(owner?.cardNumber ?? ''), prize, at }
  })
  return ok({ id, name: draw.name, prizes, winners: await Promise.all(winners), next: page.value.next })
}
