import { counted, emptyTally, tallyId } from '../core/benefit'
import { barrier, dueAfter, identityProved, lookedAt, pickUpCode, placeFor, proofTaken, seenPrice, shelvesOf, usualExchange, type SaidIdentity } from '../core/gift'
import { dayNumber, ok, refuse } from '../core/kernel'
import { postMoves, shortOf, spend, spentLots } from '../core/ledger'
import type { AskRedeem } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme, TelephoneProof } from '../../types/programme'
import type { ExchangeRecord, ExchangeWay, GiftRecord, PaymentRecord, ShelfRecord, StoreRecord, TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { openPayment, paymentNumber } from './ask-payment'
import { spendRefusal } from './card-serves'
import { claimProof } from './claim-proof'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { shelvesIn } from './stock-gift'

export interface RedeemGift extends AskRedeem {
  member: string
  reference: string
  /** Who does it for a member on the telephone, where, and what shows who calls: digits or facts; null: the member. */
  by: { staff: string; store: string; proof: string | SaidIdentity } | null
}

/** What a caller said of themselves is compared and not kept: that it was said is. */
const keptProof = (proof: string | SaidIdentity): string => (typeof proof === 'string' ? proof : Object.keys(proof).sort().join('+'))

/** Codes tried before giving up; one in a thousand is taken when there are ten thousand. */
const CODES_TRIED = 8

/**
 * Takes a gift for points in one commit: the points from the lots that end first, the piece from a shelf. Where it costs
 * money too, both are kept for the member in the commit that opens the payment, and come back if nobody pays. Refuses what
 * stands in the way with its figures (types/refusal/gift.ts, `points.short`); then nothing is taken. The same reference
 * again hears the same exchange.
 */
export const redeemGift = (world: World, ask: RedeemGift): Promise<Result<{ exchange: string }>> => {
  const { member, reference, by, gift, points, cashFen, way } = ask
  const asked = { gift, points, cashFen, way, ...(by ? { proof: keptProof(by.proof) } : {}) }
  const once = { member, reference, kind: 'redemption' as const, asked, store: by?.store ?? null, staff: by?.staff ?? null }
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

type Decided = Result<Deed<'redemption', { exchange: string }>>

const decide = async (world: World, ask: RedeemGift, ground: OnceGround): Promise<Decided> => {
  // A member who was merged is served as the one that is left.
  const { tx, now, programme, account } = ground
  const member = ground.member._id
  const unserved = await spendRefusal(tx, programme, ground.member, now)
  if (unserved) return refuse(unserved)
  const proved = ask.by ? await callerProved(world, ground, ask.by.proof) : ok(null)
  if (!proved.ok) return proved
  const gift = await tx.get<GiftRecord>('gift', ask.gift)
  if (!gift) return refuse({ code: 'gift.unknown', gift: ask.gift })
  const of = `gift:${gift._id}`
  const tally = (await tx.get<TallyRecord>('tally', tallyId(member, of))) ?? emptyTally(member, of)
  const stands = barrier(programme, gift, { account, tally, now })
  if (stands) return refuse(stands)
  const seen = seenPrice(gift, ask)
  if (!seen.ok) return seen
  const { wallet, points } = gift.price
  const way = await chosen(tx, gift, ask.way, now)
  if (!way.ok) return way
  const short = shortOf(programme, account, wallet, points)
  if (short) return refuse(short)
  const name = `${member}:${ask.reference}`
  const shelf = await takeFrom(world, tx, gift, name, way.value)
  if (!shelf.ok) return shelf
  const code = await freeCode(world, tx, name)
  const payment = gift.price.cashFen > 0 ? paymentOf(world, ground, { gift, code, reference: ask.reference }) : null
  const made = { gift, tally, way: way.value, shelf: shelf.value, code, reference: ask.reference, payment, proved: proved.value }
  return ok(deed(ground, made))
}

interface Proved {
  by: TelephoneProof
  /** What is written with it: digits authorise one thing. */
  write?: (tx: Tx) => Promise<void>
}

/** Whoever is on the telephone is the member, by a proof that the programme takes. */
const callerProved = async (world: World, { tx, programme, member, now }: OnceGround, said: string | SaidIdentity): Promise<Result<Proved>> => {
  const rules = programme.exchange ?? usualExchange
  if (typeof said !== 'string') {
    const by = identityProved(rules, member, said)
    return by.ok ? ok({ by: by.value }) : by
  }
  const by = proofTaken(rules, 'appDigits')
  if (!by.ok) return by
  const claimed = await claimProof(world, tx, { member: member._id, digits: said }, now)
  return claimed.ok ? ok({ by: by.value, write: claimed.value }) : claimed
}

export interface Made {
  gift: GiftRecord
  tally: TallyRecord
  way: ExchangeWay
  shelf: ShelfRecord
  code: string
  reference: string
  /** Of what it costs in money. */
  payment: PaymentRecord | null
  proved: Proved | null
}

const paymentOf = (
  world: World,
  { programme, member: { _id: member }, now }: OnceGround,
  { gift, code, reference }: Pick<Made, 'gift' | 'code' | 'reference'>,
): PaymentRecord => {
  const asked = { _id: paymentNumber(world, { member, reference }), member, reference, amountFen: gift.price.cashFen }
  const title = `${programme.brand.name.zh} ${gift.name.zh}`
  return openPayment({ ...asked, title, purpose: { kind: 'gift', exchange: code }, programmeVersion: programme.version }, now)
}

const deed = (ground: OnceGround, made: Made): Deed<'redemption', { exchange: string }> => {
  const { programme, account: before, cause, now } = ground
  const { gift, tally, shelf, code, payment, proved } = made
  const { wallet, points } = gift.price
  const { account, entries } = postMoves(before, { ...cause, kind: 'redemption' }, [
    { wallet, rule: 'gift', move: (standing) => spend(standing, points) },
  ])
  const day = dayNumber(now, programme.zone)
  const taken = spentLots(entries.flatMap(({ postings }) => postings))
  const exchange: ExchangeRecord = { ...exchangeOf(ground, made), taken, sequence: account.sequence, day }
  const cash = payment ? { cash: { payment: payment._id, fen: payment.amountFen } } : {}
  return {
    account,
    entries,
    detail: { exchange: code, gift: gift._id, wallet, points, shelf: shelf._id, day, state: exchange.state, ...cash, ...(proved ? { proved: proved.by } : {}) },
    answer: () => ({ exchange: code }),
    write: async (tx) => {
      await tx.insert('exchange', exchange)
      if (payment) await tx.insert('payment', payment)
      await tx.put<ShelfRecord>('shelf', { ...shelf, left: shelf.left - 1 })
      await tx.put('tally', counted(tally, day, 1))
      await proved?.write?.(tx)
    },
  }
}

export const exchangeOf = (
  { programme, account, now }: OnceGround,
  { gift, way, shelf, code, reference, payment }: Made,
): Omit<ExchangeRecord, 'taken' | 'sequence' | 'day'> => ({
  _id: code,
  member: account._id,
  reference,
  gift: gift._id,
  name: gift.name,
  picture: gift.picture,
  price: gift.price,
  shelf: shelf._id,
  at: now,
  steps: [],
  ...begun(programme, gift, way, now),
  ...(payment ? { ...unpaid(programme, gift, way, now), payment: payment._id } : {}),
})

/** What lies in the store that hands it over is ready at once, and so is a service. */
const begun = ({ exchange = usualExchange, zone }: Programme, gift: GiftRecord, way: ExchangeWay, now: number) => {
  const ready = way.kind === 'pickUp' && (gift.stock === 'stores' || gift.kind === 'service')
  return {
    way,
    store: way.kind === 'pickUp' ? way.store : null,
    state: ready ? ('ready' as const) : ('reserved' as const),
    dueAt: ready ? dueAfter(now, exchange.pickUpDays, zone) : null,
  }
}

/** The same before the money has come. */
const unpaid = (programme: Programme, gift: GiftRecord, way: ExchangeWay, now: number) => {
  const { state } = begun(programme, gift, way, now)
  return { state: 'unpaid' as const, atOnce: state === 'ready', dueAt: null }
}

/** The way it goes, where the gift goes that way. */
const chosen = async (tx: Tx, gift: GiftRecord, way: AskRedeem['way'], now: number): Promise<Result<ExchangeWay>> => {
  if (!('store' in way)) {
    const rule = `a store that has it: ${gift.stores.join(', ')}`
    return gift.delivery ? ok({ kind: 'delivery', ...way }) : refuse({ code: 'gift.place', field: 'way', rule })
  }
  const shop = gift.stores.includes(way.store) ? await tx.get<StoreRecord>('shop', way.store) : null
  if (shop && (shop.closedAt === null || shop.closedAt > now)) return ok({ kind: 'pickUp', store: way.store })
  return refuse({ code: 'gift.place', field: 'way.store', rule: `one of ${gift.stores.join(', ')}` })
}

/** The first shelf with a piece, from one that the reference chooses. Where none has, what others have is told. */
export const takeFrom = async (world: World, tx: Tx, gift: GiftRecord, name: string, way: ExchangeWay): Promise<Result<ShelfRecord>> => {
  const store = way.kind === 'pickUp' ? way.store : null
  const shelves = shelvesOf(gift._id, placeFor(gift, store))
  for (const id of lookedAt(shelves, world.keys.digest(name))) {
    const shelf = await tx.get<ShelfRecord>('shelf', id)
    if (shelf && shelf.left > 0) return ok(shelf)
  }
  const all = gift.stock === 'stores' ? await shelvesIn(world, gift._id) : []
  const others = all.filter(({ place, left }) => left > 0 && place !== store && gift.stores.includes(place))
  const elsewhere = others.reduce((sum, { left }) => sum + left, 0)
  return refuse({ code: 'gift.soldOut', store, elsewhere, restock: gift.restock })
}

export const freeCode = async (world: World, tx: Tx, name: string): Promise<string> => {
  const digest = world.keys.sign('exchange', name)
  for (let n = 0; n < CODES_TRIED; n += 1) {
    const code = pickUpCode(digest, n)
    if (!(await tx.get('exchange', code))) return code
  }
  throw new Error(`no pick-up code is free after ${String(CODES_TRIED)} tries`)
}
