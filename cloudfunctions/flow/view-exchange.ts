import { bareCode, exchangeSteps, isBack, pickUpCodeHolds, stepped, usualExchange } from '../core/gift'
import { maskPhone, ok, refuse, tailOf } from '../core/kernel'
import type { ExchangeTileView, ExchangeView, StaffExchangeView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { ExchangeRecord, ExchangeState, ExchangeStep, MemberRecord, PaymentRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { priceView } from './list-gifts'
import { addressesOf, addressOf } from './picture-addresses'
import { readPage, type Paged } from './read-page'
import { unknownExchange } from './step-exchange'
import { paymentView } from './view-payment'

export const EXCHANGES_AT_MOST = 50

/** A member, with those who were merged into this one: their exchanges are this one's too. */
export type Owner = Pick<MemberRecord, '_id' | 'absorbed'>

const ids = ({ _id, absorbed = [] }: Owner): string[] => [_id, ...absorbed]

/** One exchange as its member sees it. Refuses `exchange.unknown`, also for that of another member. */
export const viewExchange = async (world: World, id: string, owner: Owner): Promise<Result<ExchangeView>> => {
  const exchange = await world.store.get<ExchangeRecord>('exchange', id)
  if (!exchange || !ids(owner).includes(exchange.member)) return unknownExchange('exchange')
  return ok(await viewOf(world, exchange))
}

const viewOf = async (world: World, exchange: ExchangeRecord): Promise<ExchangeView> => {
  const programme = await world.programme()
  const now = world.clock.now()
  const shop = exchange.store === null ? null : await world.store.get<StoreRecord>('shop', exchange.store)
  const { overdue } = programme.exchange ?? usualExchange
  const state = stateAt(exchange, now)
  const payment = exchange.payment === undefined ? null : await world.store.get<PaymentRecord>('payment', exchange.payment)
  const lost = state === 'overdue' && overdue === 'pointsLost'
  return {
    ...tileOf({ programme, exchange, now, shop, pictureAddress: await addressOf(world, exchange.picture) }),
    code: exchange._id.replace(/(.{4})(?=.)/g, '$1 '),
    way: exchange.way,
    place: shop && { id: shop._id, name: shop.name, address: shop.city + shop.address, phone: shop.phone },
    steps: exchange.steps.map(({ step, at, store }) => ({ step, at, store })),
    returned: isBack(exchange.state) && !lost ? exchange.price.points : 0,
    payment: payment && paymentView(payment, now),
    overdue,
    canCancel: stepped({ ...exchange, state }, 'cancel').ok,
    now,
  }
}

/** A gift that is past its time is overdue, whether the job has come by or not. */
const stateAt = ({ state, dueAt }: ExchangeRecord, now: number): ExchangeState => (dueAt !== null && dueAt <= now ? 'overdue' : state)

interface Tiled {
  programme: Programme
  exchange: ExchangeRecord
  now: number
  shop: StoreRecord | null
  pictureAddress: string | null
}

const tileOf = ({ programme, exchange, now, shop, pictureAddress }: Tiled): ExchangeTileView => ({
  exchange: exchange._id,
  gift: exchange.gift,
  name: exchange.name,
  picture: exchange.picture,
  pictureAddress,
  price: priceView(programme, exchange.price),
  state: stateAt(exchange, now),
  at: exchange.at,
  dueAt: exchange.dueAt,
  store: shop?.name ?? exchange.store,
})

/** A member's exchanges, newest first; the last page ends with the latest of each who was merged into this one. */
export const listExchanges = async (world: World, owner: Owner, paged: Paged): Promise<Result<{ rows: ExchangeTileView[]; next: string | null }>> => {
  const of = (member: string) => ({ eq: { member }, order: 'sequence', desc: true })
  const page = await readPage<ExchangeRecord>(world, 'exchange', of(owner._id), paged)
  if (!page.ok) return page
  const programme = await world.programme()
  const absorbed = page.value.next === null ? (owner.absorbed ?? []) : []
  const before = await Promise.all(absorbed.map((id) => world.store.find<ExchangeRecord>('exchange', { ...of(id), limit: EXCHANGES_AT_MOST })))
  const all = [...page.value.items, ...before.flatMap(({ items }) => items)]
  return ok({ rows: await tilesOf(world, programme, all), next: page.value.next })
}

const tilesOf = async (world: World, programme: Programme, exchanges: readonly ExchangeRecord[]): Promise<ExchangeTileView[]> => {
  const now = world.clock.now()
  const addressIn = await addressesOf(world, exchanges.map(({ picture }) => picture))
  return Promise.all(
    exchanges.map(async (exchange) => tileOf({ programme, exchange, now, shop: await shopOf(world, exchange), pictureAddress: addressIn(exchange.picture) })),
  )
}

const shopOf = async (world: World, { store }: ExchangeRecord): Promise<StoreRecord | null> =>
  store === null ? null : world.store.get<StoreRecord>('shop', store)

export type StoreExchangeRow = ExchangeTileView & { member: { name: string; cardTail: string } }

/** What waits in a store, oldest first: to be prepared, or to be collected. */
export const listStoreExchanges = async (
  world: World,
  at: { store: string; state: 'reserved' | 'ready' },
  paged: Paged,
): Promise<Result<{ rows: StoreExchangeRow[]; next: string | null }>> => {
  const page = await readPage<ExchangeRecord>(world, 'exchange', { eq: { store: at.store, state: at.state }, order: 'at' }, paged)
  if (!page.ok) return page
  const { items, next } = page.value
  const tiles = await tilesOf(world, await world.programme(), items)
  const rows = items.map(async (one, n) => {
    const [member, tile] = [await ownerOf(world, one), tiles[n]]
    if (!tile) throw new Error(`exchange ${one._id} has no row`)
    return { ...tile, member: { name: member.name, cardTail: tailOf(member.cardNumber) } }
  })
  return ok({ rows: await Promise.all(rows), next })
}

const ownerOf = async (world: World, { _id, member }: ExchangeRecord): Promise<MemberRecord> => {
  const owner = await world.store.get<MemberRecord>('member', member)
  if (!owner) throw new Error(`exchange ${_id} belongs to no member`)
  return owner
}

/** Steps that nobody at the counter takes: the payment service's and the clock's. */
const ofTheirOwn: ReadonlySet<ExchangeStep> = new Set(['pay', 'lapse', 'release'])

/** Steps in the order in which a person at the counter looks for them. */
const offered = (exchange: ExchangeRecord, store: string, now: number): ExchangeStep[] => {
  const here = exchange.store === null || exchange.store === store
  const state = stateAt(exchange, now)
  return exchangeSteps.filter((step) => !ofTheirOwn.has(step) && (here || step === 'cancel') && stepped({ ...exchange, state }, step).ok)
}

/** One exchange as a person in a store sees it. Refuses `exchange.unknown`. */
export const viewForStaff = async (world: World, id: string, store: string): Promise<Result<StaffExchangeView>> => {
  const exchange = await world.store.get<ExchangeRecord>('exchange', id)
  if (!exchange) return unknownExchange('exchange')
  const { _id, name, phone, cardNumber } = await ownerOf(world, exchange)
  const member = { id: _id, name, phoneMasked: maskPhone(phone), cardTail: tailOf(cardNumber) }
  return ok({ ...(await viewOf(world, exchange)), member, may: offered(exchange, store, world.clock.now()) })
}

/** By pick-up code, typed or scanned. Refuses `exchange.mistyped` before it looks anything up, and `exchange.unknown`. */
export const findExchange = async (world: World, text: string, store: string): Promise<Result<StaffExchangeView>> => {
  const code = bareCode(text)
  if (!pickUpCodeHolds(code)) {
    return refuse({ code: 'exchange.mistyped', field: 'code', rule: '8 digits, the last of which is a check digit' })
  }
  const found = await viewForStaff(world, code, store)
  return found.ok ? found : unknownExchange('code')
}
