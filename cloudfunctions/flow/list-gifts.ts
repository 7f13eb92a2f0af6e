import { emptyTally, namesOf, tallyId, tiersHeld } from '../core/benefit'
import { barrier, openingAt, placeFor, POOL, usualExchange } from '../core/gift'
import { ok, refuse } from '../core/kernel'
import { settle, shortOf, standingOf, walletOf } from '../core/ledger'
import type { GiftTileView, GiftView, PriceView, WindowView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, GiftPrice, GiftRecord, ShelfRecord, StoreRecord, TallyRecord, WishRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { KnownMember } from './known-member'
import { addressesOf, addressOf } from './picture-addresses'
import { readPage, type Paged } from './read-page'
import { shelvesIn } from './stock-gift'
import { wishOf } from './wish-gift'

/** Gifts a page may have; each asks for its shelves. */
export const GIFTS_AT_MOST = 24

/** Who looks, with what stands on the account now. */
interface Looking {
  programme: Programme
  member: string
  account: AccountRecord
  now: number
}

const lookingOf = async (world: World, { member, account }: KnownMember): Promise<Looking> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  return { programme, member: member._id, account: settle(programme, account, now).account, now }
}

export interface GiftPage {
  gifts: GiftTileView[]
  next: string | null
  window: WindowView
  balances: Omit<PriceView, 'cashFen'>[]
}

/** What is offered, in the order of its places, as one member sees it. */
export const listGifts = async (world: World, known: KnownMember, paged: Paged): Promise<Result<GiftPage>> => {
  const looking = await lookingOf(world, known)
  const page = await readPage<GiftRecord>(world, 'gift', { eq: { state: 'offered' }, order: 'place' }, paged)
  if (!page.ok) return page
  const { items } = page.value
  const addressIn = await addressesOf(world, items.map(({ picture }) => picture))
  const gifts = await Promise.all(
    items.map(async (gift) => tile(world, looking, gift, { shelves: await shelvesIn(world, gift._id), pictureAddress: addressIn(gift.picture) })),
  )
  const { programme, account } = looking
  const balances = programme.wallets.map(({ id, name, unit, scale }) => {
    return { wallet: id, name, unit: unit.other, scale, points: standingOf(account, id).balance }
  })
  return ok({ gifts, next: page.value.next, window: windowView(looking), balances })
}

/** One gift with its stores and text. Refuses `gift.unknown`. */
export const viewGift = async (world: World, known: KnownMember, id: string): Promise<Result<GiftView>> => {
  const gift = await world.store.get<GiftRecord>('gift', id)
  if (!gift) return refuse({ code: 'gift.unknown', gift: id })
  const looking = await lookingOf(world, known)
  const shelves = await shelvesIn(world, id)
  const { programme, account } = looking
  return ok({
    ...(await tile(world, looking, gift, { shelves, pictureAddress: await addressOf(world, gift.picture) })),
    about: gift.about,
    shopFen: gift.shopFen,
    stock: gift.stock,
    places: await placesView(world, gift, shelves, looking.now),
    delivery: gift.delivery,
    anyTime: gift.anyTime,
    pickUpDays: (programme.exchange ?? usualExchange).pickUpDays,
    balance: standingOf(account, gift.price.wallet).balance,
    window: windowView(looking),
    tier: namesOf(programme, tiersHeld(programme, account, looking.now)),
  })
}

interface Shown {
  shelves: readonly ShelfRecord[]
  pictureAddress: string | null
}

const tile = async (world: World, looking: Looking, gift: GiftRecord, { shelves, pictureAddress }: Shown): Promise<GiftTileView> => {
  const { programme, member, account, now } = looking
  const [tally, wish] = await Promise.all([
    world.store.get<TallyRecord>('tally', tallyId(member, `gift:${gift._id}`)),
    world.store.get<WishRecord>('waitlist', `${member}:${gift._id}`),
  ])
  const left = shelves.filter(({ place }) => place === POOL || gift.stores.includes(place)).reduce((sum, shelf) => sum + shelf.left, 0)
  const counts = tally ?? emptyTally(member, `gift:${gift._id}`)
  const { wallet, points } = gift.price
  const refusal: Refusal | null =
    barrier(programme, gift, { account, tally: counts, now }) ??
    (left === 0 ? { code: 'gift.soldOut', store: null, elsewhere: 0, restock: gift.restock } : null) ??
    shortOf(programme, account, wallet, points)
  return {
    id: gift._id,
    name: gift.name,
    line: gift.line,
    kind: gift.kind,
    picture: gift.picture,
    pictureAddress,
    price: priceView(programme, gift.price),
    left,
    total: shelves.reduce((sum, { put }) => sum + put, 0),
    stores: gift.stores.length,
    limits: gift.limits,
    restock: gift.restock,
    wish: wishOf(wish),
    refusal,
  }
}

const placesView = async (world: World, gift: GiftRecord, shelves: readonly ShelfRecord[], now: number): Promise<GiftView['places']> => {
  const shops = await Promise.all(gift.stores.map((id) => world.store.get<StoreRecord>('shop', id)))
  return shops.flatMap((shop) => {
    if (!shop || (shop.closedAt !== null && shop.closedAt <= now)) return []
    const place = placeFor(gift, shop._id)
    const left = shelves.reduce((sum, shelf) => (shelf.place === place ? sum + shelf.left : sum), 0)
    return [{ id: shop._id, name: shop.name, address: shop.city + shop.address, phone: shop.phone, left }]
  })
}

const windowView = ({ programme, now }: Looking): WindowView => {
  const { name, note, window: rule } = programme.exchange ?? usualExchange
  return { name, note, kind: rule.kind, now, ...openingAt(rule, now, programme.zone) }
}

/** A price with the names that its wallet goes by. */
export const priceView = (programme: Programme, price: GiftPrice): PriceView => {
  const { name, unit, scale } = walletOf(programme, price.wallet)
  return { ...price, name, unit: unit.other, scale }
}
