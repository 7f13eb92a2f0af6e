import { counted, emptyTally, tallyId } from '../core/benefit'
import { drawBarrier, prizeOf, ticketOf, ticketText } from '../core/campaign'
import { dayNumber, ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { DrawingRecord, DrawRecord, ShelfRecord, TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'
import { prizeShelf } from './save-draw'

export interface DrawPrize {
  member: string
  draw: string
  reference: string
}

interface Drawn {
  drawing: string
}

/**
 * One turn of one member. The ticket is drawn under the chain's key from draw, member and reference, so a repeat draws the
 * same and anybody with the key can check it. A prize whose pieces are gone is not won, whatever the ticket says. Refuses
 * `draw.unknown`, `draw.closed`, `draw.tier`, `draw.limit`.
 */
export const drawPrize = (world: World, ask: DrawPrize): Promise<Result<Drawn>> => {
  const { member, reference, draw } = ask
  const once = { member, reference, kind: 'drawing' as const, asked: { draw }, store: null, staff: null }
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: DrawPrize, ground: OnceGround): Promise<Result<Deed<'drawing', Drawn>>> => {
  const { tx, now, programme, account: before } = ground
  const [member, of] = [ground.member._id, `draw:${ask.draw}`]
  const draw = await tx.get<DrawRecord>('draw', ask.draw)
  if (!draw) return refuse({ code: 'draw.unknown', draw: ask.draw })
  const tally = (await tx.get<TallyRecord>('tally', tallyId(member, of))) ?? emptyTally(member, of)
  const stands = drawBarrier(programme, draw, { account: before, tally, now })
  if (stands) return refuse(stands)
  const ticket = ticketOf(world.keys.sign('draw', ticketText(draw._id, member, ask.reference)))
  const fate = prizeOf(draw.prizes, ticket)
  const shelf = fate && (await tx.get<ShelfRecord>('shelf', prizeShelf(draw._id, fate.id)))
  const won = fate !== null && shelf !== null && shelf.left > 0
  const [prize, missed] = [won ? fate.id : '', fate && !won ? fate.id : '']
  const day = dayNumber(now, programme.zone)
  const _id = eventId({ member, reference: ask.reference })
  const drawing: DrawingRecord = { _id, member, draw: draw._id, ticket, prize, missed, shelf: won ? shelf._id : null, at: now }
  const { account, entries } = postMoves(before, { ...ground.cause, kind: 'redemption' }, [])
  return ok({
    account,
    entries,
    detail: { draw: draw._id, day, ticket, prize, missed },
    answer: () => ({ drawing: _id }),
    write: async (commit) => {
      await commit.insert('drawing', drawing)
      await commit.put('tally', counted(tally, day, 1))
      if (won) await commit.put<ShelfRecord>('shelf', { ...shelf, left: shelf.left - 1 })
    },
  })
}
