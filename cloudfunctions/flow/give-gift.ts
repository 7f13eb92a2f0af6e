import { emptyTally } from '../core/benefit'
import { dayNumber, ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { ExchangeRecord, ExchangeWay, GiftRecord, ShelfRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { exchangeOf, freeCode, takeFrom } from './redeem-gift'

export interface GiveGift {
  member: string
  gift: string
  reference: string
}

type Given = Result<Deed<'redemption', { exchange: string }>>

/**
 * A piece of a gift for nothing, once a reference, to be picked up in the store of joining or else in the first that hands
 * it over. Windows, tiers and limits are those of whoever gives it, so only pieces are asked for. Refuses `gift.unknown`,
 * `gift.place` (it is only delivered), `gift.soldOut`, `member.unknown`.
 */
export const giveGift = (world: World, ask: GiveGift): Promise<Result<{ exchange: string }>> => {
  const { member, reference, gift } = ask
  const once = { member, reference, kind: 'redemption' as const, asked: { gift, present: true }, store: null, staff: null }
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: GiveGift, ground: OnceGround): Promise<Given> => {
  const found = await ground.tx.get<GiftRecord>('gift', ask.gift)
  if (!found) return refuse({ code: 'gift.unknown', gift: ask.gift })
  const gift: GiftRecord = { ...found, price: { ...found.price, points: 0, cashFen: 0 } }
  const own = ground.member.source.store
  const store = gift.stores.includes(own) ? own : gift.stores[0]
  if (store === undefined) return refuse({ code: 'gift.place', field: 'gift', rule: 'a gift that a store hands over' })
  const way: ExchangeWay = { kind: 'pickUp', store }
  const name = `${ground.member._id}:${ask.reference}`
  const shelf = await takeFrom(world, ground.tx, gift, name, way)
  if (!shelf.ok) return shelf
  return ok(deed(ground, { gift, way, shelf: shelf.value, code: await freeCode(world, ground.tx, name), reference: ask.reference }))
}

interface Present {
  gift: GiftRecord
  way: ExchangeWay
  shelf: ShelfRecord
  code: string
  reference: string
}

const deed = (ground: OnceGround, present: Present): Deed<'redemption', { exchange: string }> => {
  const { gift, shelf, code } = present
  const { account, entries } = postMoves(ground.account, { ...ground.cause, kind: 'redemption' }, [])
  const day = dayNumber(ground.now, ground.programme.zone)
  const tally = emptyTally(account._id, `gift:${gift._id}`)
  const made = exchangeOf(ground, { ...present, tally, payment: null, proved: null })
  const exchange: ExchangeRecord = { ...made, present: true, taken: [], sequence: account.sequence, day }
  return {
    account,
    entries,
    detail: { exchange: code, gift: gift._id, wallet: gift.price.wallet, points: 0, shelf: shelf._id, day, state: exchange.state, present: true },
    answer: () => ({ exchange: code }),
    write: async (tx) => {
      await tx.insert('exchange', exchange)
      await tx.put<ShelfRecord>('shelf', { ...shelf, left: shelf.left - 1 })
    },
  }
}
